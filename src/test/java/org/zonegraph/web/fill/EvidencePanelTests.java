package org.zonegraph.web.fill;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.zonegraph.explorer.SchemaTerms;
import org.zonegraph.query.compile.Compiling;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.http.Site;
import org.zonegraph.web.value.JsonView;
import org.zonegraph.web.words.PageAddress;
import org.zonegraph.web.words.PageLanguage;

import static org.assertj.core.api.Assertions.assertThat;

/** What a grade says when it is opened. */
class EvidencePanelTests {

	private static String panel(Map<String, Object> why) {
		HtmlPage page = new HtmlPage(new PageAddress(new Site("http://localhost", ""), "/area/a", Map.of(), null),
				PageLanguage.EN, new SchemaTerms(Compiling.MODEL, PageLanguage.EN.name()));
		return new Templates().fill("part/evidence", Map.of("page", page, "why", new JsonView(why)));
	}

	@Test
	void theWordsOfTheSourceAndTheDayOnWhichTheyWereReadStandInItAndNoMarkupOfTheirs() {
		String panel = panel(Map.of("confidence", "OFFICIAL", "sources", List.of(), "note", "Read <i>twice</i>",
				"quote", "<b>一线放开</b> & so on", "readOn", "2026-11-20"));
		assertThat(panel).contains("<blockquote>&lt;b&gt;一线放开&lt;/b&gt; &amp; so on</blockquote>",
				"Read on 20 November 2026", "Read &lt;i&gt;twice");
	}

	@Test
	void withoutWordsItSaysNothingOfThem() {
		assertThat(panel(Map.of("confidence", "OFFICIAL", "sources", List.of()))).doesNotContain("blockquote",
				"Read on");
	}

	@Test
	void idsInANoteLeadToThePagesOfWhatTheyAreOf() {
		String panel = panel(Map.of("confidence", "DERIVED", "sources", List.of(), "note",
				"See claim s55 and area:anqing-cbz, not nothing:here."));
		assertThat(panel).contains("See claim <a href=\"/claim/s55\">s55</a> and "
				+ "<a href=\"/area/anqing-cbz\">area:anqing-cbz</a>, not nothing:here.");
	}

}
