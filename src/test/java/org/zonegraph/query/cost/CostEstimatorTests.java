package org.zonegraph.query.cost;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.zonegraph.graph.Sizes;
import org.zonegraph.query.compile.Asked;
import org.zonegraph.query.compile.Compiling;
import org.zonegraph.query.compile.ComputedField;
import org.zonegraph.query.shape.Projection;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What questions cost on a graph of fixed sizes, in which one agency leads most measures.
 */
class CostEstimatorTests {

	/**
	 * 20 agencies, 100 measures each led by one of them: 81 by the same, one by each of
	 * the others.
	 */
	private static final Sizes SIZES = new Sizes(
			Map.of("Area", 1000L, "Agency", 20L, "Measure", 100L, "Province", 30L, "Claim", 140L),
			Map.of("Agency.measures", 100L, "Measure.agencies", 100L, "Province.areas", 1000L, "Area.province", 1000L),
			Map.of("Agency.measures", 81.0 * 81 + 19, "Measure.agencies", 100.0, "Province.areas", 1000.0 * 1000 / 30),
			5000);

	private final CostEstimator estimator = new CostEstimator(Compiling.MODEL, List.of(new Coverage()), List.of(),
			List.of());

	private Cost cost(String document) {
		return this.estimator.estimate(Compiling.question(document, Map.of()), SIZES);
	}

