package org.zonegraph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.jspecify.annotations.Nullable;

import org.zonegraph.RunningZonegraph.Answer;
import org.zonegraph.element.Link;
import org.zonegraph.element.Node;
import org.zonegraph.model.Grades;
import org.zonegraph.model.time.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;

/** Series of figures, against plain Java over the seed. */
@Tag("properties")
class SeriesTests {

	private static final String SELECTED = "{ subject { id } unit granularity points { periodStart periodEnd figures { id } } }";

	/**
	 * How many months one period has, in the order of the schema; 0 where there are no
	 * gaps.
	 */
	private static final Map<String, Integer> MONTHS = new LinkedHashMap<>();

	static {
		MONTHS.put("YEAR", 12);
		MONTHS.put("HALF_YEAR", 6);
		MONTHS.put("QUARTER", 3);
		MONTHS.put("MONTH", 1);
		List.of("DAY", "YEAR_TO_DATE", "MULTI_YEAR", "SPAN").forEach((other) -> MONTHS.put(other, 0));
	}

	private RunningZonegraph zonegraph;

	private List<Figure> figures = List.of();

	@BeforeProperty
	void start() {
		this.zonegraph = RunningZonegraph.get();
		Map<String, String> indicators = ends("FIGURE_OF");
		Map<String, String> subjects = ends("ABOUT");
		this.figures = this.zonegraph.seed()
			.nodes()
			.stream()
			.filter((node) -> node.type().name().equals("Observation"))
			.map((node) -> new Figure(node, Objects.requireNonNull(indicators.get(node.id())),
					subjects.getOrDefault(node.id(), "")))
			.toList();
	}

	private Map<String, String> ends(String type) {
		return this.zonegraph.seed()
			.links()
			.stream()
			.filter((link) -> link.type().equals(type) && link.from().startsWith("observation:"))
			.collect(Collectors.toMap(Link::from, Link::to));
	}

	@Property(tries = 40, seed = "20261127")
	void aSeriesIsOfOneSubjectUnitAndLengthWithItsGapsAndRivals(@ForAll long seed) {
		Dice dice = new Dice(Seeds.of(seed));
		Figure start = dice.pick(this.figures);
		Asked asked = new Asked(start.indicator(), dice.chance(0.5) ? null : subjects(dice, start),
				dice.chance(0.6) ? null : dice.chance(0.5),
				dice.chance(0.6) ? null : dice.pick(List.copyOf(MONTHS.keySet())),
				dice.chance(0.6) ? null : String.valueOf(2008 + dice.below(16)),
				dice.chance(0.6) ? null : "%d-%02d".formatted(2024 + dice.below(3), 1 + dice.below(12)),
				dice.chance(0.7) ? 100 : dice.below(5));
		String question = "{ series(%s) %s }".formatted(asked.arguments(), SELECTED);
		Seeds.assertSame(seed, question, expected(asked), this.zonegraph.ask(question).at("series").value());
	}

	private List<String> subjects(Dice dice, Figure start) {
		List<String> subjects = new ArrayList<>();
		Stream.of(start, dice.pick(this.figures), dice.pick(this.figures))
			.map(Figure::subject)
			.filter((subject) -> !subject.isEmpty() && dice.chance(0.8))
			.forEach(subjects::add);
		return subjects;
	}

