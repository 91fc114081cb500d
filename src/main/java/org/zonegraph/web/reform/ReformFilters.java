package org.zonegraph.web.reform;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.model.NodeId;
import org.zonegraph.text.Collation;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.table.Choice;
import org.zonegraph.web.value.JsonView;

/**
 * Faceted search of the measures: what each filter asks of the graph, and how many
 * measures each of its options leaves beside the other filters.
 */
final class ReformFilters {

	/** The parameters of the filters. */
	static final List<String> NAMES = List.of("origin", "basis", "scope", "agency", "zone", "grade");

	private final Asking asking;

	private final HtmlPage page;

	private final Map<String, Filter> filters = new LinkedHashMap<>();

	ReformFilters(Asking asking) {
		this.asking = asking;
		this.page = asking.page();
		OriginWords origins = new OriginWords(this.page);
		origin("origin", this.page.say("Origin", "起源"), "originKind", "OriginKind", origins::kind);
		origin("basis", this.page.say("Why the origin is believed", "起源依据"), "originBasis", "OriginBasis",
				origins::basis);
		terms("scope", this.page.say("Promoted to", "推广范围"), "MeasureScope", "scope", "scope");
		things("agency", this.page.say("Lead agency", "牵头部门"), "agencies");
		things("zone", this.page.say("Pilot free trade zone", "自由贸易试验区"), "pilotZones");
		terms("grade", this.page.say("Grade", "等级"), "Confidence", "confidence", "evidence.confidence");
	}

	private void origin(String name, String label, String field, String type, UnaryOperator<String> words) {
		List<String> values = Stream.concat(this.page.terms().values(type).stream(), Stream.of(OriginWords.UNKNOWN))
			.toList();
		this.filters.put(name, new Filter(label, values::contains,
				(value) -> Map.of(field,
						value.equals(OriginWords.UNKNOWN) ? Map.of("isNull", true) : Map.of("eq", value)),
				(measure, value) -> Objects.requireNonNullElse(measure.text(field), OriginWords.UNKNOWN).equals(value),
				(measures) -> labelled(values, words)));
	}

	private void terms(String name, String label, String type, String field, String path) {
		List<String> values = this.page.terms().values(type);
		this.filters.put(name,
				new Filter(label, values::contains, (value) -> Map.of(field, Map.of("eq", value)),
						(measure, value) -> measure.said(path).equals(value),
						(measures) -> labelled(values, (value) -> this.page.terms().term(type, value))));
	}

	/** What there is to choose of a list of things is known by the measures. */
	private void things(String name, String label, String list) {
		String kind = name.equals("zone") ? "pilotZone" : name;
		this.filters.put(name,
				new Filter(label, (value) -> NodeId.of(value).kind().equals(kind),
						(value) -> Map.of(list, Map.of("some", Map.of("id", Map.of("eq", value)))),
						(measure, value) -> measure.each(list + ".nodes")
							.stream()
							.anyMatch((node) -> node.said("id").equals(value)),
						(measures) -> sorted(measures, list)));
	}

	private static Map<String, String> labelled(List<String> values, UnaryOperator<String> words) {
		Map<String, String> labels = new LinkedHashMap<>();
		values.forEach((value) -> labels.put(value, words.apply(value)));
		return labels;
	}

	private static Map<String, String> sorted(List<JsonView> measures, String list) {
		Map<String, String> labels = new LinkedHashMap<>();
		measures.stream()
			.flatMap((measure) -> measure.each(list + ".nodes").stream())
			.sorted(Comparator.comparing((node) -> Collation.key(node.said("name"))))
			.forEach((node) -> labels.put(node.said("id"), node.said("name")));
		return labels;
	}

	/** What the address asks of a filter; what can be no value of it says nothing. */
	private @Nullable String value(String name) {
		String value = this.asking.parameter(name);
		return (value != null && filter(name).can.test(value)) ? value : null;
	}

	private Filter filter(String name) {
		return Objects.requireNonNull(this.filters.get(name));
	}

	/** The filters that are set. */
	List<String> set() {
		return NAMES.stream().filter((name) -> value(name) != null).toList();
	}

	/** As the API has them. */
	Map<String, Object> asked() {
		Map<String, Object> all = new LinkedHashMap<>();
		set().forEach((name) -> all.putAll(filter(name).asks.apply(Objects.requireNonNull(value(name)))));
		return all;
	}

	/** The measures that fit all filters that are set but one. */
	private List<JsonView> without(List<JsonView> measures, String except) {
		List<String> set = set().stream().filter((name) -> !name.equals(except)).toList();
		return measures.stream()
			.filter((measure) -> set.stream()
				.allMatch((name) -> filter(name).fits.test(measure, Objects.requireNonNull(value(name)))))
			.toList();
	}

	/** The filters with what each leaves of all measures. */
	List<Choice> choices(List<JsonView> measures) {
		return NAMES.stream().map((name) -> {
			List<JsonView> beside = without(measures, name);
			Filter filter = filter(name);
			return Choice.of(this.asking, name, filter.label, filter.options.apply(measures)
				.entrySet()
				.stream()
				.map((option) -> new Choice.Option(option.getKey(), option.getValue(),
						(int) beside.stream().filter((measure) -> filter.fits.test(measure, option.getKey())).count()))
				.toList());
		}).toList();
	}

	/** Ways to more measures where none fits: the sentence of each with its address. */
	Map<String, String> wider(List<JsonView> measures) {
		return set().stream().collect(Collectors.toMap((name) -> {
			int count = without(measures, name).size();
			String value = Objects.requireNonNull(value(name));
			String label = filter(name).options.apply(measures).getOrDefault(value, value);
			return (count == 1)
					? this.page.say("without “{label}: {value}”: 1 measure", "去掉“{label}：{value}”：1 项措施", "label",
							filter(name).label, "value", label)
					: this.page.say("without “{label}: {value}”: {count} measures", "去掉“{label}：{value}”：{count} 项措施",
							"label", filter(name).label, "value", label, "count", this.page.number(count));
		}, (name) -> Objects.requireNonNull(this.page.change(name, null, ReformsPage.FROM, null)), (one, other) -> one,
				LinkedHashMap::new));
	}

	/**
	 * A filter.
	 *
	 * @param label what it is called
	 * @param can whether it can have a value
	 * @param asks what it asks of the graph
	 * @param fits whether a measure fits
	 * @param options its values with their words
	 */
	private record Filter(String label, Predicate<String> can, Function<String, Map<String, Object>> asks,
			BiPredicate<JsonView, String> fits, Function<List<JsonView>, Map<String, String>> options) {
	}

}
