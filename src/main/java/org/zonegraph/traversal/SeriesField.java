package org.zonegraph.traversal;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

import org.springframework.stereotype.Component;

import org.zonegraph.graph.CypherTemplate;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeId;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Relationship;
import org.zonegraph.model.derive.SchemaDeriver;
import org.zonegraph.model.time.PartialDate;
import org.zonegraph.query.clause.Scope;
import org.zonegraph.query.compile.Asked;
import org.zonegraph.query.compile.ComputedField;
import org.zonegraph.query.question.Argument;
import org.zonegraph.query.question.InvalidQueryException;
import org.zonegraph.query.question.QuestionField;
import org.zonegraph.query.question.Selection;
import org.zonegraph.query.shape.Projection;
import org.zonegraph.query.shape.Shape;

/**
 * Time series: answers {@code series}, the figures of an indicator by subject, unit and
 * length of period, so that nothing stands in one line that cannot be held against each
 * other.
 */
@Component
final class SeriesField implements ComputedField {

	private static final String INDICATOR = "Indicator";

	private static final String CODE = "INVALID_SERIES";

	/**
	 * Null where there is no such indicator. Figures are gathered in their order, so that
	 * rivals stand side by side.
	 */
	private static final String SERIES = """
			COLLECT { MATCH (${indicator}:Indicator {id: ${id}}) RETURN COLLECT { \
			MATCH (${indicator})<-[:FIGURE_OF]-(${figure}:Observation) \
			WHERE (${length} IS NULL OR ${figure}.granularity = ${length}) \
			AND (${from} IS NULL OR ${figure}.periodStart >= ${from}) \
			AND (${to} IS NULL OR ${figure}.periodEnd <= ${to}) \
			OPTIONAL MATCH (${figure})-[:ABOUT]->(${subject}) WITH ${figure}, ${subject} \
			ORDER BY ${figure}.periodStart, ${figure}.periodEnd, ${figure}.confidenceSort, ${figure}.id WHERE ${about} \
			WITH ${subject}, ${figure}.unit AS ${unit}, ${figure}.granularity AS ${granularity}, \
			${figure}.granularitySort AS ${order}, collect(${figure}) AS ${figures} \
			ORDER BY coalesce(${subject}.id, ''), ${unit}, ${order} LIMIT ${first} \
			RETURN [${unit}, ${granularity}, COLLECT { WITH ${subject} WHERE ${subject} IS NOT NULL RETURN ${who} }, \
			COLLECT { UNWIND ${figures} AS ${figure} \
			RETURN [${figure}.periodStart, ${figure}.periodEnd, ${what}] }] } }""";

	private final Model model;

	SeriesField(Model model) {
		this.model = model;
	}

	@Override
	public boolean answers(String type, String field) {
		return type.equals("Query") && field.equals("series");
	}

	/** Each figure of the indicator is looked at, once for itself and once for whom. */
	@Override
	public double rows(Asked asked) {
		Relationship figures = this.model.nodeType(INDICATOR).relationship("observations").orElseThrow();
		return 2 * asked.sizes().meanOfReached(figures);
	}

	@Override
	public Projection compile(Place place) {
		Selection field = place.field();
		Scope scope = place.scope();
		Argument first = field.first(0, SchemaDeriver.MAX_PAGE);
		field.itself().look(this::checked);
		Node subject = Cypher.anyNode(scope.name("n"));
		Node figure = Cypher.anyNode(scope.name("n"));
		List<Projection> who = of(field, "subject")
			.map((each) -> place.objects().node("Entity", subject, each.children()))
			.toList();
		NodeType type = this.model.nodeType("Observation");
		List<Projection> what = of(field, "points").flatMap((points) -> of(points, "figures"))
			.map((each) -> place.objects().node(type, figure, each.children()))
			.toList();
		CypherTemplate statement = CypherTemplate.of(SERIES)
			.with("id", scope.bound(field.argument("indicator")))
			.with("length", scope.bound(field.argument("granularity")))
			.with("from", scope.bound(day(field, "from", PartialDate::firstDay)))
			.with("to", scope.bound(day(field, "to", PartialDate::lastDay)))
			.with("about", about(scope, field, name(subject)))
			.with("subject", name(subject))
			.with("figure", name(figure))
			.with("first", scope.bound(first))
			.with("who", list(who))
			.with("what", list(what));
		List.of("indicator", "unit", "granularity", "order", "figures")
			.forEach((hole) -> statement.with(hole, scope.name("v")));
		return new Projection(statement.expression(),
				new Shape.First(new SeriesShape(field.key(), field.children(), shapes(who), shapes(what))));
	}

	private static Stream<Selection> of(Selection field, String name) {
		return field.children().stream().filter((child) -> child.field().equals(name));
	}

	private static String name(Node node) {
		return node.getRequiredSymbolicName().getValue();
	}

	private static Expression list(List<Projection> parts) {
		return Cypher.listOf(parts.stream().map(Projection::expression).toList());
	}

	private static List<Shape> shapes(List<Projection> parts) {
		return parts.stream().map(Projection::shape).toList();
	}

	private static Argument day(Selection field, String name, Function<PartialDate, String> end) {
		return field.argument(name).then((String date) -> end.apply(PartialDate.of(date)));
	}

	/** A figure of the nation is about nobody. */
	private static Expression about(Scope scope, Selection field, String subject) {
		Boolean nation = field.argument("nation").whole();
		if (!field.argument("subjects").isGiven()) {
			return Cypher.raw(Boolean.FALSE.equals(nation) ? subject + " IS NOT NULL" : "true");
		}
		return CypherTemplate
			.of("(${subject}.id IN ${ids}" + (Boolean.TRUE.equals(nation) ? " OR ${subject} IS NULL)" : ")"))
			.with("subject", subject)
			.with("ids", scope.bound(field.argument("subjects")))
			.expression();
	}

	private boolean checked(QuestionField field) {
		id(field, "indicator", field.required("indicator"), List.of("indicator"));
		List<String> kinds = this.model.nodeType("Observation")
			.relationships()
			.stream()
			.filter((each) -> each.type().equals("ABOUT"))
			.map((each) -> this.model.nodeType(each.target()).kind())
			.toList();
		List<String> subjects = Objects.requireNonNullElse(field.<List<String>>argument("subjects"), List.of());
		subjects.forEach((subject) -> id(field, "subjects", subject, kinds));
		if (subjects.size() > SchemaDeriver.MAX_PAGE) {
			throw new InvalidQueryException("TOO_MANY_IDS", "%s: %d subjects, allowed are at most %d"
				.formatted(field.key(), subjects.size(), SchemaDeriver.MAX_PAGE));
		}
		String from = field.argument("from");
		String to = field.argument("to");
		if (from != null && to != null && PartialDate.of(from).firstDay().compareTo(PartialDate.of(to).lastDay()) > 0) {
			throw new InvalidQueryException(CODE,
					"%s: from is %s, which is behind to, %s".formatted(field.key(), from, to));
		}
		return true;
	}

	/**
	 * What is no id of the kind would find nothing, and look as if nothing were known.
	 */
	private static void id(QuestionField field, String argument, String id, List<String> kinds) {
		if (!kinds.contains(NodeId.of(id).kind())) {
			throw new InvalidQueryException(CODE,
					"%s: %s has '%s', expected an id such as %s:...; `search` finds ids by names".formatted(field.key(),
							argument, id, String.join(":... or ", kinds)));
		}
	}

}
