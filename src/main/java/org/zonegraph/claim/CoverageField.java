package org.zonegraph.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.SortItem;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Component;

import org.zonegraph.model.Count;
import org.zonegraph.model.CountReader;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.query.clause.Scope;
import org.zonegraph.query.compile.Asked;
import org.zonegraph.query.compile.ComputedField;
import org.zonegraph.query.question.Selection;
import org.zonegraph.query.shape.Projection;
import org.zonegraph.query.shape.Shape;

/**
 * Completeness: answers {@code coverage} of a root list. How many of the kind there are
 * said to be, by the claim that counts all of them, and how many are held.
 */
@Component
public final class CoverageField implements ComputedField {

	private static final String STATEMENTS = "Claim";

	/** To look for what is stated of a kind, for each claim, in nodes (measured). */
	private static final double CLAIM = 5;

	private final List<Count> counts;

	CoverageField(Model model) {
		this.counts = CountReader.read(model).stream().filter(Count::whole).toList();
	}

	@Override
	public boolean answers(String type, String field) {
		return field.equals("coverage") && type.endsWith("Connection");
	}

	@Override
	public double rows(Asked asked) {
		return CLAIM * asked.sizes().of(STATEMENTS);
	}

	@Override
	public Projection compile(Place place) {
		return compile(place, place.requiredType());
	}

	/**
	 * Compiles the coverage of a kind.
	 * @param place where it was selected
	 * @param kind the kind
	 * @return an object
	 */
	public Projection compile(Place place, NodeType kind) {
		Scope scope = place.scope();
		Projection claim = claim(place, kind);
		Expression row = Cypher.listOf(Cypher.count((PatternElement) scope.node(kind)), claim.expression());
		List<Selection> fields = place.field().children();
		// arguments are looked at while the statement is made
		Map<String, String> languages = fields.stream()
			.filter((field) -> field.field().equals("reason"))
			.collect(Collectors.toMap(Selection::key, (field) -> field.constant("language")));
		return new Projection(row, (value) -> coverage(fields, languages, kind, value, claim.shape()));
	}

	/** One of the briefing before others, then the latest. */
	static List<SortItem> preference(Node claim) {
		return List.of(claim.property("primary").descending(), claim.property("period").descending(),
				claim.property("id").ascending());
	}

	/** The claim that counts all of the kind; none in a schema that has no claims. */
	private Projection claim(Place place, NodeType kind) {
		Scope scope = place.scope();
		if (!scope.model().isNodeType(STATEMENTS)) {
			return new Projection(Cypher.literalNull(), (value) -> null);
		}
		String count = this.counts.stream()
			.filter((each) -> kind.name().equals(each.type().name()))
			.map(Count::constant)
			.findFirst()
			.orElse(null);
		NodeType type = scope.model().nodeType(STATEMENTS);
		Node node = scope.node(type);
		Node claim = Scope.reference(node);
		List<Expression> columns = new ArrayList<>(List.of(claim.property("value"),
				Cypher.listOf(claim.property("checkNote"), claim.property("checkNoteZh"))));
		List<Shape> shapes = new ArrayList<>();
		for (Selection field : place.field().children()) {
			if (field.field().equals("claim")) {
				Projection projection = place.objects().node(type, claim, field.children());
				columns.add(projection.expression());
				shapes.add(projection.shape());
			}
		}
		SymbolicName name = node.getRequiredSymbolicName();
		Expression first = Cypher.collect(Cypher.match(node)
			.where(claim.property("counts").isEqualTo(scope.parameter(count)))
			.with(name)
			.orderBy(preference(claim))
			.limit(1)
			.returning(Cypher.listOf(columns))
			.build());
		return new Projection(first, new Shape.First((row) -> claims(row, shapes)));
	}

	private static List<@Nullable Object> claims(Value row, List<Shape> shapes) {
		List<@Nullable Object> parts = new ArrayList<>();
		parts.add(Shape.LEAF.read(row.get(0)));
		parts.add(row.get(1));
		for (int i = 0; i < shapes.size(); i++) {
			parts.add(shapes.get(i).read(row.get(i + 2)));
		}
		return parts;
	}

	private static Map<String, @Nullable Object> coverage(List<Selection> fields, Map<String, String> languages,
			NodeType kind, Value row, Shape claim) {
		long held = row.get(0).asLong();
		List<?> found = (List<?>) claim.read(row.get(1));
		Long stated = (found != null && found.get(0) instanceof Double value) ? Long.valueOf(Math.round(value)) : null;
		Map<String, @Nullable Object> coverage = new LinkedHashMap<>();
		int part = 2;
		for (Selection field : fields) {
			coverage.put(field.key(), switch (field.field()) {
				case "kind" -> kind.constant();
				case "held" -> held;
				case "stated" -> stated;
				case "missing" -> missing(held, stated);
				case "reason" -> reason(held, stated, found).in(languages.getOrDefault(field.key(), "EN"));
				case "claim" -> (found != null) ? found.get(part++) : null;
				default -> "Coverage";
			});
		}
		return coverage;
	}

	/** Where more are held than stated, none is missing. */
	static @Nullable Long missing(long held, @Nullable Long stated) {
		return (stated != null) ? Math.max(0, stated - held) : null;
	}

	private static Reason reason(long held, @Nullable Long stated, @Nullable List<?> found) {
		Reason reason = Reason.coverage(held, stated);
		return (stated != null && found != null && found.get(1) instanceof Value notes)
				? reason.noted(notes.get(0), notes.get(1)) : reason;
	}

}
