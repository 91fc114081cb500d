package org.zonegraph.traversal;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.driver.Value;

import org.zonegraph.graph.CypherTemplate;
import org.zonegraph.model.Grades;
import org.zonegraph.query.compile.ComputedField.Place;
import org.zonegraph.query.question.Selection;
import org.zonegraph.query.shape.Projection;
import org.zonegraph.query.shape.Shape;

/**
 * Compiles what is selected on hops, paths and subgraphs. Within a statement a hop is a
 * map of {@code r}, {@code from}, {@code to} and {@code forward}.
 */
final class HopCompiler {

	private static final String HOP = """
			{r: ${r}, forward: ${forward}, from: CASE WHEN ${forward} THEN startNode(${r}) ELSE endNode(${r}) END, \
			to: CASE WHEN ${forward} THEN endNode(${r}) ELSE startNode(${r}) END}""";

	private static final String HOPS = """
			COLLECT { UNWIND ${hops} AS ${hop} \
			WITH ${hop}, ${hop}.r AS ${r}, ${hop}.from AS ${from}, ${hop}.to AS ${to} RETURN ${answer} }""";

	private final Place place;

	HopCompiler(Place place) {
		this.place = place;
	}

	/**
	 * The hop over a relationship.
	 * @param relationship Cypher of the relationship
	 * @param forward Cypher of whether it is walked in its stored direction
	 */
	static String map(String relationship, String forward) {
		return CypherTemplate.of(HOP).with("r", relationship).with("forward", forward).text();
	}

	/** Cypher that puts stronger evidence first. */
	static String grade(String relationship) {
		return "CASE %s.confidence %s END".formatted(relationship,
				Grades.STRONGEST_FIRST.stream()
					.map((grade) -> "WHEN '%s' THEN %d".formatted(grade, Grades.rank(grade)))
					.collect(Collectors.joining(" ")));
	}

	/** A list of nodes. */
	Projection nodes(String list, List<Selection> selection) {
		String node = this.place.scope().name("n");
		Projection each = this.place.objects().node("Entity", Cypher.anyNode(node), selection);
		return Projection.ofEach(Cypher.raw(list), node, each);
	}

	/** A list of hops. */
	Projection hops(String list, List<Selection> selection) {
		String hop = this.place.scope().name("h");
		String relationship = this.place.scope().name("r");
		String from = this.place.scope().name("n");
		String to = this.place.scope().name("n");
		Projection each = hop(new NamedHop(relationship, Cypher.anyNode(from), Cypher.anyNode(to),
				Cypher.property(Cypher.name(hop), "forward")), selection);
		return new Projection(CypherTemplate.of(HOPS)
			.with("hops", list)
			.with("hop", hop)
			.with("r", relationship)
			.with("from", from)
			.with("to", to)
			.with("answer", each.expression())
			.expression(), new Shape.Items(each.shape()));
	}

	private Projection hop(NamedHop hop, List<Selection> selection) {
		return Projection.object("Hop", selection, (field) -> switch (field.field()) {
			case "from" -> this.place.objects().node("Entity", hop.from(), field.children());
			case "to" -> this.place.objects().node("Entity", hop.to(), field.children());
			case "relationship" -> new Projection(Cypher.raw("type(%s)".formatted(hop.relationship())), Shape.LEAF);
			case "forward" -> new Projection(hop.forward(), Shape.LEAF);
			case "evidence" ->
				this.place.objects().relationshipEvidence(Cypher.name(hop.relationship()), field.children());
			default -> new Sentences(this.place.scope(), field.constant("language")).of(hop);
		});
	}

	/**
	 * A path.
	 * @param hops name of the list of its hops
	 */
	Projection path(String hops, List<Selection> selection) {
		return Projection.object("Path", selection, (field) -> switch (field.field()) {
			case "length" -> new Projection(Cypher.raw("size(%s)".formatted(hops)), Shape.LEAF);
			case "nodes" ->
				nodes(CypherTemplate.of("[${hops}[0].from] + [hop IN ${hops} | hop.to]").with("hops", hops).text(),
						field.children());
			case "hops" -> hops(hops, field.children());
			default -> new Projection(Cypher.raw("[hop IN %s | hop.r.confidence]".formatted(hops)),
					(grades) -> grades.asList(Value::asString)
						.stream()
						.max(Comparator.comparing(Grades::rank))
						.orElseThrow());
		});
	}

	/**
	 * A part of the graph.
	 * @param nodes name of the list of its nodes
	 * @param hops name of the list of its hops
	 * @param truncated name of whether there is more
	 */
	Projection subgraph(String nodes, String hops, String truncated, List<Selection> selection) {
		return Projection.object("Subgraph", selection, (field) -> switch (field.field()) {
			case "nodes" -> nodes(nodes, field.children());
			case "hops" -> hops(hops, field.children());
			default -> new Projection(Cypher.raw(truncated), Shape.LEAF);
		});
	}

	/**
	 * A hop whose parts have names.
	 *
	 * @param relationship name of the relationship
	 * @param from where the walk came from
	 * @param to where it went
	 * @param forward whether it is walked in its stored direction
	 */
	record NamedHop(String relationship, Node from, Node to, Expression forward) {
	}

}
