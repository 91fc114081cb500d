package org.zonegraph;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.RunningZonegraph.Answer;
import org.zonegraph.element.Node;
import org.zonegraph.model.NodeType;
import org.zonegraph.seed.Seed;

import static org.assertj.core.api.Assertions.assertThat;

/** Claims are held against the graph that serves them. */
class ClaimTests {

	private static final String CLAIMS = """
			query ($after: String) { claims(first: 100, after: $after) { pageInfo { hasNextPage endCursor }
			  nodes { id counts value comparator contradicts { totalCount } contradictedBy { totalCount } check { verdict counted countedWithEvidence countedIndependently reason query list document variables } } } }""";

	private static final JsonMapper JSON = new JsonMapper();

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	/** All entries of a root list, page by page. */
	private List<Answer> all(String query) {
		List<Answer> entries = new ArrayList<>();
		Map<String, Object> variables = new HashMap<>();
		Answer list;
		do {
			list = new Answer(
					this.zonegraph.ask(query, variables).<Map<String, Object>>as().values().iterator().next());
			list.at("nodes").<List<Object>>as().forEach((entry) -> entries.add(new Answer(entry)));
			variables.put("after", list.at("pageInfo.endCursor").as());
		}
		while (list.at("pageInfo.hasNextPage").<Boolean>as());
		return entries;
	}

	@ParameterizedTest
	@CsvSource({ "c07,BORNE_OUT,174,174,174,174", "c08,BORNE_OUT,31,31,31,31", "c20,AGREES_UNPROVEN,68,68,29,29",
			"c21,AGREES_UNPROVEN,18,18,12,12", "s73,BORNE_OUT,22,22,22,22", "c18,BORNE_OUT,3,3,3,3",
			"s74,AGREES_UNPROVEN,52,52,26,26", "c17a,DISPUTED,50,48.4,48.4,48.4", "c17b,BORNE_OUT,50,57.08,57.08,57.08",
			"c17c,BORNE_OUT,50,69,69,69", "c09,BORNE_OUT,20,19.1,19.1,19.1", "c06,DISPUTED,19,15,15,15",
			"s75,FEWER_LISTED,34,11,11,11", "s82,BORNE_OUT,6,6,6,6", "s101,BORNE_OUT,21,21,21,21",
			"s87,MORE_LISTED,3,4,4,4", "s38,DISPUTED,12.5,33.3,33.3,33.3", "c11,REPEATS_ITS_SOURCE,4,4,4,0" })
	void aHeadlineIsCheckedAgainstWhatIsListed(String claim, String verdict, double stated, double counted,
			double countedWithEvidence, double countedIndependently) {
		Answer check = this.zonegraph
			.ask("""
					query ($id: ID!) { claim(id: $id) { check { verdict stated counted countedWithEvidence countedIndependently } } }""",
					Map.of("id", "claim:" + claim))
			.at("claim.check");
		assertThat(check.value()).isEqualTo(Map.of("verdict", verdict, "stated", stated, "counted", counted,
				"countedWithEvidence", countedWithEvidence, "countedIndependently", countedIndependently));
	}

	@Test
	void theQueryOfEveryCheckListsWhatWasCounted() {
		List<Answer> claims = all(CLAIMS);
		assertThat(claims).hasSize(142).allSatisfy((claim) -> {
			Number counted = claim.at("check.counted").as();
			String query = claim.at("check.query").as();
			Map<String, Object> answer = this.zonegraph.ask(query).as();
			if (counted == null) {
				assertThat(answer).extractingByKey("claim").isNotNull();
			}
			else if (answer.containsKey("observation")) {
				assertThat(new Answer(answer).at("observation.value").<Double>as()).isEqualTo(counted);
			}
			else {
				Set<Object> ids = new HashSet<>();
				all(query).forEach((item) -> ids.add(item.at("id").value()));
				assertThat(ids).hasSize(counted.intValue());
			}
		});
	}

