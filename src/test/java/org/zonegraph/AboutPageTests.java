package org.zonegraph;

import java.net.http.HttpResponse;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who makes this, and where to tell of an error. */
class AboutPageTests {

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	@ParameterizedTest
	@ValueSource(strings = { "en", "zh" })
	void thePageSaysGradesWordsTermsAndRevisionInBothLanguages(String language) {
		Document page = Jsoup.parse(this.zonegraph.get("/about?lang=" + language).body());
		assertThat(page.select("h2")).hasSizeGreaterThanOrEqualTo(9);
		assertThat(page.select("#grades dt").eachText()).hasSize(4).doesNotHaveDuplicates();
		assertThat(page.select("#words dt a").eachAttr("href"))
			.contains("/concept/special-customs-supervision-area?lang=" + language)
			.hasSizeGreaterThan(15);
		assertThat(page.select("#changes").text())
			.contains(this.zonegraph.ask("{ dataset { revision } }").at("dataset.revision").<String>as())
			.contains("174");
		assertThat(page.select("#terms .citation").text()).contains("Zonegraph");
		assertThat(page.select("nav a[href^=#]").eachAttr("href"))
			.allSatisfy((anchor) -> assertThat(page.select(anchor)).hasSize(1));
		assertThat(page.select("#errors a")).isEmpty();
	}

	@Test
	void everyPageLeadsThereAndEachOfItsCommandsIsAnswered() {
		assertThat(Jsoup.parse(this.zonegraph.get("/about").body()).select("footer a").eachAttr("href"))
			.contains("/about");
		Element commands = Jsoup.parse(this.zonegraph.get("/about").body()).selectFirst("#api pre");
		String origin = this.zonegraph.address("").toString().replaceFirst("/$", "");
		assertThat(commands.wholeText().lines().toList()).hasSize(3)
			.allSatisfy((command) -> assertThat(
					this.zonegraph.get(command.replaceFirst(".*'" + origin, "").replaceFirst("'$", "")).statusCode())
				.isEqualTo(200));
	}

	@Test
	void whereAContactIsSetThePageAndSecurityTxtNameIt() throws Exception {
		assertThat(this.zonegraph.get("/.well-known/security.txt").statusCode()).isEqualTo(404);
		try (RunningZonegraph site = RunningZonegraph.with("zonegraph.about.contact=help@example.org",
				"zonegraph.about.repository=https://code.example.org/zonegraph")) {
			assertThat(Jsoup.parse(site.get("/about").body()).select("#errors a").eachAttr("href"))
				.containsExactly("mailto:help@example.org", "https://code.example.org/zonegraph");
			HttpResponse<String> told = site.get("/.well-known/security.txt");
			assertThat(told.statusCode()).isEqualTo(200);
			assertThat(told.body()).startsWith("Contact: mailto:help@example.org\nExpires: 20");
		}
	}

}
