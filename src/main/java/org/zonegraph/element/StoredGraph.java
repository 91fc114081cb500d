package org.zonegraph.element;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.zonegraph.graph.Changeover;
import org.zonegraph.graph.GraphWatch;
import org.zonegraph.graph.Imprint;
import org.zonegraph.graph.Revision;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;

/**
 * The whole graph as the database holds it, by keyset pagination: a page of nodes with
 * what starts there is in memory at a time, and each page says of which revision it is.
 */
public final class StoredGraph implements WholeGraph {

	private static final int PAGE = 200;

	private static final Duration LONGEST = Duration.ofSeconds(30);

	private static final String ROWS = """
			COLLECT { MATCH (n:`%s`) WHERE n.id > $after WITH n ORDER BY n.id LIMIT $page
			  RETURN {node: n {.id, %s}, statements: %s, identifiers: %s, links: COLLECT {
			    MATCH (n)-[r]->(m) RETURN {type: type(r), to: m.id, values: properties(r),
			      statements: CASE WHEN type(r) IN $stated THEN %s ELSE [] END} }} ORDER BY n.id }""";

	private final GraphWatch graph;

	private final Model model;

	private final Elements elements;

	private final Revision revision;

	/** Types of relationship whose values can have statements. */
	private final List<String> stated;

	/**
	 * A graph.
	 * @param graph where it is stored
	 * @param model what the schema says
	 * @param revision the revision that is read
	 */
	public StoredGraph(GraphWatch graph, Model model, Revision revision) {
		this.graph = graph;
		this.model = model;
		this.elements = new Elements(model);
		this.revision = revision;
		this.stated = Statement.relationships(model);
	}

	@Override
	public String revision() {
		return this.revision.id();
	}

	@Override
	public Imprint imprint() {
		return this.revision.imprint();
	}

	@Override
	public Map<String, String> files() {
		return StoredFiles.read(this.graph, revision()).orElseThrow(this::otherRevision);
	}

	@Override
	public Stream<Subject> subjects() {
		return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Pages(), Spliterator.ORDERED), false);
	}

	private List<Subject> page(NodeType type, String after) {
		String told = this.elements.names(type)
			.stream()
			.map((name) -> ".`%s`".formatted(name))
			.collect(Collectors.joining(", "));
		return this.graph.readWhole(
				Changeover.guarded(ROWS.formatted(type.label(), told, Statement.about("n.id"), Identifier.about("n.id"),
						Statement.about("r.id"))),
				Map.of("after", after, "page", PAGE, "stated", this.stated), Instant.now().plus(LONGEST),
				(now, rows) -> {
					if (!now.equals(revision())) {
						throw otherRevision();
					}
					return rows.asList(this::subject);
				});
	}

	private OtherRevisionException otherRevision() {
		return new OtherRevisionException(
				"the graph does not hold revision %s, or no longer, or has no files of it".formatted(revision()));
	}

	private Subject subject(Value row) {
		Node node = this.elements.node(row.get("node").get("id").asString(), row.get("node").asMap());
		List<Statement> statements = new ArrayList<>(Statement.read(row.get("statements")));
		row.get("links").values().forEach((link) -> statements.addAll(Statement.read(link.get("statements"))));
		return this.elements.subject(node,
				row.get("links")
					.asList((link) -> this.elements.link(link.get("type").asString(), node.id(),
							link.get("to").asString(), link.get("values").asMap()))
					.stream(),
				statements.stream().collect(Collectors.groupingBy(Statement::subject)),
				Identifier.read(row.get("identifiers"), this.model));
	}

	/** What a stream would keep of a type before it gave the first is a page here. */
	private final class Pages implements Iterator<Subject> {

		private final Iterator<NodeType> types = StoredGraph.this.model.nodeTypes().iterator();

		private Iterator<Subject> page = Collections.emptyIterator();

		private @Nullable NodeType type = this.types.next();

		private String after = "";

		@Override
		public boolean hasNext() {
			while (!this.page.hasNext() && this.type != null) {
				turn(this.type);
			}
			return this.page.hasNext();
		}

		/** A page that is not full is the last of its type. */
		private void turn(NodeType type) {
			List<Subject> read = page(type, this.after);
			boolean last = read.size() < PAGE;
			this.page = read.iterator();
			this.after = last ? "" : read.get(PAGE - 1).node().id();
			this.type = !last ? type : (this.types.hasNext() ? this.types.next() : null);
		}

		@Override
		public Subject next() {
			if (!hasNext()) {
				throw new NoSuchElementException();
			}
			return this.page.next();
		}

	}

}