	@Test
	void theDocumentOfEveryCheckShowsWhatWasCounted() {
		assertThat(all(CLAIMS)).allSatisfy((claim) -> {
			Answer check = claim.at("check");
			String document = check.at("document").as();
			assertThat(document == null).isEqualTo(check.at("counted").value() == null);
			if (document != null) {
				Answer shown = shown(document, check.at("variables").as());
				Object counted = (check.at("list").value() != null) ? shown.at("counted.totalCount").value()
						: shown.at("observation.value").value();
				assertThat(((Number) counted).doubleValue()).isEqualTo(check.at("counted").<Double>as());
			}
		});
	}

	/** What a document answers, known by its name. */
	private Answer shown(String document, String variables) {
		return RunningZonegraph.read(this.zonegraph.get("/graphql?documentId=%s&variables=%s".formatted(document,
				URLEncoder.encode(variables, StandardCharsets.UTF_8))))
			.at("data");
	}

	@Test
	void aCheckSaysWhichListWasCountedAndByWhichFilter() {
		Answer checks = this.zonegraph.ask("""
				{ some: claim(id: "claim:s101") { check { list filter document variables } }
				  all: claim(id: "claim:c20") { check { list filter document variables } }
				  figure: claim(id: "claim:c17a") { check { list filter document variables } } }""");
		String filter = checks.at("some.check.filter").as();
		assertThat(JSON.readTree(filter).at("/province/id/in/0").asString()).startsWith("province:CN-");
		assertThat(checks.at("some.check.variables").value()).isEqualTo("{\"filter\":%s}".formatted(filter));
		assertThat(checks.at("some.check.list").value()).isEqualTo("areas");
		assertThat(checks.at("all.check").<Map<String, Object>>as()).containsEntry("list", "measures")
			.containsEntry("filter", null)
			.containsEntry("document", "counted-measures")
			.containsEntry("variables", "{}");
		assertThat(checks.at("figure.check").<Map<String, Object>>as()).containsEntry("list", null)
			.containsEntry("filter", null)
			.containsEntry("document", "counted-figure");
	}

	@Test
	void everyReasonIsInBothLanguagesAndNoneLosesANumber() {
		assertThat(all("""
				query ($after: String) { claims(first: 100, after: $after) { pageInfo { hasNextPage endCursor }
				  nodes { check { counted en: reason zh: reason(language: ZH) } } } }""")).hasSize(142)
			.allSatisfy((claim) -> {
				String chinese = claim.at("check.zh").as();
				assertThat(chinese).containsPattern("\\p{IsHan}").doesNotContain("the ");
				if (claim.at("check.counted").value() != null) {
					assertThat(numbers(chinese)).containsAll(numbers(claim.at("check.en").as()));
				}
			});
	}

	/** The numbers of a text. */
	private static List<String> numbers(String text) {
		return Pattern.compile("\\d+(?:\\.\\d+)?").matcher(text).results().map(MatchResult::group).toList();
	}

	@Test
	void whatCannotBeListedIsNotGuessedAndSaysWhy() {
		List<Answer> open = all(CLAIMS).stream().filter((claim) -> claim.at("check.counted").value() == null).toList();
		assertThat(open).isNotEmpty().allSatisfy((claim) -> {
			assertThat(claim.at("check.verdict").value()).isIn("NOT_ENUMERABLE", "DISPUTED");
			assertThat(claim.at("check.countedWithEvidence").value()).isNull();
			assertThat(claim.at("check.reason").<String>as()).hasSizeGreaterThan(30);
			assertThat(claim.at("counts").value()).isNull();
		});
		assertThat(open).extracting((claim) -> claim.at("id").<String>as()).contains("claim:c10", "claim:c15");
	}

