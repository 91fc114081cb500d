package org.zonegraph.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Component;

import org.zonegraph.model.Model;
import org.zonegraph.query.Asked;
import org.zonegraph.query.ComputedField;
import org.zonegraph.query.Projection;
import org.zonegraph.query.Selection;
import org.zonegraph.query.Shape;

/**
 * Answers {@code Claim.check}: counts what the claim counts, or finds a figure of the
 * same indicator, subject and period, and compares.
 */
@Component
final class ClaimChecks implements ComputedField {

	private static final String ROW = """
			[claim.id, claim.comparator, claim.value, claim.checkNote, claim.counts,
			 COLLECT { MATCH (claim)-[:ABOUT]->(about) RETURN about.id ORDER BY about.id },
			 CASE claim.counts %s ELSE %s END]""";

	/** What a claim counts, about, by each of the ways to count that it is tried with. */
	private static final long LISTED = 7_000;

	private final Map<String, Count> counts;

	ClaimChecks(Model model, List<Count> counts) {
		this.counts = counts.stream().collect(Collectors.toMap(Count::id, Function.identity()));
		Set<String> named = new TreeSet<>(model.nodeType("Claim").property("counts").orElseThrow().values());
		if (!named.equals(new TreeSet<>(this.counts.keySet()))) {
			throw new IllegalStateException("the schema names the counts %s, but there are classes for %s"
				.formatted(named, new TreeSet<>(this.counts.keySet())));
		}
	}

	@Override
	public boolean answers(String type, String field) {
		return type.equals("Claim") && field.equals("check");
	}

	@Override
	public double rows(Asked asked) {
		return LISTED;
	}

	@Override
	public Projection compile(Place place) {
		String claim = place.requiredNode().getRequiredSymbolicName().getValue();
		String branches = this.counts.values()
			.stream()
			.map((count) -> "WHEN '%s' THEN %s".formatted(count.id(), count.found(claim)))
			.sorted()
			.collect(Collectors.joining("\n "));
		String row = ROW.replaceAll("\\bclaim\\b", claim).formatted(branches, Figures.samePeriod(claim));
		List<Selection> fields = place.field().children();
		return new Projection(Cypher.raw(row), (value) -> select(fields, check(value).fields()));
	}

	private static Map<String, @Nullable Object> select(List<Selection> selection,
			Map<String, @Nullable Object> fields) {
		Map<String, @Nullable Object> selected = new LinkedHashMap<>();
		selection.forEach((field) -> selected.put(field.key(), fields.get(field.field())));
		return selected;
	}

	private Check check(Value row) {
		Subject subject = new Subject(row.get(0).asString(), row.get(5).asList(Value::asString));
		Double stated = (Double) Shape.LEAF.read(row.get(2));
		String note = row.get(3).asString("");
		Value found = row.get(6);
		if (stated == null || found.isNull()) {
			return Check.notEnumerable(subject, stated, note);
		}
		String comparator = row.get(1).asString();
		double counted = found.get(0).asDouble();
		Count count = this.counts.get(row.get(4).asString(""));
		String query = (count != null) ? count.query(subject) : null;
		if (query == null) {
			return Check.figure(comparator, stated, counted, (Double) Shape.LEAF.read(found.get(1)),
					found.get(2).asString(), found.get(3).asBoolean(), note);
		}
		return Check.list(comparator, stated, counted, found.get(1).asDouble(), query, note);
	}

}
