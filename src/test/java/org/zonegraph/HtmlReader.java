package org.zonegraph;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.model.NodeType;
import org.zonegraph.web.words.PageLanguage;

import static org.assertj.core.api.Assertions.assertThat;

/** A reader without scripts, whose pages are held to their bounds. */
final class HtmlReader {

	private static final int MOST_BYTES = 60_000;

	private static final Map<String, List<String>> IDS = new HashMap<>();

	private HtmlReader() {
	}

	/** Kinds of things that have pages. */
	static List<NodeType> types() {
		return RunningZonegraph.get().model().things();
	}

	static List<String> ids(NodeType type) {
		return IDS.computeIfAbsent(type.kind(),
				(kind) -> RunningZonegraph.get()
					.ask("{ all: %s(first: 100) { nodes { id } } }".formatted(type.plural()))
					.each("all.nodes", "id")
					.stream()
					.map(String::valueOf)
					.toList());
	}

	static Document page(String id, PageLanguage language) {
		return parsed(get("/" + id.replaceFirst(":", "/") + "?lang=" + language.code()));
	}

	static HttpResponse<String> get(String address, String... headers) {
		HttpResponse<String> response = RunningZonegraph.get().get(address, headers);
		assertThat(response.statusCode()).as(address).isIn(200, 304);
		return response;
	}

	/** As browsers read it, without anything that they would have to mend. */
	static Document parsed(HttpResponse<String> response) {
		String html = response.body();
		assertThat(html.getBytes(StandardCharsets.UTF_8).length).as(response.uri().toString()).isLessThan(MOST_BYTES);
		Parser parser = Parser.htmlParser().setTrackErrors(20);
		Document page = parser.parseInput(html, response.uri().toString());
		assertThat(parser.getErrors()).as(response.uri().toString()).isEmpty();
		return page;
	}

	/**
	 * The texts in the answer that a file holds, as a page of a language shows them.
	 * @param shown whether what stands under a name at a path is shown
	 */
	static List<String> texts(String file, PageLanguage language, BiPredicate<String, String> shown) {
		List<String> texts = new ArrayList<>();
		collect("", JsonMapper.shared().readValue(get(file).body(), Map.class).get("data"), language, shown, texts);
		return texts;
	}

	private static void collect(String path, Object part, PageLanguage language, BiPredicate<String, String> shown,
			List<String> texts) {
		if (part instanceof Map<?, ?> map) {
			map.forEach((name, value) -> {
				if (value instanceof String && shown.test(path, String.valueOf(name))) {
					Object translated = (language == PageLanguage.ZH) ? map.get(name + "Zh") : null;
					texts.add(((translated != null) ? translated : value).toString().strip().replaceAll("\\s+", " "));
				}
				collect(path + "." + name, value, language, shown, texts);
			});
		}
		else if (part instanceof List<?> list) {
			list.forEach((each) -> collect(path, each, language, shown, texts));
		}
	}

	/** A page, and those on which its lists go on. */
	static List<Document> whole(Document first) {
		List<Document> all = new ArrayList<>(List.of(first));
		Set<String> seen = new LinkedHashSet<>();
		for (int i = 0; i < all.size(); i++) {
			all.get(i)
				.select("main a[rel=next]")
				.eachAttr("href")
				.stream()
				.filter(seen::add)
				.forEach((next) -> all.add(parsed(get(next))));
		}
		return all;
	}

}
