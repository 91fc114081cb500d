package org.zonegraph.traversal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Component;

import org.zonegraph.model.Grades;
import org.zonegraph.model.SchemaDeriver;
import org.zonegraph.query.ComputedField.Place;
import org.zonegraph.query.Argument;
import org.zonegraph.query.Asked;
import org.zonegraph.query.Projection;
import org.zonegraph.query.QuestionField;
import org.zonegraph.query.Scope;
import org.zonegraph.query.Selection;
import org.zonegraph.query.Shape;
import org.zonegraph.query.Walk;

/**
 * Answers {@code paths}. A walk from either end, each over half of the way, finds the
 * relationships that a chain can be made of; {@link Chains} finds the best.
 */
@Component
final class PathsField implements Walk {

	private static final int MOST_HOPS = 8;

	/** More relationships than this within half of the way are not looked at. */
	private static final int MOST_LINKS = 100_000;

	/** Each relationship that leads on from what the walk reaches. */
	private static final String HALF = """
			COLLECT { %1$s WITH DISTINCT %2$s \
			MATCH (%2$s)-[%3$s%4$s]-(other) WHERE (%5$s) OR other IN [%6$s] WITH DISTINCT %3$s LIMIT %7$d \
			RETURN [elementId(%3$s), %3$s.id, startNode(%3$s).id, endNode(%3$s).id, %3$s.confidence] }""";

	private static final String FOUND = """
			COLLECT { MATCH (source:%s {id: $E}) MATCH (target:%s {id: $E}) RETURN [%s, %s] }""";

	/** The relationships, the hops made of them. */
	private static final String READ = """
			COLLECT { UNWIND $E AS chain WITH COLLECT { UNWIND chain AS hop \
			MATCH ()-[walked]->() WHERE elementId(walked) = hop.element RETURN %s } AS %s RETURN $E }""";

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
		Reach reach = Reach.of(place.scope().model(), field, from, to);
		// one statement for all kinds is planned once
		String labels = place.scope().model().anyLabel();
		String found = FOUND.formatted(labels, labels, half(place.scope(), reach, "source", (maxHops + 1) / 2),
				(maxHops > 1) ? half(place.scope(), reach, "target", maxHops / 2) : "[]");
		return Cypher.raw(found, place.scope().bound(from), place.scope().bound(to));
	}

	private static String half(Scope scope, Reach reach, String start, int hops) {
		String node = scope.name("n");
		return HALF.formatted(reach.within(start, hops, node, scope.name("p")), node, scope.name("r"),
				reach.relationships(), reach.goesThrough("other"), "source, target", MOST_LINKS + 1);
	}

	/** The best chains; null where there is no node of one of the ids. */
	@Override
	public @Nullable Object found(QuestionField question, Value value) {
		return (value.size() == 0) ? null : chains(question, value.get(0));
	}

	private static List<List<Map<String, Object>>> chains(QuestionField question, Value halves) {
		List<Chains.Link> links = new ArrayList<>();
		for (Value half : halves.values()) {
			if (half.size() > MOST_LINKS) {
				throw Chains.tooMany("%,d relationships".formatted(MOST_LINKS));
			}
			half.values().forEach((link) -> links.add(link(link)));
		}
		String from = question.required("from");
		String to = question.required("to");
		return new Chains(links, from, to).best(question.required("maxHops"), question.required("first"))
			.stream()
			.map((chain) -> chain.stream()
				.map((step) -> Map.<String, Object>of("element", step.link().element(), "forward", step.forward()))
				.toList())
			.toList();
	}

	private static Chains.Link link(Value link) {
		return new Chains.Link(link.get(0).asString(), link.get(1).asString(), link.get(2).asString(),
				link.get(3).asString(), Grades.rank(link.get(4).asString()));
	}

	@Override
	public Projection read(Place place, Expression found) {
		String hops = place.scope().name("hops");
		Projection path = new Hops(place).path(hops, place.field().children());
		String read = READ.formatted(Hops.map("walked", "hop.forward"), hops);
		return new Projection(Cypher.raw(read, found, path.expression()), new Shape.Items(path.shape()));
	}

}
