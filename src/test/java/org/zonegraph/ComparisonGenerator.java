package org.zonegraph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;

import org.zonegraph.element.Node;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;

/** Makes up comparisons of a property with values near those that are stored. */
final class ComparisonGenerator {

	private final MemoryGraph graph;

	private final Dice dice;

	ComparisonGenerator(MemoryGraph graph, Dice dice) {
		this.graph = graph;
		this.dice = dice;
	}

	/** The operators that comparisons of a property have. */
	List<String> operators(NodeType type, String property) {
		return switch (type.property(property).orElseThrow().kind()) {
			case TEXT -> List.of("eq", "in", "ne", "notIn", "contains", "words", "startsWith", "endsWith", "isNull");
			case TEXT_LIST -> List.of("some", "none");
			case ID -> List.of("eq", "in", "ne", "notIn");
			case ENUM, BOOLEAN -> List.of("eq", "in", "ne", "notIn", "isNull");
			case INTEGER, DECIMAL, DATE ->
				List.of("eq", "in", "ne", "notIn", "gt", "gte", "lt", "lte", "between", "isNull");
		};
	}

	Part<Node> compared(NodeType type, Property property) {
		String name = property.name();
		Object sample = MemoryGraph.value(this.dice.pick(this.graph.all(type)), name);
		if (property.kind() == Property.Kind.TEXT_LIST) {
			return textList(name, sample);
		}
		if (sample == null || this.dice.roll() < 0.1) {
			return (property.kind() == Property.Kind.ID) ? new Part<>("{id: {in: []}}", (node) -> false) : isNull(name);
		}
		return switch (property.kind()) {
			case TEXT -> text(name, sample.toString());
			case DATE -> date(name, sample.toString());
			case INTEGER, DECIMAL -> number(name, ((Number) sample));
			case BOOLEAN, ENUM -> identity(name, sample, sample.toString());
			default -> identity(name, sample, quoted(sample));
		};
	}

	private Part<Node> identity(String name, Object sample, String written) {
		String operator = this.dice.pick(List.of("eq", "in", "ne", "notIn"));
		boolean not = operator.startsWith("n");
		return test(
				"{%s: {%s: %s}}".formatted(name, operator,
						operator.toLowerCase(Locale.ROOT).endsWith("in") ? "[%s]".formatted(written) : written),
				name, (value) -> sample.equals(value) != not);
	}

	/** One of the names fits. */
	Part<Node> named(NodeType type) {
		Node sample = this.dice.pick(this.graph.all(type));
		List<String> known = type.names().stream().filter((name) -> MemoryGraph.value(sample, name) != null).toList();
		String text = MemoryGraph.value(sample, this.dice.pick(known)).toString();
		List<String> words = new ArrayList<>(List.of(text.split("\\s+")));
		Collections.reverse(words);
		String asked = this.dice.chance(0.5) ? String.join("  ", words) : part(text.strip());
		return new Part<>("{name: {words: %s}}".formatted(quoted(asked)),
				(node) -> type.names()
					.stream()
					.map((name) -> MemoryGraph.value(node, name))
					.filter(Objects::nonNull)
					.anyMatch((value) -> hasWords(value, asked)));
	}

	private static boolean hasWords(Object value, String words) {
		return Arrays.stream(words.strip().split("\\s+")).allMatch((word) -> lower(value).contains(lower(word)));
	}

	private Part<Node> isNull(String name) {
		boolean wanted = this.dice.chance(0.5);
		return new Part<>("{%s: {isNull: %s}}".formatted(name, wanted),
				(node) -> (MemoryGraph.value(node, name) == null) == wanted);
	}

	private Part<Node> textList(String name, Object sample) {
		List<?> list = (List<?>) sample;
		String entry = list.isEmpty() ? "logistics" : this.dice.pick(list).toString();
		String needle = part(entry);
		boolean none = this.dice.chance(0.5);
		return new Part<>("{%s: {%s: {contains: %s}}}".formatted(name, none ? "none" : "some", quoted(needle)),
				(node) -> ((List<?>) MemoryGraph.value(node, name)).stream()
					.anyMatch((each) -> lower(each).contains(lower(needle))) != none);
	}

