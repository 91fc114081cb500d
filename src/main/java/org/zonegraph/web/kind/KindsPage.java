package org.zonegraph.web.kind;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.zonegraph.model.Model;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.html.ListPage;
import org.zonegraph.web.html.ThingPage.Content;
import org.zonegraph.web.http.Route;

/** Index of the lists: every kind of thing, with how many there are. */
@Component
public final class KindsPage implements ListPage {

	private final Model model;

	KindsPage(Model model) {
		this.model = model;
	}

	@Override
	public String path() {
		return Route.LISTS.path();
	}

	@Override
	public List<String> parameters() {
		return List.of();
	}

	@Override
	public Content content(Asking asking) {
		HtmlPage page = asking.page();
		Map<String, Integer> counts = new HashMap<>();
		asking.ask("about", Map.of())
			.each("dataset.counts")
			.forEach((each) -> counts.put(each.said("value"), each.count("count")));
		List<Kind> kinds = this.model.things()
			.stream()
			.filter((type) -> counts.containsKey(type.constant()))
			.map((type) -> new Kind(page.terms().kind(type.kind()), Route.LIST.folder() + type.plural(),
					counts.getOrDefault(type.constant(), 0)))
			.toList();
		return new Content("lists", page.say("Lists of everything", "全部列表"),
				page.say("Every kind of thing in the graph, with how many there are.", "图中各类内容及其数量。"), null,
				Map.of("kinds", kinds));
	}

	/**
	 * A kind of thing.
	 *
	 * @param label what it is called
	 * @param path where its list is
	 * @param count how many there are
	 */
	public record Kind(String label, String path, int count) {
	}

}
