package org.zonegraph.web.changes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.value.JsonView;
import org.zonegraph.web.html.ListPage;
import org.zonegraph.web.html.ThingPage.Content;
import org.zonegraph.web.table.Choice;
import org.zonegraph.web.table.Listings;

/**
 * Change log as a page: what revisions of the data changed, of all of it or about one
 * thing, and why.
 */
@Component
public final class ChangesPage implements ListPage {

	/** The document that it asks. */
	static final String DOCUMENT = "changes";

	private static final String ABOUT = "about";

	private static final String KIND = "kind";

	private static final String FIELD = "field";

	private static final String SINCE = "since";

	private static final String UNTIL = "until";

	@Override
	public String path() {
		return "/changes";
	}

	@Override
	public List<String> parameters() {
		return List.of(ABOUT, KIND, FIELD, SINCE, UNTIL, Listings.AFTER);
	}

	/**
	 * Asks for what the address asks for.
	 * @param asking asks
	 * @param first how many changes
	 * @return the answer
	 */
	static JsonView ask(Asking asking, int first) {
		Map<String, Object> variables = new HashMap<>(Map.of("first", first));
		Map.of(ABOUT, ABOUT, KIND, "kinds", FIELD, "fields").forEach((parameter, variable) -> {
			String value = asking.parameter(parameter);
			if (value != null) {
				variables.put(variable, List.of(value));
			}
		});
		List.of(SINCE, UNTIL).forEach((name) -> {
			String value = asking.parameter(name);
			if (value != null) {
				variables.put(name, value);
			}
		});
		Listings.goOn(asking, variables);
		return asking.ask(DOCUMENT, variables);
	}

	/** The revisions that were loaded last. */
	static List<JsonView> revisions(Asking asking) {
		return asking.ask("revisions", Map.of("first", 10)).each("revisions.nodes");
	}

	@Override
	public Content content(Asking asking) {
		HtmlPage page = asking.page();
		JsonView answer = ask(asking, 50);
		JsonView changes = answer.at("changes");
		String about = asking.parameter(ABOUT);
		List<ChangeWords> rows = changes.each("nodes").stream().map((change) -> new ChangeWords(page, change)).toList();
		Map<String, Object> values = new HashMap<>();
		values.put("revisions",
				(asking.parameter(Listings.AFTER) == null && about == null) ? revisions(asking) : List.of());
		values.put("kinds", kinds(asking));
		values.put(ABOUT, about);
		values.put("rows", rows);
		values.put("total", changes.count("totalCount"));
		values.put("next", Listings.next(page, changes));
		values.put("feeds", feeds(page));
		String title = (about == null) ? page.say("What changed", "数据更新")
				: page.say("What changed about {name}", "{name}的更新", "name", name(about, rows));
		return new Content("changes", title, page.say(
				"What each revision of the data added, changed and removed, and why; and public statements that are checked with another result.",
				"每个数据版本新增、更改和移除的内容及原因，以及核对结果发生变化的公开表述。"), null, values);
	}

	private static String name(String about, List<ChangeWords> rows) {
		return rows.stream()
			.filter((row) -> row.change().said("subject").equals(about))
			.map((row) -> row.change().said("label"))
			.findFirst()
			.orElse(about);
	}

	private static Choice kinds(Asking asking) {
		HtmlPage page = asking.page();
		return Choice.of(asking, KIND, page.say("What happened", "变更类型"),
				page.terms()
					.values("ChangeKind")
					.stream()
					.map((kind) -> new Choice.Option(kind, page.terms().term("ChangeKind", kind), -1))
					.toList());
	}

	/** Addresses of the same as feeds, by what they are called. */
	private static Map<String, String> feeds(HtmlPage page) {
		return Map.of("Atom", feed(page, "/feed.atom"), "JSON Feed", feed(page, "/feed.json"));
	}

	private static String feed(HtmlPage page, String path) {
		@Nullable Object[] params = page.address()
			.params()
			.entrySet()
			.stream()
			.filter((each) -> !each.getKey().equals(Listings.AFTER))
			.flatMap((each) -> Stream.of(each.getKey(), each.getValue()))
			.toArray();
		return page.href(path, params);
	}

}
