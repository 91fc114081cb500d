package org.zonegraph.web.fill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.zonegraph.graph.Imprint;
import org.zonegraph.rdf.Rdf;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.html.ThingPage.Content;
import org.zonegraph.web.value.JsonView;

/**
 * A page as JSON-LD in the words of schema.org, for those who collect pages: what it is
 * about, what it rests on, and which data it is of. All that is known of the thing is a
 * document of its own.
 *
 * @param page the page
 * @param shown what it shows
 * @param subject what it is about, null where it lists things
 */
record LinkedPage(HtmlPage page, Content shown, @Nullable JsonView subject) {

	Map<String, Object> of(Rdf rdf, Imprint imprint, @Nullable String revision) {
		Map<String, Object> linked = new LinkedHashMap<>();
		linked.put("@context", "https://schema.org/");
		linked.put("@type", (this.subject != null) ? "WebPage" : "CollectionPage");
		linked.put("@id", this.page.address().canonical());
		linked.put("name", this.shown.title());
		linked.put("inLanguage", this.page.language().tag());
		linked.put("datePublished", imprint.issuedOn());
		linked.put("license", imprint.licenceAddress());
		linked.put("isPartOf", rdf.part(imprint, String.valueOf(revision)));
		if (this.subject != null) {
			about(linked, this.subject, rdf, imprint);
		}
		return linked;
	}

	private void about(Map<String, Object> linked, JsonView subject, Rdf rdf, Imprint imprint) {
		Map<String, Object> entity = rdf.thing(imprint, subject.said("id"), this.shown.title());
		List<String> same = subject.each("identifiers").stream().map((each) -> each.said("url")).toList();
		if (!same.isEmpty()) {
			entity.put("sameAs", same);
		}
		entity.put("subjectOf", this.page.address()
			.absolute(this.page.address().file(this.page.address().path(), Map.of("format", "jsonld"))));
		linked.put("mainEntity", entity);
		List<Map<String, Object>> sources = subject.each("evidence.sources").stream().map(LinkedPage::source).toList();
		if (!sources.isEmpty()) {
			linked.put("citation", sources);
		}
	}

	private static Map<String, Object> source(JsonView source) {
		Map<String, Object> cited = new LinkedHashMap<>();
		cited.put("@type", "CreativeWork");
		cited.put("name", source.said("title"));
		source.some("url").ifPresent((url) -> cited.put("url", url.value()));
		return cited;
	}

}
