package org.zonegraph.web.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.zonegraph.explorer.SchemaTerms;
import org.zonegraph.model.NodeId;
import org.zonegraph.web.html.Amounts;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.value.JsonView;
import org.zonegraph.web.value.ShownValue;

/**
 * Charts of figures: sources that differ stand side by side, and a period of which
 * nothing is known stays empty.
 */
public final class FigureCharts {

	/**
	 * Of what adds up over time, a part of a year is not to be held against a whole one.
	 */
	private static final Set<String> ADDS_UP = Set.of("billion_yuan", "billion_usd", "units", "orders");

	/** Lengths that are none: the first months of a year can be two or eleven. */
	private static final Set<String> UNLIKE = Set.of("YEAR_TO_DATE", "MULTI_YEAR", "SPAN");

	private final HtmlPage page;

	private final Amounts amounts;

	public FigureCharts(HtmlPage page) {
		this.page = page;
		this.amounts = new Amounts(page);
	}

	/** The figures about a subject, each measure and unit by itself. */
	public List<FigureGroup> about(String subject, List<JsonView> figures) {
		Map<List<String>, List<JsonView>> groups = figures.stream()
			.sorted(Comparator.comparing((figure) -> ending(figure.said("period"))))
			.collect(Collectors.groupingBy((figure) -> List.of(measured(figure, subject), figure.said("unit")),
					LinkedHashMap::new, Collectors.toList()));
		return groups.entrySet().stream().map((group) -> {
			JsonView first = group.getValue().get(0);
			ShownValue what = ShownValue.link(group.getKey().get(0),
					this.page.href(NodeId.of(first.said("indicator.id")).path(), "subject", subject));
			return group(what, group.getKey().get(1), byPeriod(group.getValue()), false, false);
		}).toList();
	}

	private static Map<String, List<JsonView>> byPeriod(List<JsonView> figures) {
		return figures.stream()
			.collect(Collectors.groupingBy((figure) -> figure.said("period"), LinkedHashMap::new, Collectors.toList()));
	}

	/** A series of the API, which has one length of period. */
	FigureGroup series(JsonView series) {
		JsonView subject = series.at("subject");
		String granularity = series.said("granularity");
		String title = this.page.say("{who}, {length}", "{who}，{length}", "who",
				subject.isNull() ? this.page.say("China", "全国") : subject.said("name"), "length",
				this.page.terms().term("Granularity", granularity).toLowerCase(Locale.ROOT));
		Map<String, List<JsonView>> periods = new LinkedHashMap<>();
		series.each("points").forEach((point) -> periods.put(point.said("period"), point.each("figures")));
		return group(
				subject.isNull() ? ShownValue.text(title) : ShownValue.link(title, this.page.thing(subject.said("id"))),
				series.said("unit"), periods, true, UNLIKE.contains(granularity));
	}

	/**
	 * A group of figures.
	 * @param alike whether all periods are of one length
	 * @param unlike whether none can be held against another
	 */
	private FigureGroup group(ShownValue what, String unit, Map<String, List<JsonView>> periods, boolean alike,
			boolean unlike) {
		List<Double> values = new ArrayList<>();
		periods.values().forEach((figures) -> figures.forEach((figure) -> values.add(value(figure))));
		double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
		// ranks have no length; neither have figures that go below nothing
		boolean bars = !unlike && !unit.equals("rank") && values.stream().allMatch((value) -> value >= 0);
		List<FigureGroup.Period> shown = periods.entrySet().stream().map((period) -> {
			boolean part = !alike && ADDS_UP.contains(unit) && !isYear(period.getKey());
			return new FigureGroup.Period(this.page.words().period(period.getKey()), period.getValue()
				.stream()
				.map((figure) -> new FigureGroup.Figure(amount(figure, unit),
						(bars && periods.size() > 1) ? value(figure) / most : null, part, figure.at("evidence")))
				.toList());
		}).toList();
		long parts = shown.stream()
			.flatMap((period) -> period.figures().stream())
			.filter(FigureGroup.Figure::part)
			.count();
		return new FigureGroup(what, this.amounts.unit(unit), shown, bars && parts > 0 && parts < values.size());
	}

	/** Figures without bars, each with its own unit. */
	public List<FigureGroup.Figure> figures(List<JsonView> figures) {
		return figures.stream()
			.map((figure) -> new FigureGroup.Figure(amount(figure, figure.said("unit")), null, false,
					figure.at("evidence")))
			.toList();
	}

	private static double value(JsonView figure) {
		return (figure.at("value").value() instanceof Number number) ? number.doubleValue() : 0;
	}

	private String amount(JsonView figure, String unit) {
		return (figure.at("value").value() instanceof Number number) ? this.amounts.amount(number, unit) : "";
	}

	/**
	 * What a figure measures, which can have a word for whom it is about. Titles read
	 * "measured, of whom, when".
	 */
	public String measured(JsonView figure, String subject) {
		if (this.page.language().isChinese()) {
			SchemaTerms terms = this.page.terms();
			return terms.field("Indicator", "code")
				.flatMap((field) -> terms.code(field, NodeId.of(subject).kind() + "." + figure.said("indicator.code")))
				.orElseGet(() -> figure.said("indicator.name"));
		}
		return measuredInEnglish(figure);
	}

	/** The same by the title alone, whatever the page's language. */
	public static String measuredInEnglish(JsonView figure) {
		String title = figure.said("title");
		String[] parts = title.split(", ");
		return (parts.length > 2) ? String.join(", ", List.of(parts).subList(0, parts.length - 2)) : title;
	}

	private static boolean isYear(String period) {
		return period.matches("\\d{4}");
	}

	/**
	 * The moment at which a period ends, to stand figures in order; a year after its
	 * parts.
	 */
	private static String ending(String period) {
		String last = period.contains("/") ? period.substring(period.indexOf('/') + 1) : period;
		String[] parts = (last.matches("\\d{4}.*") ? last : period.substring(0, 4) + "-" + last).split("-");
		String part = (parts.length > 1) ? parts[1] : "12";
		String day = (parts.length > 2) ? parts[2] : "99";
		int month = switch (part.charAt(0)) {
			case 'H' -> Integer.parseInt(part.substring(1)) * 6;
			case 'Q' -> Integer.parseInt(part.substring(1)) * 3;
			default -> Integer.parseInt(part);
		};
		return "%s-%02d-%s%s".formatted(parts[0], month, day, isYear(period) ? "+" : "");
	}

}
