package org.zonegraph;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.zonegraph.RunningZonegraph.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** What was said on 25 August 2025 can be found, sentence by sentence. */
class BriefingTests {

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	@Test
	void everySentenceIsAClaimThatIsAboutSomethingAndHasAnOfficialSource() {
		Answer claims = this.zonegraph.ask("""
				{ claims(filter: {primary: {eq: true}}, first: 100) { nodes { id about { totalCount }
				  evidence { confidence sources { id } } } } }""").at("claims");
		List<Object> expected = Stream
			.concat(IntStream.rangeClosed(1, 22).filter((number) -> number != 17).mapToObj("claim:c%02d"::formatted),
					Stream.of("claim:c17a", "claim:c17b", "claim:c17c"))
			.map(Object.class::cast)
			.toList();
		assertThat(claims.each("nodes", "id")).containsExactlyInAnyOrderElementsOf(expected);
		assertThat(claims.each("nodes", "about.totalCount"))
			.allSatisfy((count) -> assertThat((int) count).isPositive());
		assertThat(claims.each("nodes", "evidence.confidence")).containsOnly("OFFICIAL");
		assertThat(claims.each("nodes", "evidence.sources.0.id")).containsOnly("source:scio-20251216-8");
	}

	@Test
	void noClaimIsAboutNothing() {
		Answer claims = this.zonegraph.ask("{ claims(filter: {about: {count: {eq: 0}}}) { totalCount nodes { id } } }")
			.at("claims");
		assertThat(claims.each("nodes", "id")).isEmpty();
		assertThat(claims.at("totalCount").<Integer>as()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "concept:special-customs-supervision-area,c01", "concept:supervision-model,c02",
			"concept:bonded-and-duty-free-import,c03", "concept:tax-rebate-on-entry,c04",
			"concept:development-of-the-areas,c22", "concept:pilot-free-trade-zone,c20",
			"businessModel:BONDED_PROCESSING,c05", "businessModel:FUTURES_BONDED_DELIVERY,c19", "province:CN-CQ,c13",
			"province:CN-HA,c17a", "province:CN-SC,c18", "platform:receiving-industries,c12",
			"platform:receiving-industries,c15", "platform:open-development,c17c", "platform:new-business-models,c19",
			"platform:institutional-innovation,c21" })
	void aSentenceIsFoundFromWhatItSpeaksOf(String subject, String claim) {
		String kind = subject.substring(0, subject.indexOf(':'));
		Answer claims = this.zonegraph.ask(
				"query ($id: ID!) { subject: %s(id: $id) { claims(first: 100) { nodes { id } } } }".formatted(kind),
				Map.of("id", subject));
		assertThat(claims.each("subject.claims.nodes", "id")).contains("claim:" + claim);
	}

	@Test
	void theFourPlatformsHaveTheirClaimsAndWhatExemplifiesThem() {
		Answer platforms = this.zonegraph
			.ask("""
					{ platforms { nodes { id claims { totalCount } examples(first: 100) { nodes { __typename id } } } } }""")
			.at("platforms");
		assertThat(platforms.each("nodes", "claims.totalCount"))
			.allSatisfy((count) -> assertThat((int) count).isPositive());
		assertThat(platforms.each("nodes.0.examples.nodes", "__typename")).hasSize(18).containsOnly("Measure");
		assertThat(platforms.each("nodes.1.examples.nodes", "id")).containsExactly("businessModel:BONDED_MAINTENANCE",
				"businessModel:BONDED_TESTING", "businessModel:FINANCIAL_LEASING",
				"businessModel:FUTURES_BONDED_DELIVERY");
		assertThat(platforms.each("nodes.2.examples.nodes", "id")).containsExactly("province:CN-CQ", "province:CN-HA",
				"province:CN-SC");
		assertThat(platforms.each("nodes.3.examples.nodes", "__typename")).containsOnly("Area", "Enterprise")
			.contains("Area");
	}

	@Test
	void theEighteenExamplesOfInstitutionalInnovationAreTheMeasuresThatOriginatedInTheAreas() {
		Answer answer = this.zonegraph.ask("""
				{ platform(id: "platform:institutional-innovation") { examples(first: 100) { nodes { id } } }
				  measures(filter: {originKind: {eq: SPECIAL_CUSTOMS_AREA}}, first: 100) { nodes { id } } }""");
		assertThat(answer.each("platform.examples.nodes", "id"))
			.containsExactlyInAnyOrderElementsOf(answer.each("measures.nodes", "id"));
	}

}