	@Test
	void aClaimIsComparedWithEveryFigureOfTheSameIndicatorSubjectAndPeriod() {
		Seed seed = this.zonegraph.seed();
		MemoryGraph graph = new MemoryGraph(this.zonegraph.model(), seed);
		Map<List<Object>, Object> figures = new HashMap<>();
		nodes("Observation").forEach((figure) -> figures.put(key(graph, figure), figure.values().get("value")));
		Map<String, Answer> checks = new HashMap<>();
		all(CLAIMS).forEach((claim) -> checks.put(claim.at("id").as(), claim.at("check")));
		List<Node> compared = nodes("Claim").stream()
			.filter((claim) -> !claim.values().containsKey("counts") && claim.values().containsKey("value"))
			.toList();
		assertThat(compared).hasSizeGreaterThan(60).allSatisfy((claim) -> {
			Object figure = figures.get(key(graph, claim));
			assertThat(checks.get(claim.id()).at("counted").value()).as(claim.id()).isEqualTo(figure);
			assertThat(checks.get(claim.id()).at("verdict").value()).satisfiesAnyOf(
					(verdict) -> assertThat(verdict.equals("NOT_ENUMERABLE")).isEqualTo(figure == null),
					(verdict) -> assertThat(verdict).isEqualTo("DISPUTED"));
		});
		assertThat(compared.stream().filter((claim) -> figures.containsKey(key(graph, claim)))).hasSizeGreaterThan(35);
	}

	/** Indicator, period, unit, and the one province or area; or the nation. */
	private List<Object> key(MemoryGraph graph, Node node) {
		List<String> places = node.type()
			.relationships()
			.stream()
			.filter((relationship) -> relationship.type().equals("ABOUT"))
			.flatMap((relationship) -> graph.related(node, relationship).stream())
			.map((entry) -> entry.node().id())
			.filter((id) -> id.startsWith("province:") || id.startsWith("area:"))
			.distinct()
			.toList();
		boolean nation = places.isEmpty()
				&& (node.type().name().equals("Observation") || "NATION".equals(node.values().get("subjectKind")));
		String subject = (places.size() == 1) ? places.get(0) : nation ? "nation" : node.id();
		String indicator = node.type()
			.relationship("indicator")
			.flatMap((relationship) -> graph.related(node, relationship).stream().findFirst())
			.map((entry) -> entry.node().values().get("code"))
			.orElseGet(() -> node.values().get("indicator"))
			.toString();
		return List.of(indicator, node.values().getOrDefault("period", ""), node.values().getOrDefault("unit", ""),
				subject);
	}

	private List<Node> nodes(String type) {
		NodeType nodeType = this.zonegraph.model().nodeType(type);
		return this.zonegraph.seed().nodes().stream().filter((node) -> node.type().equals(nodeType)).toList();
	}

	@Test
	void whatSupportsRefinesAndContradictsAClaimStandsBesideIt() {
		Answer henan = this.zonegraph
			.ask("""
					{ claim(id: "claim:c17a") { statement supportedBy { nodes { id } } refinedBy { nodes { id } }
					  contradictedBy { nodes { id value period } edges { evidence { confidence sources { title } } } } } }""")
			.at("claim");
		assertThat(henan.each("supportedBy.nodes", "id")).containsExactly("claim:s47");
		assertThat(henan.each("refinedBy.nodes", "id")).containsExactly("claim:s70");
		assertThat(henan.at("contradictedBy.nodes").value())
			.isEqualTo(List.of(Map.of("id", "claim:s46", "value", 48.4, "period", "2024-Q1/Q3")));
		assertThat(henan.each("contradictedBy.edges", "evidence.confidence")).containsExactly("OFFICIAL");
	}

	@Test
	void whereAContradictionIsHeldTheVerdictSaysDisputedAndNowhereElse() {
		assertThat(all(CLAIMS)).allSatisfy((claim) -> {
			int others = claim.at("contradicts.totalCount").<Integer>as()
					+ claim.at("contradictedBy.totalCount").<Integer>as();
			assertThat("DISPUTED".equals(claim.at("check.verdict").value())).isEqualTo(others > 0);
			assertThat(claim.at("check.reason").<String>as().contains("Another statement on it disagrees."))
				.isEqualTo(others > 0);
		});
	}

	/** By what names each source would be a statement's own. */
	private Map<String, Set<String>> called() {
		Map<String, Set<String>> called = new HashMap<>();
		nodes("Source").forEach((source) -> called.put(source.id(),
				Stream.of(source.id(), source.values().get("publisher"), source.values().get("original"))
					.filter(Objects::nonNull)
					.map(Object::toString)
					.collect(Collectors.toSet())));
		return called;
	}

