package org.zonegraph.web.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.html.ThingPage;
import org.zonegraph.web.kind.EntityFacts;
import org.zonegraph.web.reform.OriginWords;
import org.zonegraph.web.table.Listings;
import org.zonegraph.web.table.SortedTable;
import org.zonegraph.web.value.JsonView;
import org.zonegraph.web.value.ShownValue;

/**
 * Page of a public statement: its verdict, why, what it is about, what others say of it,
 * and the list that was counted, asked by the document that the check names.
 */
@Component
public final class ClaimPage implements ThingPage {

	/** Of more that it is about, how many there are is said. */
	private static final int SUBJECTS = 20;

	private static final int PAGE = 25;

	@Override
	public String kind() {
		return "claim";
	}

	@Override
	public List<String> parameters() {
		return List.of(Listings.AFTER);
	}

	@Override
	public @Nullable Content content(Asking asking, String id) {
		JsonView claim = asking.ask("statement", Map.of("id", id, "first", SUBJECTS)).at("claim");
		if (claim.isNull()) {
			return null;
		}
		HtmlPage page = asking.page();
		ClaimWords words = new ClaimWords(page, claim);
		Map<String, Object> values = new HashMap<>();
		values.put("claim", claim);
		values.put("words", words);
		values.put("counted", counted(asking, claim.at("check")));
		values.put("columns", columns(page, claim.said("check.list")));
		String description = page.say("{verdict}. Stated: {stated}. Listed or compared: {counted}.",
				"{verdict}。表述：{stated}。列出或比较：{counted}。", "verdict", words.verdict(), "stated", words.stated(),
				"counted", words.counted());
		return new Content("claim", claim.said("statement"), description, claim, values);
	}

	/** The answer of the check's own question, null where nothing was counted. */
	@SuppressWarnings("unchecked")
	private static JsonView counted(Asking asking, JsonView check) {
		String document = check.text("document");
		if (document == null) {
			return new JsonView(null);
		}
		Map<String, Object> variables = new HashMap<>(
				JsonMapper.shared().readValue(check.said("variables"), Map.class));
		if (check.text("list") != null) {
			variables.put("first", PAGE);
			Listings.goOn(asking, variables);
		}
		return asking.part(document, variables);
	}

	/** What is told of each entry of a list beside its name, by the heading. */
	private static List<Column> columns(HtmlPage page, String list) {
		return switch (list) {
			case "areas" -> List.of(
					new Column(page.say("Kind", "类型"),
							(area) -> SortedTable.Cell
								.of(ShownValue.text(page.terms().term("AreaType", area.said("type"))))),
					new Column(page.say("Approved", "批准时间"), (area) -> dated(page, area, "approvedOn")),
					new Column(page.say("Province", "省份"), (area) -> SortedTable.Cell
						.of(ShownValue.link(area.said("province.name"), page.thing(area.said("province.id"))))));
			case "provinces", "businessModels" -> List.of(new Column(page.say("Areas", "区域数"),
					(each) -> SortedTable.Cell.of(ShownValue.text(page.number(each.count("areas.totalCount"))))));
			case "measures" -> List.of(
					new Column(page.say("Notice", "文件"),
							(measure) -> SortedTable.Cell.of(ShownValue.link(measure.said("notice.number"),
									page.thing(measure.said("notice.id"))))),
					new Column(page.say("Origin", "起源"), (measure) -> origin(page, measure)),
					new Column(page.say("Why it counts", "计入依据"), (measure) -> SortedTable.Cell
						.of(ShownValue.text(page.terms().term("MembershipBasis", measure.said("membershipBasis"))))));
			case "pilotZones" ->
				List.of(new Column(page.say("Opened", "挂牌时间"), (zone) -> dated(page, zone, "launchedOn")));
			default -> List.of();
		};
	}

	private static SortedTable.Cell dated(HtmlPage page, JsonView thing, String field) {
		String date = thing.text(field);
		return (date == null) ? SortedTable.Cell.of(null)
				: SortedTable.Cell.of(ShownValue.text(page.words().period(date)))
					.and(null, EntityFacts.why(thing, field), null);
	}

	private static SortedTable.Cell origin(HtmlPage page, JsonView measure) {
		OriginWords words = new OriginWords(page);
		return SortedTable.Cell.of(ShownValue.text(words.kind(measure.text("originKind"))))
			.and(words.basis(measure.text("originBasis")), null, null);
	}

	/**
	 * A column of the list that was counted.
	 *
	 * @param label what it is called
	 * @param cell what it shows of an entry
	 */
	public record Column(String label, Function<JsonView, SortedTable.Cell> cell) {
	}

}
