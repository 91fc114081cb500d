package org.zonegraph;

import java.nio.file.Path;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.zonegraph.graph.start.EmbeddedNeo4j;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A type that the schema and the seed have is in the explorer, in words and in shape. */
@Tag("browser")
@ExtendWith(Chromium.class)
class NewNodeTypePageTests {

	@TempDir
	private static Path folder;

	private static EmbeddedNeo4j neo4j;

	private static RunningZonegraph zonegraph;

	@BeforeAll
	static void start() throws Exception {
		Ports.write(folder);
		neo4j = TestNeo4j.loaded();
		zonegraph = Ports.start(neo4j, folder);
		// the first time, a database takes long to plan a question
		plan("port", "{\"id\": \"port:guoyuan\"}");
		plan("neighborhood", "{\"id\": \"port:guoyuan\"}");
		plan("neighborhood", "{\"id\": \"port:guoyuan\", \"relationships\": [\"SERVED_BY\"]}");
		plan("start", "{}");
	}

	private static void plan(String document, String variables) {
		assertThat(zonegraph
			.get("/graphql?documentId=%s&variables=%s".formatted(document, ReconcileClient.encoded(variables)))
			.statusCode()).as(document).isEqualTo(200);
	}

	@AfterAll
	static void stop() {
		zonegraph.close();
		neo4j.close();
	}

	@Test
	void aNewKindHasAPageInBothLanguages() {
		try (Visit visit = new Visit(zonegraph).open("/port/guoyuan")) {
			assertThat(visit.find("main h1")).hasText("Guoyuan Port");
			assertThat(visit.find(".kind")).hasText("Port");
			assertThat(visit.find(".facts")).containsText("Lies at");
			assertThat(visit.find(".facts dt").allInnerTexts()).containsExactly("English name", "Chinese name",
					"Lies at", "Opened", "Berth count", "Province", "Harbours");
			assertThat(visit.find(".facts dd").nth(2)).containsText("River");
			assertThat(visit.find(".facts dd").nth(5)).containsText("Chongqing");
			assertThat(visit.find("#areas h2")).hasText("Areas that ship through it 1");
			assertThat(visit.find("#areas .entries > li")).containsText("Distance in km: 45.5");
			assertThat(visit.barriers()).isEmpty();
			visit.find(".languages [lang^=zh]").click();
			visit.loaded();
			assertThat(visit.find(".kind")).hasText("港口");
			assertThat(visit.find(".facts dt").allInnerTexts()).contains("水域", "开港日期", "Berth count");
			assertThat(visit.find("#areas .entries > li")).containsText("距离（公里）：45.5");
		}
	}

	@Test
	void whatIsNotKnownOfANewKindSaysSo() {
		try (Visit visit = new Visit(zonegraph).open("/port/yangshan")) {
			assertThat(visit.find(".facts dd").nth(2)).containsText("The sea");
			assertThat(visit.find(".facts dd").nth(4)).hasText("unknown");
			assertThat(visit.find("#areas .notice")).hasText("The graph has none.");
		}
	}

	@Test
	void aDrawingShowsANewKindInAShapeOfItsOwn() {
		try (Visit visit = new Visit(zonegraph).open("/connections?from=port:guoyuan")) {
			visit.find("zg-graph[drawn]").waitFor();
			Locator kind = visit.find(".strokes li")
				.filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*Port\\s*$")));
			assertThat(kind).hasCount(1);
			String shape = kind.locator("polygon").getAttribute("points");
			assertThat(visit.find(".strokes polygon").all())
				.filteredOn((polygon) -> shape.equals(polygon.getAttribute("points")))
				.hasSize(1);
			visit.find(".graph-nodes a[data-id='port:guoyuan']").focus();
			assertThat(visit.find(".graph-current")).containsText("Port");
		}
	}

	@Test
	void aNewKindAndItsRelationshipsAreAmongWhatCanBeChosen() {
		try (Visit visit = new Visit(zonegraph).open("/connections?from=port:guoyuan&by=SERVED_BY")) {
			assertThat(visit.find(".by input[value=SERVED_BY]")).isChecked();
			assertThat(visit.find(".by label")
				.filter(new Locator.FilterOptions().setHas(visit.find("input[value=SERVED_BY]"))))
				.hasText("ships through");
			visit.open("/");
			assertThat(visit.find("main")).containsText("Port 2");
		}
	}

}
