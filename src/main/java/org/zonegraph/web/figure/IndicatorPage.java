package org.zonegraph.web.figure;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.zonegraph.model.NodeId;
import org.zonegraph.web.html.Amounts;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.html.ThingPage;
import org.zonegraph.web.kind.EntityFacts;
import org.zonegraph.web.kind.EntityPage;
import org.zonegraph.web.table.Choice;
import org.zonegraph.web.value.Fact;
import org.zonegraph.web.value.JsonView;

/**
 * Page of an indicator: what it measures, and its figures as series, one chart for each
 * subject, unit and length of period, so that nothing stands in one line that cannot be
 * held against each other.
 */
@Component
final class IndicatorPage implements ThingPage {

	private static final String SUBJECT = "subject";

	private static final String GRANULARITY = "granularity";

	private static final String NATION = "nation";

	/**
	 * Figures and gaps of a page; where there are more, whom they are about is to be
	 * chosen.
	 */
	private static final int FIGURES = 58;

	@Override
	public String kind() {
		return "indicator";
	}

	@Override
	public List<String> parameters() {
		return List.of(SUBJECT, GRANULARITY);
	}

	@Override
	public @Nullable Content content(Asking asking, String id) {
		HtmlPage page = asking.page();
		JsonView data = asking.ask("indicator", variables(asking, id));
		JsonView indicator = data.at("indicator");
		if (indicator.isNull()) {
			return null;
		}
		List<Fact> facts = new EntityFacts(page).of("Indicator", indicator);
		List<JsonView> all = data.each("series");
		List<FigureGroup> series = beginning(all).stream().map(new FigureCharts(page)::series).toList();
		Map<String, Object> values = new HashMap<>();
		values.put("indicator", indicator);
		values.put("facts", facts);
		values.put("units", units(page, indicator));
		values.put("choices", choices(asking, data.each("all")));
		values.put("series", series);
		values.put("cut", series.size() < all.size());
		return new Content("indicator", indicator.said("name"),
				EntityPage.description(page, page.terms().ofKind("indicator").orElseThrow(), facts), indicator, values)
			.drawn(series.isEmpty() ? Map.of()
					: Map.of("figures", () -> FiguresChart.of(page, indicator.said("name"), series)));
	}

	private static List<JsonView> beginning(List<JsonView> series) {
		int figures = 0;
		for (int i = 0; i < series.size(); i++) {
			figures += series.get(i)
				.each("points")
				.stream()
				.mapToInt((point) -> Math.max(1, point.each("figures").size()))
				.sum();
			if (figures > FIGURES) {
				return series.subList(0, Math.max(1, i));
			}
		}
		return series;
	}

	private static Map<String, Object> variables(Asking asking, String id) {
		Map<String, Object> variables = new HashMap<>(Map.of("id", id));
		String subject = asking.parameter(SUBJECT);
		if (NATION.equals(subject)) {
			variables.put("subjects", List.of());
			variables.put(NATION, true);
		}
		else if (subject != null && List.of("province", "area").contains(NodeId.of(subject).kind())) {
			variables.put("subjects", List.of(subject));
			variables.put(NATION, false);
		}
		String granularity = asking.parameter(GRANULARITY);
		if (granularity != null && asking.page().terms().values("Granularity").contains(granularity)) {
			variables.put(GRANULARITY, granularity);
		}
		return variables;
	}

	private static String units(HtmlPage page, JsonView indicator) {
		Amounts amounts = new Amounts(page);
		return indicator.each("observations.facets")
			.stream()
			.limit(1)
			.flatMap((facet) -> facet.each("buckets").stream())
			.map((bucket) -> page.say("{unit} ({count})", "{unit}（{count}）", "unit", amounts.unit(bucket.said("value")),
					"count", page.number(bucket.count("count"))))
			.collect(Collectors.joining(page.say(", ", "、")));
	}

	/** Whom there are series of, and of which lengths, each with how many. */
	private static List<Choice> choices(Asking asking, List<JsonView> all) {
		HtmlPage page = asking.page();
		Map<String, List<JsonView>> subjects = all.stream()
			.collect(Collectors.groupingBy(
					(each) -> each.some("subject.id").map((id) -> String.valueOf(id.value())).orElse(NATION),
					LinkedHashMap::new, Collectors.toList()));
		Map<String, List<JsonView>> lengths = all.stream()
			.collect(Collectors.groupingBy((each) -> each.said(GRANULARITY)));
		return List.of(
				Choice.of(asking, SUBJECT, page.say("About", "涉及"),
						subjects.entrySet()
							.stream()
							.map((each) -> new Choice.Option(each.getKey(),
									each.getKey().equals(NATION) ? page.say("China", "全国")
											: each.getValue().get(0).said("subject.name"),
									each.getValue().size()))
							.toList()),
				Choice.of(asking, GRANULARITY, page.say("Length of the period", "时期长度"),
						page.terms()
							.values("Granularity")
							.stream()
							.filter(lengths::containsKey)
							.map((value) -> new Choice.Option(value, page.terms().term("Granularity", value),
									lengths.getOrDefault(value, List.of()).size()))
							.toList()));
	}

}