	@Test
	void ofAListThoseSourcesCountThatStateWhatAnEntryIsCountedFor() {
		Map<Object, List<String>> fields = Map.of("AREAS_APPROVED_2021_TO_2025", List.of("approvedOn"),
				"INLAND_PROVINCES", List.of("coastal", "landBorder"));
		MemoryGraph graph = new MemoryGraph(this.zonegraph.model(), this.zonegraph.seed());
		Map<String, Set<String>> called = called();
		List<Node> claims = nodes("Claim").stream()
			.filter((claim) -> fields.containsKey(claim.values().getOrDefault("counts", "")))
			.toList();
		assertThat(claims).hasSize(3).allSatisfy((claim) -> {
			Answer check = this.zonegraph
				.ask("{ claim(id: \"%s\") { check { list query countedWithEvidence countedIndependently } } }"
					.formatted(claim.id()))
				.at("claim.check");
			Set<String> own = graph.sources(claim)
				.stream()
				.flatMap((source) -> called.get(source.id()).stream())
				.collect(Collectors.toSet());
			List<String> listed = this.zonegraph.ask(check.at("query").<String>as())
				.at(check.at("list").<String>as())
				.each("nodes", "id")
				.stream()
				.map(Object::toString)
				.toList();
			long independent = listed.stream()
				.filter((id) -> fields.get(claim.values().get("counts"))
					.stream()
					.allMatch((field) -> graph.statements(id)
						.stream()
						.filter((said) -> said.field().equals(field) && said.rank().equals("PREFERRED"))
						.flatMap((said) -> said.evidence().sources().stream())
						.anyMatch((source) -> called.get(source).stream().noneMatch(own::contains))))
				.count();
			assertThat(check.at("countedWithEvidence").<Double>as()).as(claim.id()).isEqualTo(listed.size());
			assertThat(check.at("countedIndependently").<Double>as()).as(claim.id()).isEqualTo(independent);
		});
	}

	@Test
	void whatComesFromTheStatementsOwnSourceBearsNothingOut() {
		Map<String, Set<String>> own = new HashMap<>();
		Map<String, Set<String>> called = called();
		this.zonegraph.seed()
			.links()
			.stream()
			.filter((link) -> link.type().equals("CITES"))
			.forEach((link) -> own.computeIfAbsent(link.from(), (id) -> new HashSet<>()).add(link.to()));
		int compared = 0;
		for (Answer claim : all(CLAIMS)) {
			String id = claim.at("id").as();
			Answer check = claim.at("check");
			if ("counted-figure".equals(check.at("document").value())) {
				compared++;
				String figure = JSON.readTree(check.at("variables").<String>as()).at("/id").asString();
				Set<String> names = own.getOrDefault(id, Set.of())
					.stream()
					.flatMap((source) -> called.get(source).stream())
					.collect(Collectors.toSet());
				boolean others = own.getOrDefault(figure, Set.of())
					.stream()
					.anyMatch((source) -> called.get(source).stream().noneMatch(names::contains));
				assertThat(check.at("countedIndependently").value() != null).as(id).isEqualTo(others);
				if (!others) {
					assertThat(check.at("verdict").value()).as(id).isNotEqualTo("BORNE_OUT");
				}
			}
		}
		assertThat(compared).isGreaterThan(35);
	}

	@Test
	void aPageOfClaimsWithTheirChecksIsOneStatement() {
		assertThat(CountingDriver.during(() -> this.zonegraph.ask(CLAIMS))).hasSize(1);
	}

	@Test
	void everyCountThatTheSchemaNamesChecksAClaim() {
		Set<Object> used = new HashSet<>();
		nodes("Claim").forEach((claim) -> used.add(claim.values().get("counts")));
		used.removeIf(Objects::isNull);
		assertThat(used).containsExactlyInAnyOrderElementsOf(this.zonegraph.model().values("Countable"));
	}

}