	private Part<Node> text(String name, String sample) {
		String needle = part(sample);
		String upper = needle.toUpperCase(Locale.ROOT);
		boolean foldable = lower(upper).equals(lower(needle));
		return switch (this.dice.below(9)) {
			case 6 -> test("{%s: {ne: %s}}".formatted(name, quoted(sample)), name,
					(value) -> !lower(value).equals(lower(sample)));
			case 7 -> test("{%s: {notIn: [%s], caseSensitive: true}}".formatted(name, quoted(sample)), name,
					(value) -> !value.equals(sample));
			case 8 -> test("{%s: {words: %s}}".formatted(name, quoted(sample + " " + needle)), name,
					(value) -> hasWords(value, sample + " " + needle));
			case 0 -> test("{%s: {eq: %s}}".formatted(name, quoted(sample)), name,
					(value) -> lower(value).equals(lower(sample)));
			case 1 -> test("{%s: {contains: %s}}".formatted(name, quoted(foldable ? upper : needle)), name,
					(value) -> lower(value).contains(lower(needle)));
			case 2 ->
				test("{%s: {%s: %s, caseSensitive: true}}".formatted(name, "eq", quoted(foldable ? upper : sample)),
						name, (value) -> value.equals(foldable ? upper : sample));
			case 3 -> test("{%s: {startsWith: %s, caseSensitive: true}}".formatted(name, quoted(needle)), name,
					(value) -> value.toString().startsWith(needle));
			case 4 -> test("{%s: {endsWith: %s}}".formatted(name, quoted(needle)), name,
					(value) -> lower(value).endsWith(lower(needle)));
			default -> test("{%s: {in: [%s, \"nowhere\"]}}".formatted(name, quoted(sample)), name,
					(value) -> lower(value).equals(lower(sample)));
		};
	}

	private Part<Node> number(String name, Number sample) {
		return switch (this.dice.below(5)) {
			case 3 -> test("{%s: {ne: %s}}".formatted(name, sample), name,
					(value) -> ((Number) value).doubleValue() != sample.doubleValue());
			case 4 -> test("{%s: {between: {from: 3, to: %s}}}".formatted(name, sample), name,
					(value) -> ((Number) value).doubleValue() >= 3
							&& ((Number) value).doubleValue() <= sample.doubleValue());
			case 0 -> test("{%s: {gt: %s}}".formatted(name, sample), name,
					(value) -> ((Number) value).doubleValue() > sample.doubleValue());
			case 1 -> test("{%s: {lte: %s}}".formatted(name, sample), name,
					(value) -> ((Number) value).doubleValue() <= sample.doubleValue());
			default -> test("{%s: {eq: %s}}".formatted(name, sample), name,
					(value) -> ((Number) value).doubleValue() == sample.doubleValue());
		};
	}

	/**
	 * As precise as it is stored, less and more: days at and around the edges of the
	 * period that is stored, cut to any length.
	 */
	private Part<Node> date(String name, String sample) {
		Period around = Period.of(sample);
		LocalDate day = (this.dice.chance(0.5) ? around.first() : around.last()).plusDays(this.dice.below(3) - 1L);
		String asked = this.dice.chance(0.2) ? sample : day.toString().substring(0, this.dice.pick(List.of(4, 7, 10)));
		String operator = this.dice.pick(List.of("eq", "in", "ne", "notIn", "between", "gt", "gte", "lt", "lte"));
		Period given = Period.of(asked);
		String text = switch (operator) {
			case "in", "notIn" -> "[%s, \"1001\"]".formatted(quoted(asked));
			case "between" -> "{from: \"2010-06\", to: %s}".formatted(quoted(asked));
			default -> quoted(asked);
		};
		return test("{%s: {%s: %s}}".formatted(name, operator, text), name, (value) -> {
			Period stored = Period.of(value.toString());
			return switch (operator) {
				case "ne", "notIn" -> stored.first().isAfter(given.last()) || stored.last().isBefore(given.first());
				case "between" ->
					!stored.first().isBefore(LocalDate.of(2010, 6, 1)) && !stored.last().isAfter(given.last());
				case "gt" -> stored.first().isAfter(given.last());
				case "gte" -> !stored.first().isBefore(given.first());
				case "lt" -> stored.last().isBefore(given.first());
				case "lte" -> !stored.last().isAfter(given.last());
				default -> !stored.first().isBefore(given.first()) && !stored.last().isAfter(given.last());
			};
		});
	}

	private Part<Node> test(String text, String name, Predicate<Object> predicate) {
		return new Part<>(text, (node) -> {
			Object value = MemoryGraph.value(node, name);
			return value != null && predicate.test(value);
		});
	}

	private String part(String text) {
		int start = this.dice.below(text.length());
		int end = Math.min(text.length(), start + 1 + this.dice.below(3));
		return this.dice.chance(0.5) ? text.substring(0, end) : text.substring(start, end);
	}

	private static String lower(Object text) {
		return text.toString().toLowerCase(Locale.ROOT);
	}

	private static String quoted(Object text) {
		return "\"" + text.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
	}

	/** The days that a date covers. */
	private record Period(LocalDate first, LocalDate last) {

		static Period of(String date) {
			LocalDate first = LocalDate.parse((date + "-01-01").substring(0, 10));
			return switch (date.length()) {
				case 4 -> new Period(first, LocalDate.of(first.getYear(), 12, 31));
				case 7 -> new Period(first, first.plusMonths(1).minusDays(1));
				default -> new Period(first, first);
			};
		}

	}

}
