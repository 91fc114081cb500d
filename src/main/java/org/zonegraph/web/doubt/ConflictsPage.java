package org.zonegraph.web.doubt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.html.ListPage;
import org.zonegraph.web.html.ThingPage.Content;
import org.zonegraph.web.table.Listings;
import org.zonegraph.web.value.JsonView;

/**
 * Conflicting values as a page: every field of which sources say different things, each
 * value with its source and grade, which one is shown, and by which rule.
 */
@Component
final class ConflictsPage implements ListPage {

	private static final String DOCUMENT = "conflicts";

	private static final String ABOUT = "about";

	private static final int PAGE = 20;

	@Override
	public String path() {
		return "/conflicts";
	}

	@Override
	public List<String> parameters() {
		return List.of(ABOUT, Listings.AFTER);
	}

	@Override
	public Content content(Asking asking) {
		HtmlPage page = asking.page();
		Map<String, Object> variables = new HashMap<>(Map.of("first", PAGE));
		String about = asking.parameter(ABOUT);
		if (about != null) {
			variables.put(ABOUT, List.of(about));
		}
		boolean later = Listings.goOn(asking, variables);
		JsonView conflicts = asking.ask(DOCUMENT, variables).at(DOCUMENT);
		Map<String, Object> values = new HashMap<>();
		values.put(ABOUT, about);
		values.put("conflicts", conflicts.each("nodes").stream().map((each) -> ConflictWords.of(page, each)).toList());
		values.put("total", conflicts.count("totalCount"));
		values.put("next", Listings.next(page, conflicts));
		values.put("first", later ? page.change(Listings.AFTER, null) : null);
		return new Content(DOCUMENT, page.say("Where sources disagree", "来源不一致之处"), page.say(
				"Every field of which sources say different things: each value with its source and grade, which one is shown, and the rule that chose it.",
				"来源说法不一的每个字段：各值及其来源和可信度等级、所显示的是哪一个，以及选定它的规则。"), null, values);
	}

}