	@Test
	void aCountIsNotChargedForThePageThatNobodyReads() {
		Cost cost = cost("{ areas { totalCount } }");
		assertThat(cost.nodes()).isZero();
		assertThat(cost.rows()).isLessThanOrEqualTo(2);
		assertThat(cost.total()).isLessThan(cost("{ areas { nodes { id } } }").total() + 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ areas { nodes { id } } }", "{ areas { edges { node { id } } } }",
			"{ areas { some: nodes { id } } }", "{ areas { ... { edges { cursor } } } }",
			"{ areas { ...F } } fragment F on AreaConnection { nodes { id } }" })
	void aPageIsChargedWhereItsEntriesAreSelectedHoweverThatIsWritten(String document) {
		assertThat(cost(document).nodes()).isEqualTo(20);
	}

	@Test
	void theStatementsOfAPageAreChargedWithTheirSources() {
		long page = cost("{ areas(first: 100) { nodes { id } } }").total();
		long said = cost("{ areas(first: 100) { nodes { id statements { field value } } } }").total();
		assertThat(said).isGreaterThanOrEqualTo(page + 15);
		assertThat(cost("{ areas(first: 100) { nodes { id statements { evidence { sources { id } } } } } }").total())
			.isGreaterThan(said + 50);
	}

	@Test
	void aPageThatIsToldTwiceIsChargedTwice() {
		assertThat(cost("{ areas { a: nodes { id } b: nodes { nameEn } } }").nodes()).isEqualTo(40);
	}

	@Test
	void theRevisionIsNotChargedForTheGraph() {
		assertThat(cost("{ dataset { revision licence } }").rows()).isLessThanOrEqualTo(2);
		assertThat(cost("{ dataset { coverage { held } } }").rows()).isGreaterThan(100);
	}

	@Test
	void introspectionIsChargedByItsFieldsForEachIsToldOfTheWholeSchema() {
		long names = cost("{ __schema { types { name } } }").total();
		long all = cost("{ __schema { types { name fields { name args { name type { name } } } } } }").total();
		assertThat(names).isGreaterThan(cost("{ areas { nodes { id __typename } } }").total());
		assertThat(all).isGreaterThanOrEqualTo(names + 15);
	}

	@Test
	void aFilterThatGoesOnFromAHubMeetsTheMeanOfTheSquares() {
		long once = cost("{ measures(filter: {agencies: {some: {nameEn: {eq: \"x\"}}}}) { nodes { id } } }").rows();
		long there = cost("{ measures(filter: " + rounds(1) + ") { nodes { id } } }").rows();
		long again = cost("{ measures(filter: " + rounds(2) + ") { nodes { id } } }").rows();
		assertThat(once).isBetween(200L, 600L);
		// an agency leads 5 measures on average; the one that a measure leads to, 66
		assertThat(there).isGreaterThan(60 * once / 3);
		assertThat(again).isGreaterThan(60 * there);
	}

	@Test
	void whatStandsOnARelationshipIsPricedAsWhatStandsBehindIt() {
		Sizes sizes = new Sizes(Map.of("Enterprise", 1000L, "Area", 100L, "Operation", 2000L),
				Map.of("Enterprise.areas", 2000L, "Area.enterprises", 2000L, "Operation.area", 2000L),
				Map.of("Enterprise.areas", 8000.0, "Area.enterprises", 1_000_000.0), 5000);
		String some = "{ enterprises(filter: {areas: {some: {%s}}}) { totalCount } }";
		long node = rows(some.formatted("node: {nameEn: {eq: \"x\"}}"), sizes);
		assertThat(rows(some.formatted("edge: {activity: {eq: \"x\"}}"), sizes)).isEqualTo(node).isGreaterThan(2000);
		// an operation leads to an area that has 500 on average, as many operations do
		String around = "area: {enterprises: {some: {edge: {since: {gte: 2020}}}}}";
		assertThat(rows(some.formatted("edge: {%s}".formatted(around)), sizes)).isGreaterThan(100 * node);
		assertThat(rows("{ operations(filter: {since: {gte: 2020}}) { totalCount } }", sizes)).isBetween(2000L, 4000L);
		assertThat(rows("{ operations(filter: {%s}) { totalCount } }".formatted(around), sizes))
			.isGreaterThan(2000 * 500);
	}

	private long rows(String document, Sizes sizes) {
		return this.estimator.estimate(Compiling.question(document, Map.of()), sizes).rows();
	}

	private static String rounds(int rounds) {
		return (rounds == 0) ? "{titleEn: {contains: \"e\"}}"
				: "{agencies: {all: {measures: {all: %s}}}}".formatted(rounds(rounds - 1));
	}

	@Test
	void listsBehindAHubAreExpectedToBeAsLongAsTheHubMakesThem() {
		assertThat(cost(
				"{ measures(first: 100) { nodes { agencies { nodes { measures(first: 100) { nodes { id } } } } } } }")
			.rows()).isGreaterThan(6000);
	}

	@Test
	void aFilterIsChargedAsOftenAsTheListIsLookedAtForIt() {
		String filter = "(first: 1, filter: {nameEn: {contains: \"x\"}})";
		long page = cost("{ areas" + filter + " { nodes { id } } }").rows();
		assertThat(page).isGreaterThanOrEqualTo(1000);
		assertThat(cost("{ areas" + filter + " { nodes { id } totalCount } }").rows()).isGreaterThan(2 * page - 10);
		assertThat(
				cost("{ areas" + filter + " { facets(by: [TYPE, PROVINCE]) { missing buckets { count } } } }").rows())
			.isGreaterThan(2 * page - 10);
	}

	@Test
	void everyRootFieldIsAStatementAndChargedAsOneWhateverItFinds() {
		assertThat(cost("{ " + aliased(21, "areas { totalCount }") + " }").total())
			.isGreaterThanOrEqualTo(cost("{ areas { totalCount } }").total() + 80);
		assertThat(cost("{ __typename areas { totalCount } }").total())
			.isEqualTo(cost("{ areas { totalCount } }").total());
	}

	@Test
	void everyFieldOfTheDocumentIsCharged() {
		assertThat(cost("{ areas(first: 1) { nodes { " + aliased(1000, "id") + " } } }").total())
			.isGreaterThan(cost("{ areas(first: 1) { nodes { id } } }").total() + 20);
	}

	/** A field as often, each time under another name. */
	private static String aliased(int times, String field) {
		return IntStream.range(0, times).mapToObj((i) -> "x" + i + ": " + field).collect(Collectors.joining(" "));
	}

	@Test
	void planningIsChargedByTheLengthOfTheStatement() {
		assertThat(Prices.planning("x".repeat(5000))).isGreaterThan(2 * Prices.planning("x".repeat(500)));
		Cost cost = cost("{ areas { totalCount } }");
		assertThat(cost.planned(70).total()).isEqualTo(cost.total() + 70);
		assertThat(cost.planned(70).asMap()).containsEntry("planning", 70L);
	}

	/** Stands for what works out the coverage. */
	private static final class Coverage implements ComputedField {

		@Override
		public boolean answers(String type, String field) {
			return type.equals("Query") && field.equals("dataset");
		}

		@Override
		public Projection compile(Place place) {
			throw new IllegalStateException("nothing is asked here");
		}

		@Override
		public double rows(Asked asked) {
			return asked.selected().contains("coverage") ? asked.sizes().of("Claim") : 0;
		}

	}

}
