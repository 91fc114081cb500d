package org.zonegraph.traversal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Component;

import org.zonegraph.graph.CypherTemplate;
import org.zonegraph.model.Grades;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.derive.SchemaDeriver;
import org.zonegraph.query.clause.Cursor;
import org.zonegraph.query.clause.Scope;
import org.zonegraph.query.compile.Asked;
import org.zonegraph.query.compile.ComputedField.Place;
import org.zonegraph.query.compile.FoundConnection;
import org.zonegraph.query.compile.Walk;
import org.zonegraph.query.question.Argument;
import org.zonegraph.query.question.QuestionField;
import org.zonegraph.query.question.Selection;
import org.zonegraph.query.shape.Projection;
import org.zonegraph.query.shape.Shape;

/**
 * Answers {@code paths}. A walk from either end, each over half of the way, finds the
 * relationships that a chain can be made of; {@link BestPaths} finds the best.
 */
@Component
final class PathsField implements Walk {

	private static final int MOST_HOPS = 8;

	/** More relationships than this within half of the way are not looked at. */
	private static final int MOST_LINKS = 100_000;

	/** Each relationship that leads on from what the walk reaches. */
	private static final String HALF = """
			COLLECT { ${walk} WITH DISTINCT ${node} \
			MATCH (${node})-[${r}${by}]-(other) WHERE (${through}) OR other IN [source, target] \
			WITH DISTINCT ${r} LIMIT ${most} \
			RETURN [elementId(${r}), ${r}.id, startNode(${r}).id, endNode(${r}).id, ${r}.confidence] }""";

	private static final String FOUND = """
			COLLECT { MATCH (source:${labels} {id: ${from}}) MATCH (target:${labels} {id: ${to}}) \
			RETURN [${half}, ${otherHalf}] }""";

	/** The relationships, the hops made of them. */
	private static final String READ = """
			COLLECT { UNWIND ${rows} AS ${row} WITH ${row}, COLLECT { UNWIND ${row}.hops AS hop \
			MATCH ()-[walked]->() WHERE elementId(walked) = hop.element RETURN ${hop} } AS ${hops} RETURN ${answer} }""";

	/** A cursor holds what chains are ordered by. */
	private static final List<Cursor.KeyType> CURSOR = Stream
		.of(Cursor.Kind.INTEGER, Cursor.Kind.INTEGER, Cursor.Kind.INTEGER, Cursor.Kind.TEXT)
		.map((kind) -> new Cursor.KeyType(kind, false))
		.toList();

	@Override
	public boolean answers(String field) {
		return field.equals("paths");
	}

	@Override
	public double rows(Asked asked) {
		return asked.number("maxHops", MOST_HOPS) * Math.min(2L * MOST_LINKS, asked.sizes().relationships());
	}

	@Override
	public Expression find(Place place) {
		Selection field = place.field();
		int maxHops = field.number("maxHops", 1, MOST_HOPS, "INVALID_HOPS");
		field.first(0, SchemaDeriver.MAX_PAGE);
		Argument from = field.argument("from");
		Argument to = field.argument("to");
		WalkScope walk = WalkScope.of(place.scope().model(), field, from, to);
		// one statement for all kinds is planned once
		String labels = NodeType.anyLabel(place.scope().model().nodeTypes());
		return CypherTemplate.of(FOUND)
			.with("labels", labels)
			.with("from", place.scope().bound(from))
			.with("to", place.scope().bound(to))
			.with("half", half(place.scope(), walk, "source", (maxHops + 1) / 2))
			.with("otherHalf", (maxHops > 1) ? half(place.scope(), walk, "target", maxHops / 2) : "[]")
			.expression();
	}

	private static String half(Scope scope, WalkScope walk, String start, int hops) {
		String node = scope.name("n");
		return CypherTemplate.of(HALF)
			.with("walk", walk.within(start, hops, node, scope.name("p")))
			.with("node", node)
			.with("r", scope.name("r"))
			.with("by", walk.relationships())
			.with("through", walk.goesThrough("other"))
			.with("most", MOST_LINKS + 1)
			.text();
	}

	/** The best chains; null where there is no node of one of the ids. */
	@Override
	public @Nullable Object found(QuestionField question, Value value) {
		Chain.Place after = cursor(question);
		return (value.size() == 0) ? null : page(question, after, paths(question, value.get(0)));
	}

	private static BestPaths paths(QuestionField question, Value halves) {
		List<BestPaths.Link> links = new ArrayList<>();
		for (Value half : halves.values()) {
			if (half.size() > MOST_LINKS) {
				throw BestPaths.tooMany("%,d relationships".formatted(MOST_LINKS));
			}
			half.values().forEach((link) -> links.add(link(link)));
		}
		return new BestPaths(links, question.required("from"), question.required("to"));
	}

	private static Map<String, Object> page(QuestionField question, Chain.@Nullable Place after, BestPaths paths) {
		int maxHops = question.required("maxHops");
		int first = question.required("first");
		List<Chain> best = paths.best(maxHops, after, first + 1);
		Map<String, Object> page = new HashMap<>(
				Map.of("rows", best.stream().limit(first).map((chain) -> row(chain, order(question))).toList(), "more",
						best.size() > first, "previous", after != null));
		if (question.children().stream().anyMatch((child) -> child.field().equals("totalCount"))) {
			paths.count(maxHops).ifPresent((total) -> page.put("total", total));
		}
		return page;
	}

	private static Map<String, Object> row(Chain chain, String order) {
		return Map.of("hops",
				chain.steps()
					.stream()
					.map((step) -> Map.of("element", step.link().element(), "forward", step.forward()))
					.toList(),
				"cursor", Cursor.encode(order, CURSOR, chain.place().values()));
	}

	/** A chain has its place among those between the same two nodes. */
	private static String order(QuestionField question) {
		return "paths by %08x".formatted(Objects.hash(question.<String>required("from"), question.required("to")));
	}

	private static Chain.@Nullable Place cursor(QuestionField question) {
		String after = question.argument("after");
		return (after == null) ? null
				: Chain.Place.of(Cursor.decode(question.key() + ": after", after, order(question), CURSOR));
	}

	private static BestPaths.Link link(Value link) {
		return new BestPaths.Link(link.get(0).asString(), link.get(1).asString(), link.get(2).asString(),
				link.get(3).asString(), Grades.rank(link.get(4).asString()));
	}

	@Override
	public Projection read(Place place, Expression found) {
		HopCompiler compiler = new HopCompiler(place);
		return new FoundConnection(place, found, (rows, row, columns) -> {
			String hops = place.scope().name("hops");
			Projection each = columns.apply((field) -> compiler.path(hops, field.children()));
			return new Projection(CypherTemplate.of(READ)
				.with("rows", rows)
				.with("row", row)
				.with("hop", HopCompiler.map("walked", "hop.forward"))
				.with("hops", hops)
				.with("answer", each.expression())
				.expression(), new Shape.Items(each.shape()));
		}).compile("Path", (field) -> FoundConnection.value(found, field.field()));
	}

}
