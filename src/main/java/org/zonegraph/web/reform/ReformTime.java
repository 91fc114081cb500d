package org.zonegraph.web.reform;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.web.kind.EntityFacts;
import org.zonegraph.web.value.JsonView;

/**
 * Time line of the measures by their notice: colour and shape of a mark say where a
 * measure came from, its filling how far that it was promoted can be trusted.
 *
 * @param dated notices with their measures, by date
 * @param undated those whose date is not known
 */
public record ReformTime(List<Notice> dated, List<Notice> undated) {

	/** The years that the line covers, whatever the filter. */
	private static final double FIRST = 2014.5;

	private static final double LAST = 2024;

	private static final List<String> ORIGINS = List.of("SPECIAL_CUSTOMS_AREA", "PILOT_FTZ", OriginWords.UNKNOWN);

	/** Lines that there is room for at least, of two marks each. */
	private static final int ROWS = 3;

	static ReformTime of(List<JsonView> measures) {
		Map<Boolean, List<Notice>> notices = measures.stream()
			.collect(Collectors.groupingBy((measure) -> measure.said("notice.id"), LinkedHashMap::new,
					Collectors.toList()))
			.values()
			.stream()
			.map((of) -> new Notice(of.get(0).at("notice"),
					of.stream()
						.sorted(Comparator.comparing((JsonView measure) -> ORIGINS.indexOf(kind(measure)))
							.thenComparing((measure) -> measure.count("itemNo")))
						.toList()))
			.sorted(Comparator.comparing((notice) -> notice.notice().count("batchNo")))
			.collect(Collectors.partitioningBy((notice) -> notice.notice().text("issuedOn") != null));
		return new ReformTime(notices.getOrDefault(true, List.of()), notices.getOrDefault(false, List.of()));
	}

	/** Where a measure came from. */
	static String kind(JsonView measure) {
		return Objects.requireNonNullElse(measure.text("originKind"), OriginWords.UNKNOWN);
	}

	/** The class of a measure's mark. */
	public static String mark(JsonView measure) {
		return mark(kind(measure), measure.said("evidence.confidence"));
	}

	/** The class of a mark of an origin and a grade, reported where none is given. */
	public static String mark(@Nullable String kind, @Nullable String grade) {
		return "mark mark-%s mark-%s"
			.formatted(Objects.requireNonNullElse(kind, OriginWords.UNKNOWN),
					Objects.requireNonNullElse(grade, "reported"))
			.toLowerCase(Locale.ROOT);
	}

	/** The height of the line, as a style. */
	public String rows() {
		return "--rows: %d"
			.formatted(this.dated.stream().mapToInt((of) -> (of.measures.size() + 1) / 2).reduce(ROWS, Math::max));
	}

	/** The years on the line, each with its place as a style. */
	public Map<Integer, String> years() {
		return IntStream.rangeClosed((int) Math.ceil(FIRST), (int) LAST)
			.boxed()
			.collect(Collectors.toMap((year) -> year, (year) -> at(year), (one, other) -> one, LinkedHashMap::new));
	}

	/** How far along the line a moment is, from 0 to 1. */
	static double along(double time) {
		return (time - FIRST) / (LAST - FIRST);
	}

	private static String at(double time) {
		return String.format(Locale.ROOT, "--at: %.2f%%", 100 * along(time));
	}

	/**
	 * A notice with its measures.
	 *
	 * @param notice the notice
	 * @param measures its measures
	 */
	public record Notice(JsonView notice, List<JsonView> measures) {

		/** Its place on the line, as a style; neighbours stand at different heights. */
		public String style(int index) {
			return "%s; --row: %d".formatted(at(moment(this.notice.said("issuedOn"))), index % 2);
		}

		/** How far along the line it is, from 0 to 1. */
		double along() {
			return ReformTime.along(moment(this.notice.said("issuedOn")));
		}

		/** Why its date is believed. */
		public JsonView why() {
			return EntityFacts.why(this.notice, "issuedOn");
		}

		/** A date as a year with its fraction; the middle of what is not said. */
		private static double moment(String date) {
			String[] parts = date.split("-");
			double day = (parts.length > 2) ? (Integer.parseInt(parts[2]) - 0.5) / 31 : 0.5;
			double month = (parts.length > 1) ? (Integer.parseInt(parts[1]) - 1 + day) / 12 : 0.5;
			return Integer.parseInt(parts[0]) + month;
		}

	}

}
