package org.zonegraph.web.kind;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.html.ThingPage;
import org.zonegraph.web.table.Listings;
import org.zonegraph.web.value.Fact;
import org.zonegraph.web.value.JsonView;
import org.zonegraph.web.value.ShownValue;

/**
 * Page of a publication: what is known of it, and all that rests on it, a page at a time:
 * things, relationships, single values.
 */
@Component
public final class SourcePage implements ThingPage {

	private static final int PAGE = 40;

	@Override
	public String kind() {
		return "source";
	}

	@Override
	public List<String> parameters() {
		return List.of(Listings.AFTER);
	}

	@Override
	public @Nullable Content content(Asking asking, String id) {
		Map<String, Object> variables = new HashMap<>(Map.of("id", id, "first", PAGE));
		boolean later = Listings.goOn(asking, variables);
		JsonView source = asking.ask("source", variables).at("source");
		if (source.isNull()) {
			return null;
		}
		HtmlPage page = asking.page();
		List<Fact> all = new EntityFacts(page).of("Source", source);
		Map<String, List<Cited>> cited = new LinkedHashMap<>();
		List.of("ENTITY", "RELATIONSHIP", "STATEMENT")
			.forEach((kind) -> cited.put(kind,
					source.each("citations.nodes")
						.stream()
						.filter((each) -> each.said("kind").equals(kind))
						.map((each) -> cited(page, each))
						.toList()));
		Map<String, Object> values = new HashMap<>();
		values.put("source", source);
		values.put("facts", all);
		values.put("cited", cited);
		values.put("next", Listings.next(page, source.at("citations")));
		values.put("first", later ? page.change(Listings.AFTER, null) : null);
		return new Content("source", source.said("name"),
				EntityPage.description(page, page.terms().ofKind("source").orElseThrow(), all), source, values);
	}

	private static Cited cited(HtmlPage page, JsonView each) {
		boolean single = each.said("kind").equals("STATEMENT");
		Optional<StatedField> field = single ? StatedField.of(page, each) : Optional.empty();
		return new Cited(each.at("subject"), StatedField.relation(page, each), each.at("object"),
				field.map(StatedField::label).orElse(null),
				field.map((its) -> its.shown(each.said("value"))).orElse(null),
				(!single || each.said("rank").equals("PREFERRED")) ? null
						: page.terms().term("StatementRank", each.said("rank")),
				each.at("evidence"));
	}

	/**
	 * What rests on a source.
	 *
	 * @param subject the thing
	 * @param relation what joins it to another, null where nothing is
	 * @param object the other
	 * @param label what the field is called, null where it is no single value
	 * @param value the value
	 * @param rank how it ranks, null where it is what the field has
	 * @param why why it is believed
	 */
	public record Cited(JsonView subject, @Nullable String relation, JsonView object, @Nullable String label,
			@Nullable ShownValue value, @Nullable String rank, JsonView why) {
	}

}
