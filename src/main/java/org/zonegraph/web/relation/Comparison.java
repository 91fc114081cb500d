package org.zonegraph.web.relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.model.NodeId;
import org.zonegraph.web.html.Amounts;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.value.Fact;
import org.zonegraph.web.value.JsonView;
import org.zonegraph.web.value.ShownValue;

/** What two things have in common and what tells them apart. */
public final class Comparison {

	private final HtmlPage page;

	private final Compared one;

	private final Compared other;

	Comparison(HtmlPage page, Compared one, Compared other) {
		this.page = page;
		this.one = one;
		this.other = other;
	}

	/** Of which kind both are. */
	public String kind() {
		return NodeId.of(this.one.id()).kind();
	}

	/** Ids and names of both. */
	public List<Map.Entry<String, String>> things() {
		return List.of(Map.entry(this.one.id(), this.one.name()), Map.entry(this.other.id(), this.other.name()));
	}

	/** Facts by heading, each of both. */
	public List<Pair> facts() {
		Map<String, Fact> first = labelled(this.one.facts());
		Map<String, Fact> second = labelled(this.other.facts());
		return Stream.concat(first.keySet().stream(), second.keySet().stream())
			.distinct()
			.map((label) -> new Pair(label.replaceFirst(" \\d+$", ""), listed(first.get(label)),
					listed(second.get(label))))
			.toList();
	}

	/** A heading that there is more than once gets a number. */
	private static Map<String, Fact> labelled(List<Fact> facts) {
		Map<String, Integer> counts = new HashMap<>();
		Map<String, Fact> labelled = new LinkedHashMap<>();
		facts.forEach((fact) -> labelled
			.put("%s %d".formatted(fact.label(), counts.merge(fact.label(), 1, Integer::sum)), fact));
		return labelled;
	}

	private static List<Fact> listed(@Nullable Fact fact) {
		return (fact != null) ? List.of(fact) : List.of();
	}

	/** Lists by heading: what only one has, what both have, what only the other has. */
	public List<Shared> lists() {
		return Stream.concat(this.one.lists().keySet().stream(), this.other.lists().keySet().stream())
			.distinct()
			.map((label) -> shared(label, this.one.lists().getOrDefault(label, List.of()),
					this.other.lists().getOrDefault(label, List.of())))
			.filter((list) -> !list.isEmpty())
			.toList();
	}

	private static Shared shared(String label, List<JsonView> first, List<JsonView> second) {
		Set<String> ofFirst = ids(first);
		Set<String> ofSecond = ids(second);
		return new Shared(label, without(first, ofSecond),
				first.stream().filter((entry) -> ofSecond.contains(entry.said("node.id"))).toList(),
				without(second, ofFirst));
	}

	private static Set<String> ids(List<JsonView> entries) {
		return entries.stream().map((entry) -> entry.said("node.id")).collect(Collectors.toSet());
	}

	private static List<JsonView> without(List<JsonView> entries, Set<String> ids) {
		return entries.stream().filter((entry) -> !ids.contains(entry.said("node.id"))).toList();
	}

	/** What lists leave out, a sentence each. */
	public List<String> leftOut() {
		return Stream.of(this.one, this.other)
			.flatMap(
					(thing) -> Stream.ofNullable(thing.leftOut()).map((left) -> "%s: %s".formatted(thing.name(), left)))
			.toList();
	}

	/** Figures of the same indicator, period and unit that there are of both. */
	public List<Pair> figures() {
		Map<String, List<JsonView>> first = measured(this.one);
		Map<String, List<JsonView>> second = measured(this.other);
		List<Pair> pairs = new ArrayList<>();
		first.forEach((key, figures) -> {
			List<JsonView> others = second.get(key);
			if (others != null) {
				JsonView figure = figures.get(0);
				pairs.add(new Pair("%s, %s".formatted(figure.said("indicator.name"),
						this.page.words().period(figure.said("period"))), amounts(figures), amounts(others)));
			}
		});
		return pairs;
	}

	/** How many figures there are of one alone, first of the one, then of the other. */
	public List<Integer> figuresApart() {
		return List.of(apart(this.one, this.other), apart(this.other, this.one));
	}

	private static int apart(Compared thing, Compared from) {
		Set<String> others = measured(from).keySet();
		return measured(thing).entrySet()
			.stream()
			.filter((each) -> !others.contains(each.getKey()))
			.mapToInt((each) -> each.getValue().size())
			.sum();
	}

	private static Map<String, List<JsonView>> measured(Compared thing) {
		return thing.figures()
			.stream()
			.collect(Collectors.groupingBy((figure) -> "%s %s %s".formatted(figure.said("indicator.id"),
					figure.said("unit"), figure.said("period")), LinkedHashMap::new, Collectors.toList()));
	}

	private List<Fact> amounts(List<JsonView> figures) {
		Amounts amounts = new Amounts(this.page);
		return figures.stream()
			.map((figure) -> new Fact("",
					(figure.at("value").value() instanceof Number number)
							? ShownValue.text(amounts.amount(number, figure.said("unit"))) : null,
					figure.at("evidence")))
			.toList();
	}

	/**
	 * What is said of both under one heading.
	 *
	 * @param label the heading
	 * @param one what is said of the one; rivals stand beside each other
	 * @param other what is said of the other
	 */
	public record Pair(String label, List<Fact> one, List<Fact> other) {

		public Pair {
			one = List.copyOf(one);
			other = List.copyOf(other);
		}

	}

	/**
	 * What two lists have in common.
	 *
	 * @param label their heading
	 * @param one what only the one has
	 * @param both what both have
	 * @param other what only the other has
	 */
	public record Shared(String label, List<JsonView> one, List<JsonView> both, List<JsonView> other) {

		public Shared {
			one = List.copyOf(one);
			both = List.copyOf(both);
			other = List.copyOf(other);
		}

		private boolean isEmpty() {
			return this.one.isEmpty() && this.both.isEmpty() && this.other.isEmpty();
		}

		/** The three, in the order in which they stand. */
		public List<List<JsonView>> parts() {
			return List.of(this.one, this.both, this.other);
		}

	}

}
