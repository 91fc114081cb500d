package org.zonegraph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.zonegraph.RunningZonegraph.Answer;
import org.zonegraph.element.Statement;
import org.zonegraph.web.words.PageLanguage;

import static org.assertj.core.api.Assertions.assertThat;

/** Where sources disagree, and which citations are needed. */
class DoubtPageTests {

	private static final String NEXT = "main .pages a[rel=next]";

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	private static Document page(String address, PageLanguage language) {
		return HtmlReader
			.parsed(HtmlReader.get(address + (address.contains("?") ? "&" : "?") + "lang=" + language.code()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/conflicts", "/conflicts?about=area:alashankou-cbz", "/conflicts?about=area:none",
			"/wanted", "/wanted?lack=CITATION", "/wanted?lack=ORIGINAL", "/wanted?lack=QUOTE", "/wanted?lack=BOGUS" })
	void everyPageIsWholeWithoutScriptsInBothLanguagesAndSmall(String address) {
		for (PageLanguage language : PageLanguage.values()) {
			Document page = page(address, language);
			assertThat(page.select("html").attr("lang")).isEqualTo(language.tag());
			assertThat(page.title()).isEqualTo(page.selectFirst("h1").ownText() + " · Zonegraph");
			assertThat(page.select("meta[name=description]").attr("content").length()).isBetween(20, 500);
			assertThat(page.select("zg-app, [onclick]")).isEmpty();
			assertThat(page.select("footer a[href^=/conflicts], footer a[href^=/wanted]")).hasSize(2);
			assertThat(page.select(".citation").text()).contains(this.zonegraph.seed().revision());
		}
	}

	@Test
	void everyRivalOfTheSeedStandsBesideTheValueThatIsShown() {
		Map<List<String>, List<Statement>> fields = this.zonegraph.seed()
			.statements()
			.stream()
			.collect(Collectors.groupingBy((each) -> List.of(each.subject(), each.field())));
		fields.values().removeIf((all) -> all.stream().allMatch(Statement::isPreferred));
		assertThat(fields).hasSizeGreaterThan(10);
		Answer answer = this.zonegraph.ask(
				"{ conflicts(first: 100) { totalCount nodes { field rule subject { id } statements { value rank } } } }")
			.at("conflicts");
		assertThat(answer.at("totalCount").<Integer>as()).isEqualTo(fields.size());
		List<Object> nodes = answer.at("nodes").as();
		for (Object node : nodes) {
			Answer conflict = new Answer(node);
			List<Statement> all = fields
				.get(List.of(conflict.at("subject.id").<String>as(), conflict.at("field").<String>as()));
			assertThat(conflict.at("statements").value())
				.isEqualTo(all.stream().map((each) -> Map.of("value", each.value(), "rank", each.rank())).toList());
			boolean outdated = all.stream()
				.filter((each) -> !each.isPreferred())
				.allMatch((each) -> each.rank().equals("DEPRECATED"));
			assertThat(conflict.at("rule").value())
				.isIn(outdated ? List.of("OUTDATED", "NOTHING_HELD") : List.of("STRONGER_GRADE", "CURATORS"));
		}
		for (PageLanguage language : PageLanguage.values()) {
			List<Element> sections = HtmlReader.whole(page("/conflicts", language))
				.stream()
				.flatMap((page) -> page.select("section.conflict").stream())
				.toList();
			assertThat(sections).hasSize(fields.size());
			assertThat(sections).allSatisfy((section) -> {
				String href = section.selectFirst("h2 a").attr("href");
				String id = href.substring(1).replaceFirst("\\?.*", "").replaceFirst("/", ":");
				List<Statement> about = fields.entrySet()
					.stream()
					.filter((each) -> each.getKey().get(0).equals(id))
					.flatMap((each) -> each.getValue().stream())
					.toList();
				assertThat(section.select("tbody tr")).hasSize(about.size());
				assertThat(
						section.select("tbody tr").stream().map((row) -> !row.select("td > strong").isEmpty()).toList())
					.as("the value that is shown stands out")
					.isEqualTo(about.stream().map(Statement::isPreferred).toList());
				assertThat(section.select("tbody .grade")).hasSize(about.size());
				assertThat(section.select("tbody td:last-child a"))
					.hasSize(about.stream().mapToInt((each) -> each.evidence().sources().size()).sum());
				assertThat(section.select("p.small").text()).isNotEmpty();
			});
		}
	}

	@Test
	void whatIsNeededIsEveryUnverifiedStatementAndTheHeaviestComesFirst() {
		List<Map<String, Object>> all = wanted("CITATION");
		Set<String> unverified = new HashSet<>();
		this.zonegraph.seed().nodes().forEach((node) -> {
			if ("UNVERIFIED".equals(node.values().get("confidence"))) {
				unverified.add("ENTITY " + node.id() + " null null");
			}
		});
		this.zonegraph.seed()
			.links()
			.stream()
			.filter((link) -> !link.type().equals("CITES") && link.evidence().confidence().equals("UNVERIFIED"))
			.forEach((link) -> unverified.add("RELATIONSHIP %s %s null".formatted(link.from(), link.to())));
		this.zonegraph.seed()
			.statements()
			.stream()
			.filter((each) -> each.evidence().confidence().equals("UNVERIFIED"))
			.forEach((each) -> unverified.add("STATEMENT %s null %s".formatted(each.subject(), each.field())));
		assertThat(all.stream().map(DoubtPageTests::key).toList()).containsExactlyInAnyOrderElementsOf(unverified);
		assertThat(all.stream().map((each) -> -((Number) each.get("weight")).intValue())).isSorted();
	}

	private static String key(Map<String, Object> wanted) {
		Answer each = new Answer(wanted);
		return "%s %s %s %s".formatted(each.at("kind").<Object>as(), each.at("subject.id").<Object>as(),
				(each.at("object").value() != null) ? each.at("object.id").<Object>as() : null,
				each.at("field").<Object>as());
	}

	/** All of them, a page of a hundred at a time. */
	private List<Map<String, Object>> wanted(String lack) {
		List<Map<String, Object>> all = new ArrayList<>();
		Map<String, Object> variables = new HashMap<>();
		boolean more = true;
		while (more) {
			Answer page = this.zonegraph.ask("""
					query ($after: String) { wanted(lacks: [%s], first: 100, after: $after) {
					  pageInfo { hasNextPage endCursor }
					  nodes { kind weight field subject { id } object { id } } } }""".formatted(lack), variables)
				.at("wanted");
			all.addAll(page.at("nodes").<List<Map<String, Object>>>as());
			more = page.at("pageInfo.hasNextPage").as();
			variables.put("after", page.at("pageInfo.endCursor").as());
		}
		return all;
	}

	@Test
	void whatHangsOnASourceIsWhatTheSourceIsCitedBy() {
		List<Map<String, Object>> originals = wanted("ORIGINAL");
		assertThat(originals).hasSize((int) this.zonegraph.seed()
			.nodes()
			.stream()
			.filter((node) -> node.type().isSource() && !"ORIGINAL".equals(node.values().get("readAs")))
			.count());
		Answer first = new Answer(originals.get(0));
		assertThat(first.at("weight").value()).isEqualTo(this.zonegraph
			.ask("{ source(id: \"%s\") { citations { totalCount } } }".formatted(first.at("subject.id").<String>as()))
			.at("source.citations.totalCount")
			.value());
	}

	@Test
	void thePagesGoOnToTheLastCitationThatIsNeeded() {
		for (PageLanguage language : PageLanguage.values()) {
			Document page = page("/wanted?lack=CITATION", language);
			int total = Integer.parseInt(page.select("h1 .quiet").text());
			assertThat(page.select(NEXT)).hasSize(1);
			List<Document> all = HtmlReader.whole(page);
			assertThat(all.stream().mapToInt((each) -> each.select("table.wanted tbody tr").size()).sum())
				.isEqualTo(total);
			assertThat(all).allSatisfy((each) -> assertThat(each.select("table.wanted tbody .unknown")).isEmpty());
		}
	}

	@Test
	void onlyWhatIsAboutOneThingIsAskedFor() {
		Answer answer = this.zonegraph
			.ask("""
					{ conflicts(about: ["area:alashankou-cbz"]) { nodes { field subject { id } } }
					  none: conflicts(about: []) { totalCount }
					  wanted(about: ["agency:caac"], lacks: [CITATION]) { nodes { kind subject { name } evidence { note } } } }""");
		assertThat(answer.at("conflicts.nodes").value())
			.isEqualTo(List.of(Map.of("field", "areaKm2", "subject", Map.of("id", "area:alashankou-cbz"))));
		assertThat(answer.at("none.totalCount").value()).isEqualTo(0);
		assertThat(answer.at("wanted.nodes.0.evidence.note").<String>as()).contains("Citation needed");
	}

}
