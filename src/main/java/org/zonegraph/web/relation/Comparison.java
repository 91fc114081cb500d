package org.zonegraph.web.relation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.model.NodeId;
import org.zonegraph.web.figure.FigureCharts;
import org.zonegraph.web.figure.FigureGroup;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.value.Fact;
import org.zonegraph.web.value.JsonView;
import org.zonegraph.web.value.ShownValue;

/**
 * Two things side by side.
 *
 * @param document the trusted document that tells of each
 * @param facts what is known of either
 * @param lists what either leads to
 * @param figures figures that both have, of the same measure, unit and period
 * @param figuresOfOne how many figures the first has
 * @param figuresOfOther how many figures the second has
 */
public record Comparison(String document, List<FactRow> facts, List<ListRow> lists, List<FigureRow> figures,
		int figuresOfOne, int figuresOfOther) {

	public Comparison {
		facts = List.copyOf(facts);
		lists = List.copyOf(lists);
		figures = List.copyOf(figures);
	}

	static Comparison of(HtmlPage page, ComparedThing one, ComparedThing other) {
		return new Comparison(NodeId.of(one.id()).kind(), facts(one.facts(), other.facts()),
				lists(one.lists(), other.lists()), figures(page, one, other), one.figures().size(),
				other.figures().size());
	}

	/** Lists of which both have something. */
	public List<ListRow> shared() {
		return this.lists.stream().filter((list) -> !list.common.isEmpty()).toList();
	}

	/** Lists of which one has what the other has not. */
	public List<ListRow> differing() {
		return this.lists.stream().filter((list) -> !list.onlyOne.isEmpty() || !list.onlyOther.isEmpty()).toList();
	}

	/** Whether of some list not all was read. */
	public boolean isCut() {
		return this.lists.stream().anyMatch(ListRow::cut);
	}

	/** In the order of the first; what only the second has comes last. */
	private static List<FactRow> facts(List<Fact> one, List<Fact> other) {
		Map<String, Fact> left = labelled(one);
		Map<String, Fact> right = labelled(other);
		Set<String> keys = new LinkedHashSet<>(left.keySet());
		keys.addAll(right.keySet());
		return keys.stream().map((key) -> {
			Fact fact = left.get(key);
			Fact its = right.get(key);
			String label = (fact != null) ? fact.label() : (its != null) ? its.label() : key;
			return new FactRow(label, fact, its);
		}).toList();
	}

	/** Of several facts under one heading each has a number. */
	private static Map<String, Fact> labelled(List<Fact> facts) {
		Map<String, Integer> seen = new HashMap<>();
		Map<String, Fact> labelled = new LinkedHashMap<>();
		facts.forEach((fact) -> labelled.put(fact.label() + "\n" + seen.merge(fact.label(), 1, Integer::sum), fact));
		return labelled;
	}

	private static List<ListRow> lists(Map<String, ThingList> one, Map<String, ThingList> other) {
		Set<String> keys = new LinkedHashSet<>(one.keySet());
		keys.addAll(other.keySet());
		return keys.stream().map((key) -> {
			ThingList left = one.getOrDefault(key, new ThingList("", ""));
			ThingList right = other.getOrDefault(key, new ThingList("", ""));
			Map<String, ThingList.Entry> its = right.entries()
				.stream()
				.collect(Collectors.toMap(ThingList.Entry::id, Function.identity()));
			List<Shared> common = left.entries().stream().flatMap((entry) -> {
				ThingList.Entry same = its.get(entry.id());
				return (same != null) ? Stream.of(new Shared(entry.id(), entry.name(), entry.why(), same.why()))
						: Stream.of();
			}).toList();
			return new ListRow(left.label().isEmpty() ? right.label() : left.label(), left.entries().size(),
					right.entries().size(), common, without(left, right), without(right, left),
					left.isCut() || right.isCut());
		}).toList();
	}

	private static List<Shared> without(ThingList list, ThingList other) {
		return list.entries()
			.stream()
			.filter((entry) -> !other.has(entry.id()))
			.map((entry) -> new Shared(entry.id(), entry.name(), entry.why(), null))
			.toList();
	}

	private static List<FigureRow> figures(HtmlPage page, ComparedThing one, ComparedThing other) {
		FigureCharts charts = new FigureCharts(page);
		Map<List<String>, List<JsonView>> left = byMeasure(one.figures());
		Map<List<String>, List<JsonView>> right = byMeasure(other.figures());
		List<FigureRow> rows = new ArrayList<>();
		left.forEach((key, figures) -> {
			List<JsonView> its = right.get(key);
			if (its != null) {
				JsonView first = figures.get(0);
				rows.add(new FigureRow(
						ShownValue.link(charts.measured(first, one.id()), page.thing(first.said("indicator.id"))),
						page.words().period(first.said("period")), charts.figures(figures), charts.figures(its)));
			}
		});
		return rows;
	}

	/** An indicator can be counted of more than one thing, which its title says. */
	private static Map<List<String>, List<JsonView>> byMeasure(List<JsonView> figures) {
		return figures.stream()
			.collect(
					Collectors.groupingBy(
							(figure) -> List.of(figure.said("indicator.id"), FigureCharts.measuredInEnglish(figure),
									figure.said("unit"), figure.said("period")),
							LinkedHashMap::new, Collectors.toList()));
	}

	/**
	 * A fact of both.
	 *
	 * @param label what it is called
	 * @param one what the first has, null where its page does not tell it
	 * @param other what the second has
	 */
	public record FactRow(String label, @Nullable Fact one, @Nullable Fact other) {

		public List<@Nullable Fact> both() {
			return Arrays.asList(this.one, this.other);
		}

	}

	/**
	 * A list of both.
	 *
	 * @param label what it is called
	 * @param one how many the first has
	 * @param other how many the second has
	 * @param common what both have
	 * @param onlyOne what only the first has
	 * @param onlyOther what only the second has
	 * @param cut whether not all was read
	 */
	public record ListRow(String label, int one, int other, List<Shared> common, List<Shared> onlyOne,
			List<Shared> onlyOther, boolean cut) {

		public ListRow {
			common = List.copyOf(common);
			onlyOne = List.copyOf(onlyOne);
			onlyOther = List.copyOf(onlyOther);
		}

	}

	/**
	 * What both lead to, or one of them.
	 *
	 * @param id its id
	 * @param name its name
	 * @param why why it is listed with the first, or with the only one
	 * @param whyOther why it is listed with the second, null where it is not
	 */
	public record Shared(String id, String name, JsonView why, @Nullable JsonView whyOther) {
	}

	/**
	 * Figures of the same measure, unit and period.
	 *
	 * @param what what they measure
	 * @param when the period
	 * @param one what sources say of the first
	 * @param other what sources say of the second
	 */
	public record FigureRow(ShownValue what, String when, List<FigureGroup.Figure> one,
			List<FigureGroup.Figure> other) {

		public FigureRow {
			one = List.copyOf(one);
			other = List.copyOf(other);
		}

	}

}