	private List<Map<String, @Nullable Object>> expected(Asked asked) {
		return this.figures.stream()
			.filter(asked::fits)
			.collect(Collectors.groupingBy(Figure::series))
			.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey(Comparator.<List<String>, String>comparing((key) -> key.get(0))
				.thenComparing((key) -> key.get(1))
				.thenComparing((key) -> List.copyOf(MONTHS.keySet()).indexOf(key.get(2)))))
			.limit(asked.first())
			.map((series) -> series(series.getKey(), series.getValue()))
			.toList();
	}

	private static Map<String, @Nullable Object> series(List<String> key, List<Figure> figures) {
		NavigableMap<List<String>, List<Figure>> points = new TreeMap<>(
				Comparator.<List<String>, String>comparing((days) -> days.get(0)).thenComparing((days) -> days.get(1)));
		figures.forEach((each) -> points.computeIfAbsent(each.days(), (days) -> new ArrayList<>()).add(each));
		int months = MONTHS.get(key.get(2));
		LocalDate last = LocalDate.parse(points.lastKey().get(0));
		for (LocalDate day = LocalDate.parse(points.firstKey().get(0)); months > 0
				&& day.isBefore(last); day = day.plusMonths(months)) {
			points.computeIfAbsent(List.of(day.toString(), day.plusMonths(months).minusDays(1).toString()),
					(days) -> List.of());
		}
		Map<String, @Nullable Object> series = new LinkedHashMap<>();
		series.put("subject", key.get(0).isEmpty() ? null : Map.of("id", key.get(0)));
		series.put("unit", key.get(1));
		series.put("granularity", key.get(2));
		series.put("points", points.entrySet()
			.stream()
			.map((point) -> Map.of("periodStart", point.getKey().get(0), "periodEnd", point.getKey().get(1), "figures",
					point.getValue()
						.stream()
						.sorted(Comparator.comparing((Figure each) -> Grades.rank(each.text("confidence")))
							.thenComparing((each) -> each.node().id()))
						.map((each) -> Map.of("id", each.node().id()))
						.toList()))
			.toList());
		return series;
	}

	@Example
	void theTradeValueOfChongqingByYearHasItsGaps() {
		Answer answer = this.zonegraph.ask("""
				{ series(indicator: "indicator:trade_value", subjects: ["province:CN-CQ"], granularity: YEAR) {
				  subject { name } unit points { period figures { value evidence { sources { id } } } } } }""");
		assertThat(answer.each("series", "unit")).containsExactly("billion_yuan");
		assertThat(answer.each("series.0.points", "period")).containsExactly("2022", "2023", "2024", "2025");
		assertThat(answer.at("series.0.points.1.figures").<List<Object>>as()).isEmpty();
		assertThat(answer.at("series.0.points.3.figures.0.value").value()).isEqualTo(800.68);
	}

	@Example
	void everyFigureStandsInOneSeriesOfItsIndicatorAndUnit() {
		this.figures.stream().map(Figure::indicator).distinct().forEach((indicator) -> {
			List<Map<String, Object>> series = this.zonegraph
				.ask("{ series(indicator: \"%s\") { unit points { figures { id unit indicator { id } } } } }"
					.formatted(indicator))
				.at("series")
				.as();
			List<String> shown = new ArrayList<>();
			for (Map<String, Object> each : series) {
				new Answer(each).each("points", "figures").forEach((point) -> ((List<?>) point).forEach((figure) -> {
					Answer told = new Answer(figure);
					assertThat(told.at("unit").value()).isEqualTo(each.get("unit"));
					assertThat(told.at("indicator.id").value()).isEqualTo(indicator);
					shown.add(told.at("id").as());
				}));
			}
			assertThat(shown).containsExactlyInAnyOrderElementsOf(this.figures.stream()
				.filter((figure) -> figure.indicator().equals(indicator))
				.map((figure) -> figure.node().id())
				.toList());
		});
	}

	@Example
	void whatIsSelectedTwiceIsToldTwice() {
		Answer answer = this.zonegraph.ask("""
				{ series(indicator: "indicator:trade_value", subjects: ["province:CN-CQ"], granularity: YEAR) {
				  __typename subject { id } zh: subject { name(language: ZH) } one: points { __typename figures { id } }
				  two: points { figures { value } again: figures { unit } } } }""");
		assertThat(answer.at("series.0.__typename").value()).isEqualTo("Series");
		assertThat(answer.at("series.0.one.0.__typename").value()).isEqualTo("SeriesPoint");
		assertThat(answer.at("series.0.zh.name").value()).isEqualTo("重庆市");
		assertThat(answer.at("series.0.one.0.figures.0.id").value()).isEqualTo("observation:trade_value.CN-CQ.2022");
		assertThat(answer.at("series.0.two.0.figures.0.value").value()).isEqualTo(815.84);
		assertThat(answer.at("series.0.two.0.again.0.unit").value()).isEqualTo("billion_yuan");
	}

	@Example
	void whatIsNotThereIsNullAndWhatHasNoFigureIsEmpty() {
		Answer answer = this.zonegraph
			.ask("""
					{ nothing: series(indicator: "indicator:castles") { unit }
					  none: series(indicator: "indicator:trade_value", subjects: ["area:castle"]) { unit }
					  nobody: series(indicator: "indicator:trade_value", subjects: []) { unit }
					  nation: series(indicator: "indicator:trade_value", subjects: [], nation: true) { subject { id } } }""");
		assertThat(answer.at("nothing").value()).isNull();
		assertThat(answer.at("none").<List<Object>>as()).isEmpty();
		assertThat(answer.at("nobody").<List<Object>>as()).isEmpty();
		assertThat(answer.each("nation", "subject")).isNotEmpty().containsOnlyNulls();
	}

	@Example
	void whatCannotBeAskedIsRefusedWithWhatCan() {
		String ids = Stream.generate(() -> "\"area:a\"").limit(101).collect(Collectors.joining(", "));
		Map.of("indicator: \"trade_value\"", "INVALID_SERIES indicator:...",
				"indicator: \"indicator:trade_value\", subjects: [\"Chongqing\"]",
				"INVALID_SERIES province:... or area:...",
				"indicator: \"indicator:trade_value\", subjects: [\"industry:aviation\"]",
				"INVALID_SERIES province:... or area:...",
				"indicator: \"indicator:trade_value\", subjects: [%s]".formatted(ids), "TOO_MANY_IDS at most 100",
				"indicator: \"indicator:trade_value\", from: \"2024\", to: \"2023-06\"", "INVALID_SERIES behind",
				"indicator: \"indicator:trade_value\", first: 101", "PAGE_TOO_LARGE 0 to 100",
				"indicator: \"indicator:trade_value\", first: -1", "INVALID_PAGE 0 to 100")
			.forEach((arguments, expected) -> {
				Answer error = new Answer(this.zonegraph.refuse("{ series(%s) { unit } }".formatted(arguments)));
				int space = expected.indexOf(' ');
				assertThat(error.at("extensions.code").<String>as()).as(arguments)
					.isEqualTo(expected.substring(0, space));
				assertThat(error.at("message").<String>as()).as(arguments).contains(expected.substring(space + 1));
			});
	}

	@Example
	void itIsOneStatement() {
		assertThat(CountingDriver.during(() -> this.zonegraph.ask(
				"{ series(indicator: \"indicator:area_count\") { subject { id name } points { figures { evidence { sources { id } } } } } }")))
			.hasSize(1);
	}

	/** A figure as the seed has it; about the nation where the subject is empty. */
	private record Figure(Node node, String indicator, String subject) {

		String text(String property) {
			return String.valueOf(this.node.values().get(property));
		}

		List<String> series() {
			return List.of(this.subject, text("unit"), text("granularity"));
		}

		List<String> days() {
			return List.of(text("periodStart"), text("periodEnd"));
		}

	}

	/** What is asked; null is not given. */
	private record Asked(String indicator, @Nullable List<String> subjects, @Nullable Boolean nation,
			@Nullable String granularity, @Nullable String from, @Nullable String to, int first) {

		String arguments() {
			return Stream
				.of("indicator: \"%s\"".formatted(this.indicator),
						(this.subjects != null) ? this.subjects.stream()
							.map("\"%s\""::formatted)
							.collect(Collectors.joining(", ", "subjects: [", "]")) : null,
						(this.nation != null) ? "nation: " + this.nation : null,
						(this.granularity != null) ? "granularity: " + this.granularity : null,
						(this.from != null) ? "from: \"%s\"".formatted(this.from) : null,
						(this.to != null) ? "to: \"%s\"".formatted(this.to) : null, "first: " + this.first)
				.filter(Objects::nonNull)
				.collect(Collectors.joining(", "));
		}

		boolean fits(Figure figure) {
			boolean whole = figure.subject().isEmpty();
			boolean about = whole ? Objects.requireNonNullElse(this.nation, this.subjects == null)
					: this.subjects == null || this.subjects.contains(figure.subject());
			return figure.indicator().equals(this.indicator) && about
					&& (this.granularity == null || figure.text("granularity").equals(this.granularity))
					&& (this.from == null
							|| figure.text("periodStart").compareTo(PartialDate.of(this.from).firstDay()) >= 0)
					&& (this.to == null || figure.text("periodEnd").compareTo(PartialDate.of(this.to).lastDay()) <= 0);
		}

	}

}
