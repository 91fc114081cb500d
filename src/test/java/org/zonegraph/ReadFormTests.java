package org.zonegraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.zonegraph.RunningZonegraph.Answer;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Relationship;

import static org.assertj.core.api.Assertions.assertThat;

/** A copy is called a copy, wherever something rests on it. */
class ReadFormTests {

	private static final String WHY = "{ confidence readAs sources { id readAs evidence { confidence readAs } } }";

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	/** All evidence in an answer. */
	private static Stream<Map<?, ?>> evidence(@Nullable Object part) {
		if (part instanceof List<?> list) {
			return list.stream().flatMap(ReadFormTests::evidence);
		}
		if (!(part instanceof Map<?, ?> fields)) {
			return Stream.of();
		}
		return fields.containsKey("sources") ? Stream.of(fields)
				: fields.values().stream().flatMap(ReadFormTests::evidence);
	}

	/** What the sources of evidence say of it, in other words than the import's. */
	private static @Nullable Object expected(Map<?, ?> evidence) {
		boolean official = "OFFICIAL".equals(evidence.get("confidence"));
		List<Object> forms = new ArrayList<>();
		for (Object each : (List<?>) Objects.requireNonNull(evidence.get("sources"))) {
			Map<?, ?> source = (Map<?, ?>) each;
			Map<?, ?> own = (Map<?, ?>) Objects.requireNonNull(source.get("evidence"));
			Object form = source.get("readAs");
			if (!official || "OFFICIAL".equals(own.get("confidence"))
					|| Set.of("COPY", "TRANSLATION").contains(form + "")) {
				forms.add(Objects.requireNonNullElse(form, "UNKNOWN"));
			}
		}
		if ("UNVERIFIED".equals(evidence.get("confidence")) || forms.isEmpty()) {
			return null;
		}
		return Stream.of("ORIGINAL", "UNKNOWN", "COPY", "TRANSLATION")
			.filter(forms::contains)
			.findFirst()
			.filter((form) -> !form.equals("UNKNOWN"))
			.orElse(null);
	}

	@Test
	void evidenceOfEveryTypeOfStatementsAndOfRelationshipsSaysHowWhatItsGradeRestsOnWasRead() {
		Map<String, Integer> seen = new TreeMap<>();
		for (NodeType type : this.zonegraph.model().nodeTypes()) {
			List<String> fields = new ArrayList<>(List.of("evidence " + WHY,
					"statements { evidence %s }".formatted(WHY), "identifiers { evidence %s }".formatted(WHY)));
			for (Relationship each : type.relationships()) {
				fields.add(each.list() ? "%s(first: 5) { edges { evidence %s } }".formatted(each.field(), WHY)
						: each.evidenceField() + " " + WHY);
			}
			Answer page = this.zonegraph
				.ask("{ list: %s(first: 60) { nodes { %s } } }".formatted(type.plural(), String.join(" ", fields)));
			evidence(page.at("list.nodes").value()).forEach((each) -> {
				assertThat(each.get("readAs")).as(each.toString()).isEqualTo(expected(each));
				seen.merge(each.get("confidence") + " " + each.get("readAs"), 1, Integer::sum);
			});
		}
		assertThat(seen).containsKeys("OFFICIAL COPY", "OFFICIAL ORIGINAL", "OFFICIAL TRANSLATION", "REPORTED COPY",
				"REPORTED null", "UNVERIFIED null");
	}

	@Test
	void sixtyFiveAreasRestOnCopiesInCodeRepositoriesAlone() {
		List<Map<String, Object>> areas = new ArrayList<>();
		Answer first = this.zonegraph.ask("""
				{ a: areas(first: 100) { nodes { evidence { confidence readAs sources { url } } } }
				  b: areas(last: 74) { nodes { evidence { confidence readAs sources { url } } } } }""");
		areas.addAll(first.at("a.nodes").as());
		areas.addAll(first.at("b.nodes").as());
		assertThat(
				areas.stream()
					.flatMap(ReadFormTests::evidence)
					.filter((each) -> "OFFICIAL".equals(each.get("confidence")))
					.filter((each) -> ((List<?>) Objects.requireNonNull(each.get("sources"))).stream()
						.allMatch((source) -> String.valueOf(((Map<?, ?>) source).get("url"))
							.startsWith("https://github.com/")))
					.filter((each) -> "COPY".equals(each.get("readAs"))))
			.hasSize(65);
	}

	@Test
	void theDocumentationCountsTheFormsAsTheGraphDoes() throws IOException {
		Answer counts = this.zonegraph
			.ask("""
					{ original: sources(filter: {readAs: {eq: ORIGINAL}}) { totalCount }
					  copy: sources(filter: {readAs: {eq: COPY}}) { totalCount }
					  translation: sources(filter: {readAs: {eq: TRANSLATION}}) { totalCount }
					  unknown: sources(filter: {readAs: {isNull: true}}) { totalCount }
					  nameless: sources(filter: {readAs: {in: [COPY, TRANSLATION]}, original: {isNull: true}}) { totalCount }
					  all: sources { totalCount } }""");
		assertThat(Files.readString(Path.of("docs/data.md"))).contains(
				"Of %s publications %s were read in the original, %s in a copy and %s in a translation; of %s it is not known"
					.formatted(Stream.of("all", "original", "copy", "translation", "unknown")
						.map((each) -> counts.at(each + ".totalCount").value())
						.toArray()));
		assertThat(counts.at("nameless.totalCount").value()).isEqualTo(0);
	}

	@Test
	void linkedDataAndTablesSayIt() {
		String source = this.zonegraph.get("/source/ct", "Accept", "text/turtle").body();
		assertThat(source).contains("zg:readAs zg:SourceForm.COPY", "Declaration code tables of China Customs",
				"Read in a copy.");
		String question = "{ area(id: \"area:beihai-cbz\") { id evidence { confidence readAs } } }";
		String sources = "{ area(id: \"area:beihai-cbz\") { id evidence { readAs sources { id readAs original } } } }";
		assertThat(this.zonegraph.getQuestion(sources, "Accept", "application/ld+json").body())
			.contains("\"readAs\":\"SourceForm.COPY\"");
		assertThat(this.zonegraph.getQuestion(question, "Accept", "text/csv").body()).contains("OFFICIAL,COPY");
	}

}
