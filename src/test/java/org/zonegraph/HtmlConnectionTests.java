package org.zonegraph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.zonegraph.RunningZonegraph.Answer;
import org.zonegraph.web.words.PageLanguage;

import static org.assertj.core.api.Assertions.assertThat;

/** Connections and receipts as pages that the server writes. */
class HtmlConnectionTests {

	private static final String ENDS = "from=enterprise:abc-leasing&to=measure:guofa-2014-65-31";

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	@ParameterizedTest
	@EnumSource(PageLanguage.class)
	void chainsAreToldSentenceBySentenceWithGradeAndSources(PageLanguage language) {
		Document page = page("/connections?%s&lang=%s".formatted(ENDS, language.code()));
		List<Object> paths = this.zonegraph
			.ask("""
					{ paths(from: "enterprise:abc-leasing", to: "measure:guofa-2014-65-31", first: 5) {
					  nodes { hops { sentence(language: %s) evidence { confidence sources { id } } } } } }"""
				.formatted(language.name()))
			.at("paths.nodes")
			.as();
		List<Element> told = page.select("#paths ol.hops > li");
		List<Answer> hops = paths.stream().flatMap((path) -> {
			List<Object> of = new Answer(path).at("hops").as();
			return of.stream().map(Answer::new);
		}).toList();
		assertThat(told).hasSameSizeAs(hops);
		for (int i = 0; i < hops.size(); i++) {
			assertThat(told.get(i).text()).startsWith(hops.get(i).at("sentence").<String>as());
			assertThat(told.get(i).select(".grade").attr("class"))
				.contains(hops.get(i).at("evidence.confidence").<String>as().toLowerCase(Locale.ROOT));
			assertThat(told.get(i).select(".footnotes a")).hasSize(hops.get(i).each("evidence.sources", "id").size());
		}
	}

	@Test
	void whatIsAroundAThingIsListedToItsEnd() {
		Answer around = this.zonegraph
			.ask("{ neighborhood(id: \"province:CN-CQ\", first: 100) { nodes { id } hops { sentence } } }")
			.at("neighborhood");
		List<String> things = new ArrayList<>();
		List<String> sentences = new ArrayList<>();
		for (Document page : HtmlReader.whole(page("/connections?from=province:CN-CQ&lang=en"))) {
			things.addAll(page.select("#around .entries a").eachAttr("href"));
			page.select("#around .hops > li").forEach((hop) -> sentences.add(hop.ownText().strip()));
		}
		assertThat(around.each("nodes", "id")).hasSizeGreaterThan(30)
			.allSatisfy((id) -> assertThat(things).contains("/" + id.toString().replace(':', '/') + "?lang=en"));
		assertThat(around.each("hops", "sentence")).allSatisfy((said) -> assertThat(sentences).contains((String) said));
	}

	@Test
	void aNameStandsForWhatItCanMean() {
		Document page = page("/connections?from=xiyong&to=measure:guofa-2014-65-31&lang=en");
		assertThat(page.select(".meant a").eachAttr("href"))
			.contains("/connections?to=measure%3Aguofa-2014-65-31&from=area%3Achongqing-xiyong-cbz&lang=en");
		assertThat(page("/connections?from=qqqqzzzz").select(".meant .notice").text()).contains("Nothing fits");
	}

	@Test
	void aChainLeadsOnlyThroughTheKindsThatAreChosen() {
		Document page = page("/connections?%s&through=BUSINESS_MODEL&lang=en".formatted(ENDS));
		assertThat(page.select("input[name=through][checked]").eachAttr("value")).containsExactly("BUSINESS_MODEL");
		assertThat(page.select("#paths .chain")).isNotEmpty()
			.allSatisfy((chain) -> assertThat(
					chain.select("a").subList(1, chain.select("a").size() - 1).stream().map((a) -> a.attr("href")))
				.allMatch((href) -> href.startsWith("/businessModel/")));
		// a form sends them one by one
		Document two = page("/connections?%s&through=BUSINESS_MODEL&through=AREA".formatted(ENDS));
		assertThat(two.select("input[name=through][checked]")).hasSize(2);
		assertThat(two.select("link[rel=canonical]").attr("href")).contains("through=BUSINESS_MODEL%2CAREA");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/connections?from=area:atlantis", "/connections?from=area:atlantis&to=province:CN-CQ" })
	void anIdThatNothingHasIsSaid(String address) {
		assertThat(page(address).select("main .notice").text())
			.contains("Nothing in the graph has the id area:atlantis");
	}

	@Test
	void whereThereIsNoChainItIsSaidAndTheEndsCanBeSwapped() {
		Document page = page("/connections?%s&by=CITES&max=1&lang=en".formatted(ENDS));
		assertThat(page.select("#paths")).isEmpty();
		assertThat(page.select("main .notice").text()).isNotEmpty();
		assertThat(page.select(".swap").attr("href")).contains("from=measure%3Aguofa-2014-65-31",
				"to=enterprise%3Aabc-leasing");
	}

	@Test
	void aReceiptIsAPageWithQuestionAnswerSourcesAndCitations() {
		Answer receipt = RunningZonegraph.read(
				this.zonegraph.postQuestion("{ pilotZones(first: 2) { nodes { id nameEn evidence { confidence } } } }",
						Map.of(), "Zonegraph-Receipt", "true"));
		String address = receipt.at("extensions.receipt.address").as();
		Answer json = RunningZonegraph.read(this.zonegraph.get(address + "?format=json", "Accept", "text/html"));
		Document page = HtmlReader.parsed(HtmlReader.get(address, "Accept", "text/html"));
		assertThat(page.select("pre").text()).contains("pilotZones(first: 2)");
		assertThat(page.selectFirst("section[aria-labelledby=answer] pre").text())
			.contains(receipt.at("data.pilotZones.nodes.0.nameEn").<String>as());
		assertThat(page.select(".sources a").eachText())
			.containsExactlyElementsOf(json.at("sources").<List<String>>as());
		assertThat(page.select(".citation").eachText()).contains(json.at("citation.TEXT").<String>as());
		assertThat(page.select("main").text()).contains("This revision is the one that is served now.");
	}

	private static Document page(String address) {
		return HtmlReader.parsed(HtmlReader.get(address));
	}

}
