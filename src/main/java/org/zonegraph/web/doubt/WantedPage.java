package org.zonegraph.web.doubt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.zonegraph.model.Grades;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.html.ListPage;
import org.zonegraph.web.html.ThingPage.Content;
import org.zonegraph.web.kind.StatedField;
import org.zonegraph.web.table.Choice;
import org.zonegraph.web.table.Listings;
import org.zonegraph.web.value.JsonView;
import org.zonegraph.web.value.ShownValue;

/**
 * Citations needed as a page: what no source was read for, sources whose original was not
 * read and those whose words nobody noted, with where to look, what most hangs on first.
 */
@Component
public final class WantedPage implements ListPage {

	private static final String DOCUMENT = "wanted";

	private static final String ABOUT = "about";

	private static final String LACK = "lack";

	private static final int PAGE = 40;

	@Override
	public String path() {
		return "/wanted";
	}

	@Override
	public List<String> parameters() {
		return List.of(LACK, ABOUT, Listings.AFTER);
	}

	@Override
	public Content content(Asking asking) {
		HtmlPage page = asking.page();
		Choice lacks = Choice.of(asking, LACK, page.say("What is needed", "所缺内容"),
				page.terms()
					.values("Lack")
					.stream()
					.map((lack) -> new Choice.Option(lack, page.terms().term("Lack", lack), -1))
					.toList());
		Map<String, Object> variables = new HashMap<>(Map.of("first", PAGE));
		String about = asking.parameter(ABOUT);
		if (about != null) {
			variables.put(ABOUT, List.of(about));
		}
		if (!lacks.chosen().isEmpty()) {
			variables.put("lacks", lacks.chosen());
		}
		boolean later = Listings.goOn(asking, variables);
		JsonView wanted = asking.ask(DOCUMENT, variables).at(DOCUMENT);
		Map<String, Object> values = new HashMap<>();
		values.put("lacks", lacks);
		values.put("rows", wanted.each("nodes").stream().map((each) -> Row.of(page, each)).toList());
		values.put("total", wanted.count("totalCount"));
		values.put("next", Listings.next(page, wanted));
		values.put("first", later ? page.change(Listings.AFTER, null) : null);
		return new Content(DOCUMENT, page.say("Citations needed", "待补引文"), page.say(
				"What no source was read for, sources of which the original was not read, and those whose words nobody noted: with where to look, what most hangs on first.",
				"尚未查阅来源的内容、未查阅原文的来源，以及未摘录原文的来源；注明可查之处，依赖内容最多的列在最前。"), null, values);
	}

	/**
	 * A citation that is needed, in the words of readers.
	 *
	 * @param each what the API says of it
	 * @param relation what joins its thing to another, null where nothing does
	 * @param label what the field is called, null where the whole needs it
	 * @param value the value
	 * @param lack what is needed
	 * @param meaning what that means
	 * @param where where to look
	 */
	public record Row(JsonView each, @Nullable String relation, @Nullable String label, @Nullable ShownValue value,
			String lack, String meaning, List<ShownValue> where) {

		public Row {
			where = List.copyOf(where);
		}

		static Row of(HtmlPage page, JsonView each) {
			Optional<StatedField> field = (each.text("field") != null) ? StatedField.of(page, each) : Optional.empty();
			return new Row(each, StatedField.relation(page, each), field.map(StatedField::label).orElse(null),
					field.map((its) -> its.shown(each.said("value"))).orElse(null),
					page.terms().term("Lack", each.said(LACK)), page.terms().meaning("Lack", each.said(LACK)),
					where(page, each));
		}

		/** A source where it or its original is, all else where its note says. */
		private static List<ShownValue> where(HtmlPage page, JsonView each) {
			String note = each.text("evidence.note");
			if (each.said(LACK).equals("CITATION") && note != null) {
				return page.linked(note.substring(Math.max(0, note.indexOf(Grades.CITATION_NEEDED)))
					.replace(Grades.CITATION_NEEDED, ""));
			}
			JsonView source = each.at("subject");
			Stream<String> places = each.said(LACK).equals("ORIGINAL")
					? Stream.of("originalUrl", "original", "url", "location") : Stream.of("url", "location");
			return places.flatMap((place) -> Stream.ofNullable(source.text(place)))
				.findFirst()
				.map((place) -> place.startsWith("http") ? ShownValue.outside(place) : ShownValue.text(place))
				.stream()
				.toList();
		}

	}

}
