package org.zonegraph.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Case;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Component;

import org.zonegraph.model.Count;
import org.zonegraph.model.CountReader;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.query.compile.Asked;
import org.zonegraph.query.compile.ComputedField;
import org.zonegraph.query.shape.Projection;
import org.zonegraph.query.shape.Shape;

/**
 * Fact checking: answers {@code Claim.check}. Counts what the claim counts, or finds a
 * figure of the same indicator, subject and period, and compares.
 */
@Component
final class ClaimChecks implements ComputedField {

	/**
	 * The ids of what the claim is about, and what its own sources are called, are read
	 * once for all ways to count.
	 */
	private static final String ROW = """
			head(COLLECT { WITH COLLECT { MATCH (%1$s)-[:ABOUT]->(it) RETURN it.id ORDER BY it.id } AS about,
			  COLLECT { MATCH (%1$s)-[:CITES]->(cited) UNWIND [cited.id, cited.publisher, cited.original] AS name
			    WITH name WHERE name IS NOT NULL RETURN DISTINCT name } AS own
			RETURN [%1$s.id, %1$s.comparator, %1$s.value, %1$s.counts, about, $E, %1$s.checkNote, %1$s.checkNoteZh,
			  EXISTS { (%1$s)-[:CONTRADICTS_CLAIM]-() }] })""";

	/** Whose evidence it is, is asked once for all ways to count. */
	private static final String LIST = """
			COLLECT { UNWIND $E AS found
			RETURN [found[0], found[0] AND NOT EXISTS { UNWIND found[1] AS ids WITH ids WHERE NOT %s RETURN ids }] }"""
		.formatted(Basis.INDEPENDENT.formatted("ids"));

	/** What a claim counts, about, by each of the ways to count that it is tried with. */
	private static final long LISTED = 7_000;

	private final Model model;

	private final Map<String, Count> counts;

	ClaimChecks(Model model) {
		this.model = model;
		this.counts = CountReader.read(model)
			.stream()
			.collect(Collectors.toMap(Count::constant, Function.identity(), (first, second) -> first,
					LinkedHashMap::new));
		for (String value : model.values(CountReader.COUNTABLE)) {
			if (!this.counts.containsKey(value) && !value.equals(Figures.LATEST)) {
				throw new IllegalStateException("%s of %s lacks @count".formatted(value, CountReader.COUNTABLE));
			}
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
		Expression counts = Cypher.property(Cypher.name(claim), "counts");
		Case lists = Cypher.caseExpression(counts);
		for (Count count : this.counts.values()) {
			lists = lists.when(Cypher.literalOf(count.constant())).then(counted(place, count));
		}
		Expression found = Cypher.caseExpression()
			.when(counts.isNull())
			.then(Cypher.raw(Figures.samePeriod(claim)))
			.when(counts.isEqualTo(Cypher.literalOf(Figures.LATEST)))
			.then(Cypher.raw(Figures.latest(claim)))
			.elseDefault(Cypher.raw(LIST, lists));
		Function<Check, Map<String, @Nullable Object>> selected = Check.selecting(place.field().children());
		return new Projection(Cypher.raw(ROW.formatted(claim), found), (value) -> selected.apply(check(value)));
	}

	/**
	 * For each entry that fits the filter whether it has evidence, and what it rests on.
	 */
	private static Expression counted(Place place, Count count) {
		Node entry = Cypher.node(count.type().label()).named("item");
		Node item = Cypher.anyNode(entry.getRequiredSymbolicName());
		Function<String, Expression> about = (list) -> Cypher.name("about");
		Condition evident = item.property(NodeType.CONFIDENCE)
			.isNotEqualTo(Cypher.literalOf("UNVERIFIED"))
			.and(place.fits(count.type(), item, count.evident(about)));
		return Cypher.collect(Cypher.match(entry)
			.where(place.fits(count.type(), item, count.filter(about)))
			.returning(Cypher.listOf(evident, Basis.of(count)))
			.build());
	}

	private Check check(Value row) {
		ClaimSubject subject = ClaimSubject.of(row.get(0).asString(), row.get(4).asList(Value::asString), this.model);
		Double stated = (Double) Shape.LEAF.read(row.get(2));
		Value found = row.get(5);
		Check check = (stated == null || found.isNull()) ? nothing(stated, subject)
				: compared(row.get(1).asString(), stated, found, this.counts.get(row.get(3).asString("")), subject);
		return (row.get(8).asBoolean() ? check.disputed() : check).noted(row.get(6), row.get(7));
	}

	private static Check nothing(@Nullable Double stated, ClaimSubject subject) {
		return new Check(Verdict.NOT_ENUMERABLE, stated, null,
				(stated == null) ? Reason.noNumber() : Reason.nothingToCount(), Shown.statements(subject));
	}

	private static Check compared(String comparator, double stated, Value found, @Nullable Count count,
			ClaimSubject subject) {
		if (count != null) {
			Tally tally = Tally.ofList(found);
			return new Check(Verdict.of(comparator, stated, tally), stated, tally, Reason.list(tally, stated),
					Shown.list(count, subject));
		}
		Tally tally = Tally.ofFigure(found);
		String observation = found.get(3).asString();
		return new Check(Verdict.of(comparator, stated, tally), stated, tally, Reason.figure(tally, observation),
				Shown.figure(observation));
	}

}
