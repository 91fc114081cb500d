package org.zonegraph;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.zonegraph.RunningZonegraph.Answer;
import org.zonegraph.model.NodeType;
import org.zonegraph.web.http.Route;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every page of the explorer; a new one is found by its route, or by its
 * kind of things.
 */
@Tag("browser")
@ExtendWith(Chromium.class)
class ExplorerPageTests {

	/** The editor is a page for those who write queries, and brings its own weight. */
	private static final String EDITOR = "/graphiql";

	/** An address for each page. */
	static List<String> pages() {
		List<NodeType> types = RunningZonegraph.get().model().nodeTypes();
		return Stream.of(Route.EXPLORER.patterns().stream(),
				Stream.of(Route.START.path(), "/reforms?view=flow", "/enterprises?view=matrix", "/search?q=xiyong",
						"/search?q=bonded&province=province:CN-CQ&grade=OFFICIAL",
						"/compare?a=area:chongqing-xiyong-cbz&b=area:chengdu-hightech-cbz",
						"/correct?about=area:chongqing-xiyong-cbz&field=areaKm2", receipt()),
				types.stream().map(ExplorerPageTests::example))
			.flatMap((addresses) -> addresses)
			.sorted()
			.toList();
	}

	/** The address of a receipt, which is there once it was asked for. */
	private static String receipt() {
		return RunningZonegraph
			.read(RunningZonegraph.get()
				.postQuestion("{ pilotZones(first: 2) { nodes { id nameEn evidence { confidence } } } }", Map.of(),
						"Zonegraph-Receipt", "true"))
			.at("extensions.receipt.address")
			.as();
	}

	static List<String> entities() {
		return pages().stream()
			.filter((address) -> address.lastIndexOf('/') > 0 && !address.startsWith("/r/"))
			.toList();
	}

	@ParameterizedTest
	@MethodSource("pages")
	void isLightAndQuickAndAsksLittle(String address) {
		try (Visit visit = new Visit()) {
			visit.page().addInitScript("""
					globalThis.shifted = 0;
					new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
					  globalThis.shifted += entry.hadRecentInput ? 0 : entry.value;
					})).observe({ type: 'layout-shift', buffered: true });""");
			visit.open(address);
			visit.page()
				.waitForCondition(
						() -> number(visit, "performance.getEntriesByName('first-contentful-paint').length") > 0);
			double first = number(visit, "performance.getEntriesByName('first-contentful-paint')[0].startTime");
			double all = number(visit, "performance.now()");
			double shifted = number(visit, "globalThis.shifted");
			System.out.printf(
					"%s: first content after %.0f ms, all after %.0f ms, layout shift %.3f, %d kB, %d questions%n",
					address, first, all, shifted, visit.size() / 1000, visit.questions().size());
			assertThat(first).isLessThan(3000);
			assertThat(shifted).isLessThan(0.05);
			// verdicts are counted over the whole list, a page of a hundred at a time
			assertThat(visit.questions().stream().filter((request) -> !request.url().contains("=statement-verdicts&")))
				.hasSizeLessThanOrEqualTo(2);
			if (!address.equals(EDITOR)) {
				assertThat(visit.size()).isLessThan(500_000);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("entities")
	void saysTheNameOfWhatItIsAboutInBothLanguages(String address) {
		String question = "{ node(id: \"%s\") { ... on Entity { en: name zh: name(language: ZH) } } }"
			.formatted(address.substring(1).replace('/', ':'));
		Answer node = RunningZonegraph.get().ask(question).at("node");
		try (Visit visit = new Visit().open(address)) {
			assertThat(visit.find("main h1").innerText()).isEqualTo(node.at("en").value());
			visit.find(".languages [lang^=zh]").click();
			visit.page().waitForCondition(() -> visit.find("main h1").innerText().equals(node.at("zh").value()));
			assertThat(visit.page().title()).startsWith((String) node.at("zh").value());
		}
	}

	@ParameterizedTest
	@MethodSource("pages")
	void hasNoBarriersInLightAndDarkAndFitsAPhone(String address) {
		try (Visit visit = new Visit()) {
			visit.open(address);
			visit.screenshot(file(address) + "-desktop");
			assertThat(visit.barriers()).isEmpty();
			visit.dark(true);
			visit.screenshot(file(address) + "-dark");
			assertThat(visit.barriersOfColour()).isEmpty();
			visit.dark(false).width(Visit.PHONE).open(address);
			visit.screenshot(file(address) + "-phone");
			assertThat(visit.overflow()).isNotPositive();
			assertThat(visit.barriers()).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/q/", "/download/", "/download/?lang=zh", "/reconcile/preview?id=area:chongqing-xiyong-cbz" })
	void pagesThatNeedNoScriptHaveNoBarriersAndFitAPhoneToo(String address) {
		// the files of the whole graph are made when they are first asked for
		RunningZonegraph.get().get(address);
		try (Visit visit = new Visit()) {
			visit.width(Visit.PHONE).page().navigate(address);
			assertThat(visit.overflow()).isNotPositive();
			assertThat(visit.barriers()).isEmpty();
			visit.dark(true);
			assertThat(visit.barriersOfColour()).isEmpty();
		}
	}

	private static double number(Visit visit, String script) {
		return ((Number) visit.page().evaluate(script)).doubleValue();
	}

	/** The first of a type in the API's order. */
	private static String example(NodeType type) {
		String question = "{ all: %s(first: 1) { nodes { id } } }".formatted(type.plural());
		String id = RunningZonegraph.get().ask(question, Map.of()).at("all.nodes.0.id").as();
		return "/" + id.replace(':', '/');
	}

	private static String file(String address) {
		return address.equals("/") ? "start" : address.substring(1).replaceAll("\\W", "-");
	}

}
