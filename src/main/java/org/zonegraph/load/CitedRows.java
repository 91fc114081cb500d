package org.zonegraph.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.zonegraph.element.Evidence;
import org.zonegraph.element.Link;
import org.zonegraph.element.Node;
import org.zonegraph.element.Statement;
import org.zonegraph.model.CitationNode;
import org.zonegraph.model.Grades;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.RelationshipType;
import org.zonegraph.seed.Seed;

/**
 * The inverted index from sources to what cites them, as rows of {@link CitationNode}s.
 * By id things stand before relationships and those before statements. An id follows from
 * what it is about alone, so that a row more changes no other.
 */
final class CitedRows {

	private static final String CONFIDENCE_SORT = NodeType.COMMON_ORDERS.stream()
		.filter((order) -> order.name().equals(NodeType.CONFIDENCE))
		.map(Property::sortName)
		.findFirst()
		.orElseThrow();

	private final List<Cited> all = new ArrayList<>();

	private final ReadForms forms;

	/**
	 * The rows of a seed.
	 * @param seed the seed
	 * @param named by the id of a node the sources that its row names
	 * @param forms how these were read
	 */
	CitedRows(Seed seed, Map<String, List<String>> named, ReadForms forms) {
		this.forms = forms;
		Map<String, Link> links = seed.links().stream().collect(Collectors.toMap(Link::id, Function.identity()));
		seed.nodes().forEach((node) -> add("ENTITY", node.id(), node.id(), null, null, evidence(node, named)));
		seed.links()
			.stream()
			.filter((link) -> !link.type().equals(RelationshipType.CITES))
			.forEach((link) -> add("RELATIONSHIP", link.id(), link.from(), link, null, link.evidence()));
		Map<String, Integer> said = new HashMap<>();
		seed.statements().forEach((statement) -> {
			Link link = links.get(statement.subject());
			String about = "%s %s".formatted(statement.subject(), statement.field());
			add("STATEMENT", "%s %03d".formatted(about, said.merge(about, 1, Integer::sum)),
					(link != null) ? link.from() : statement.subject(), link, statement, statement.evidence());
		});
	}

	private static Evidence evidence(Node node, Map<String, List<String>> named) {
		return new Evidence(String.valueOf(node.values().get(NodeType.CONFIDENCE)),
				named.getOrDefault(node.id(), List.of()), (String) node.values().get(Link.NOTE));
	}

	private void add(String kind, String about, String subject, @Nullable Link link, @Nullable Statement statement,
			Evidence evidence) {
		Map<String, Object> values = evidence.stored();
		values.putAll(Map.of(CitationNode.KIND, kind, CONFIDENCE_SORT, (long) Grades.rank(evidence.confidence())));
		this.forms.put(values, evidence.confidence(), evidence.sources());
		if (link != null) {
			values.put(CitationNode.RELATIONSHIP, link.type());
		}
		if (statement != null) {
			values.putAll(Map.of("field", statement.field(), "value", statement.value(), "rank", statement.rank()));
		}
		this.all.add(new Cited("%s %s".formatted(kind, about), subject, (link != null) ? link.to() : null,
				evidence.sources(), values));
	}

	/** Everything that has evidence, whether it names sources or not. */
	List<Cited> all() {
		return List.copyOf(this.all);
	}

	/**
	 * The rows, one for each source of each.
	 * @param id what becomes of an id in the copy that is made
	 */
	List<Map<String, Object>> rows(Function<String, String> id) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (Cited cited : this.all) {
			List<String> sources = cited.sources().stream().map(id).toList();
			for (String source : sources) {
				Map<String, Object> row = cited.row(id);
				row.put("id", "%s %s".formatted(source, cited.about()));
				row.put(CitationNode.SOURCE, source);
				rows.add(row);
			}
		}
		return rows;
	}

	/**
	 * What rests on sources.
	 *
	 * @param about what tells it from others that rest on the same source
	 * @param subject id of the thing, or of where the relationship starts
	 * @param object id of where the relationship ends, null where there is none
	 * @param sources ids of the sources in their order
	 * @param values what else is stored
	 */
	record Cited(String about, String subject, @Nullable String object, List<String> sources,
			Map<String, Object> values) {

		/** What is stored of it in a copy, but for an id. */
		Map<String, Object> row(Function<String, String> id) {
			Map<String, Object> row = new HashMap<>(this.values);
			row.put(Link.SOURCES, this.sources.stream().map(id).toList());
			row.put(CitationNode.SUBJECT, id.apply(this.subject));
			if (this.object != null) {
				row.put(CitationNode.OBJECT, id.apply(this.object));
			}
			return row;
		}

		/** Whether it is a thing, a relationship or a statement. */
		boolean is(String kind) {
			return kind.equals(this.values.get(CitationNode.KIND));
		}

	}

}
