package org.zonegraph;

import java.util.List;
import java.util.Map;

import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXParser;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.RunningZonegraph.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** Gaps are shown, and what is taken away can be cited. */
class DatasetTests {

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	@Test
	void aPageOfAreasSaysHowManyOfThoseStatedThereAreInTheSameStatement() {
		List<String> statements = CountingDriver.during(() -> {
			Answer areas = this.zonegraph.ask("""
					{ areas(filter: {province: {id: {eq: "province:CN-CQ"}}}, first: 2) { totalCount nodes { nameEn }
					  coverage { kind held stated missing reason claim { id check { verdict } } } } }""").at("areas");
			assertThat(areas.at("totalCount").<Integer>as()).isEqualTo(7);
			assertThat(areas.at("coverage").value()).isEqualTo(Map.of("kind", "AREA", "held", 174, "stated", 174,
					"missing", 0, "reason",
					"As many are held as stated. The 174 are the 171 of mid-2023 with Foshan, Chongqing International Railway Port, Beijing Yizhuang, Chengdu Tianfu and Quzhou, less two that were merged.",
					"claim", Map.of("id", "claim:c07", "check", Map.of("verdict", "BORNE_OUT"))));
		});
		assertThat(statements).hasSize(1);
	}

	@Test
	void theDatasetCountsEveryKindAsItsListDoes() {
		StringBuilder question = new StringBuilder("{ dataset { counts { value label count } coverage { kind held } }");
		this.zonegraph.model()
			.nodeTypes()
			.forEach((type) -> question.append(" %s: %s { totalCount }".formatted(type.constant(), type.plural())));
		Answer answer = this.zonegraph.ask(question + " }");
		List<Map<String, Object>> counts = answer.at("dataset.counts").as();
		assertThat(counts).hasSize(this.zonegraph.model().nodeTypes().size())
			.allSatisfy((bucket) -> assertThat(bucket.get("count"))
				.isEqualTo(answer.at(bucket.get("value") + ".totalCount").value()));
		List<Map<String, Object>> coverage = answer.at("dataset.coverage").as();
		assertThat(coverage).hasSize(counts.size() - 1)
			.allSatisfy((each) -> assertThat(each.get("held"))
				.isEqualTo(answer.at(each.get("kind") + ".totalCount").value()));
	}

	@Test
	void aKindOfWhichNobodySaysHowManyThereAreSaysSo() {
		Answer enterprises = this.zonegraph
			.ask("{ enterprises { coverage { held stated missing reason claim { id } } } }")
			.at("enterprises.coverage");
		assertThat(enterprises.at("held").<Integer>as()).isEqualTo(247);
		assertThat(enterprises.at("stated").value()).isNull();
		assertThat(enterprises.at("missing").value()).isNull();
		assertThat(enterprises.at("claim").value()).isNull();
		assertThat(enterprises.at("reason").<String>as()).contains("not known");
	}

	@Test
	void theRevisionIsThatOfTheSeedAndEveryCitationNamesIt() throws Exception {
		Answer dataset = this.zonegraph.ask("""
				{ dataset { title revision loadedAt licence text: citation bibtex: citation(format: BIBTEX)
				  ris: citation(format: RIS) csl: citation(format: CSL_JSON) gbt: citation(format: GBT_7714) } }""")
			.at("dataset");
		String revision = this.zonegraph.seed().revision();
		assertThat(dataset.at("revision").<String>as()).isEqualTo(revision);
		assertThat(dataset.at("loadedAt").<String>as()).matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}.*Z");
		assertThat(dataset.at("licence").<String>as()).contains("Creative Commons Attribution 4.0");
		assertThat(dataset.at("text").<String>as()).startsWith("Zonegraph contributors. (2026). Zonegraph: ")
			.contains(revision, "[Dataset]");
		assertThat(dataset.at("gbt").<String>as()).startsWith("Zonegraph contributors. Zonegraph: ")
			.contains(revision, "[DS]", "2026");
		assertThat(dataset.at("ris").<String>as().lines()).startsWith("TY  - DATA", "AU  - Zonegraph contributors")
			.contains("ET  - " + revision, "PY  - 2026")
			.endsWith("ER  - ");
		JsonNode csl = new JsonMapper().readTree(dataset.at("csl").<String>as());
		assertThat(csl.at("/0/type").asString()).isEqualTo("dataset");
		assertThat(csl.at("/0/title").asString()).contains(revision);
		BibTeXDatabase bibtex = new BibTeXParser().parse(new java.io.StringReader(dataset.at("bibtex").as()));
		assertThat(bibtex.getEntries()).hasSize(1);
	}

}
