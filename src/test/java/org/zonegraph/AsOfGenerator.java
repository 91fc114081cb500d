package org.zonegraph;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.zonegraph.MemoryGraph.Entry;
import org.zonegraph.element.Node;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Relationship;

/**
 * Makes up times that lists are asked as of. What was there is worked out from the days
 * that a date may be, and which dates say it is told here once more, not read from the
 * schema.
 */
final class AsOfGenerator {

	private final MemoryGraph graph;

	private final Dice dice;

	/** Day of issue of the data. */
	private final LocalDate issued;

	/** Days about which answers change. */
	private final List<String> dates;

	AsOfGenerator(MemoryGraph graph, Dice dice, String issuedOn) {
		this.graph = graph;
		this.dice = dice;
		this.issued = LocalDate.parse(issuedOn);
		this.dates = List.copyOf(
				new TreeSet<>(
						Stream
							.concat(Stream.of(issuedOn), graph.model()
								.things()
								.stream()
								.filter((type) -> dates(type.name()).isPresent())
								.flatMap((type) -> graph.all(type).stream())
								.flatMap(
										(node) -> Stream.concat(Stream.of(begins(node), ends(node)), by(node).stream()))
								.flatMap(Optional::stream)
								.map(Days::text))
							.toList()));
	}

	/** The types whose lists can be asked so. */
	List<NodeType> types() {
		return this.graph.model().things().stream().filter((type) -> dates(type.name()).isPresent()).toList();
	}

	/** Whether a list can be asked so. */
	boolean isDated(String type, Relationship relationship) {
		return dates(dated(type, relationship)).isPresent();
	}

	/** Relationships that carry dates are asked by these. */
	private String dated(String type, Relationship relationship) {
		return Optional.ofNullable(relationship)
			.flatMap(this.graph.model()::link)
			.map(NodeType::name)
			.filter((link) -> dates(link).isPresent())
			.orElse(type);
	}

	/** A time, at or about a date that is known. */
	Time time(String type, Relationship relationship) {
		String text = this.dice.pick(this.dates);
		if (this.dice.chance(0.3)) {
			text = Days.of(text).first().plusDays(this.dice.below(3) - 1).toString();
		}
		else if (this.dice.chance(0.1)) {
			text = "%d".formatted(1985 + this.dice.below(50));
		}
		text = text.substring(0, Math.min(text.length(), this.dice.pick(List.of(4, 7, 10))));
		String members = this.dice.pick(List.of("", "CERTAIN", "POSSIBLE"));
		return new Time(Days.of(text), members, dated(type, relationship));
	}

	/** By what a type is dated; empty for all that is not. */
	private static Optional<String> dates(String type) {
		return switch (type) {
			case "Area", "PilotZone" -> Optional.of("to the day of issue");
			case "Measure", "PolicyMeasure", "Notice", "Policy" -> Optional.of("for good");
			case "Operation", "Observation" -> Optional.of("no longer than is said");
			default -> Optional.empty();
		};
	}

	private Optional<Days> begins(Node node) {
		return switch (node.type().name()) {
			case "Area", "PilotZone" -> value(node, "approvedOn");
			case "Notice", "Policy" -> value(node, "issuedOn");
			case "Measure" -> value(one(node, "notice"), "issuedOn");
			case "PolicyMeasure" -> value(one(node, "policy"), "issuedOn");
			case "Operation" -> value(node, "since");
			default -> value(node, "periodStart");
		};
	}

	private static List<Optional<Days>> by(Node node) {
		return switch (node.type().name()) {
			case "Area" -> List.of(value(node, "acceptedOn"), value(node, "openedOn"));
			case "PilotZone" -> List.of(value(node, "launchedOn"));
			case "Notice" -> List.of(value(node, "publishedOn"));
			default -> List.of();
		};
	}

	private static Optional<Days> ends(Node node) {
		return node.type().name().equals("Observation") ? value(node, "periodEnd") : Optional.empty();
	}

	private Node one(Node node, String field) {
		return this.graph.related(node, node.type().relationship(field).orElseThrow()).get(0).node();
	}

	private static Optional<Days> value(Node node, String property) {
		return Optional.ofNullable(node.values().get(property)).map((value) -> Days.of(value.toString()));
	}

	/**
	 * The days that a date may be.
	 *
	 * @param text the date
	 * @param first the first of them
	 * @param last the last of them
	 */
	private record Days(String text, LocalDate first, LocalDate last) {

		static Days of(String text) {
			return switch (text.length()) {
				case 4 -> new Days(text, LocalDate.of(Integer.parseInt(text), 1, 1),
						LocalDate.of(Integer.parseInt(text), 12, 31));
				case 7 -> new Days(text, YearMonth.parse(text).atDay(1), YearMonth.parse(text).atEndOfMonth());
				default -> new Days(text, LocalDate.parse(text), LocalDate.parse(text));
			};
		}

	}

	/** A time that a list is asked as of. */
	final class Time {

		private final Days days;

		private final String members;

		private final String dated;

		private Time(Days days, String members, String dated) {
			this.days = days;
			this.members = members;
			this.dated = dated;
		}

		String text() {
			return "asOf: \"%s\"%s".formatted(this.days.text(),
					this.members.isEmpty() ? "" : ", members: " + this.members);
		}

		String date() {
			return this.days.text();
		}

		boolean lists(Entry entry) {
			return this.members.equals("CERTAIN") ? isCertain(entry) : isPossible(entry);
		}

		private Node node(Entry entry) {
			return entry.node().type().name().equals(this.dated) ? entry.node()
					: Objects.requireNonNull(AsOfGenerator.this.graph.stored(entry));
		}

		/** On some day that may be meant it may have begun, and not have ended. */
		boolean isPossible(Entry entry) {
			Node node = node(entry);
			return begins(node).stream().noneMatch((begins) -> begins.first().isAfter(this.days.last()))
					&& ends(node).stream().noneMatch((ends) -> ends.last().isBefore(this.days.first()));
		}

		/** On each day that may be meant it had begun and has not ended. */
		boolean isCertain(Entry entry) {
			Node node = node(entry);
			boolean begun = Stream.concat(Stream.of(begins(node)), by(node).stream())
				.flatMap(Optional::stream)
				.anyMatch((date) -> !date.last().isAfter(this.days.first()));
			return begun && isPossible(entry) && switch (dates(this.dated).orElseThrow()) {
				case "for good" -> true;
				case "to the day of issue" -> !this.days.last().isAfter(AsOfGenerator.this.issued);
				default -> ends(node).stream().anyMatch((ends) -> !ends.first().isBefore(this.days.last()));
			};
		}

	}

}
