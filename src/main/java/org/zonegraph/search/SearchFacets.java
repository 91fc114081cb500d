package org.zonegraph.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.zonegraph.model.Grades;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Relationship;
import org.zonegraph.query.question.QuestionField;

/**
 * Faceted search: how many of what a text finds are of which kind, lie in which province
 * and have which grade. Provinces and grades are counted without the filter by
 * themselves, so that they say what another choice would leave; they are read only where
 * they are asked for.
 */
final class SearchFacets {

	/** An argument and a field. */
	static final String PROVINCES = "provinces";

	static final String GRADES = "grades";

	/** The type of what things lie in. */
	static final String PROVINCE = "Province";

	private final Model model;

	private final List<Found> all;

	private final Predicate<Found> inProvinces;

	private final Predicate<Found> ofGrades;

	/**
	 * Facets of what was found.
	 * @param model what the schema says
	 * @param question what was asked
	 * @param rows labels of all that was found, with grade and provinces where these are
	 * read
	 */
	SearchFacets(Model model, QuestionField question, Value rows) {
		this.model = model;
		boolean read = isAsked(question);
		this.all = rows.asList((row) -> read
				? new Found(row.get(0).asString(), row.get(1).asString(), row.get(2).asList(Value::asString))
				: new Found(row.asString(), "", List.of()));
		List<String> provinces = question.argument(PROVINCES);
		List<String> grades = question.argument(NodeType.CONFIDENCE);
		this.inProvinces = (found) -> provinces == null || found.provinces.stream().anyMatch(provinces::contains);
		this.ofGrades = (found) -> grades == null || grades.contains(found.grade);
	}

	/** Whether more than kinds must be read. */
	static boolean isAsked(QuestionField question) {
		return isAsked(question.arguments(), question.children().stream().map(QuestionField::field));
	}

	static boolean isAsked(Map<String, Object> arguments, Stream<String> selected) {
		return Stream.of(PROVINCES, NodeType.CONFIDENCE).anyMatch((name) -> arguments.get(name) != null)
				|| selected.anyMatch(List.of(PROVINCES, GRADES)::contains);
	}

	/** The provinces and the grades that are kept, null where all are. */
	static List<@Nullable Object> kept(QuestionField question) {
		return Arrays.asList(question.argument(PROVINCES), question.argument(NodeType.CONFIDENCE));
	}

	/**
	 * Where a node lies.
	 * @param model what the schema says
	 * @return Cypher for the ids of the provinces that {@code node} lies in, or is
	 */
	static String provinces(Model model) {
		String types = model.nodeTypes()
			.stream()
			.flatMap(NodeType::toOnes)
			.filter((one) -> one.facet() && one.outgoing() && one.target().equals(PROVINCE))
			.map(Relationship::type)
			.distinct()
			.collect(Collectors.joining("|"));
		return types.isEmpty() ? "[]" : """
				(COLLECT { MATCH (node)-[:%s]->(place:%2$s) RETURN place.id } + \
				CASE WHEN node:%2$s THEN [node.id] ELSE [] END)""".formatted(types, model.nodeType(PROVINCE).label());
	}

	/** How many there are with all that was asked for. */
	int total() {
		return (int) this.all.stream().filter(this.inProvinces.and(this.ofGrades)).count();
	}

	/** How many of each kind, the most first. */
	List<Map<String, Object>> kinds() {
		Map<String, Long> counts = counts(this.inProvinces.and(this.ofGrades), (found) -> Stream.of(found.label));
		return buckets(counts, this.model.nodeTypes().stream(), NodeType::label, NodeType::constant);
	}

	/** How many in each province, the most first. */
	List<Map<String, Object>> provinces() {
		Map<String, Long> counts = counts(this.ofGrades, (found) -> found.provinces.stream());
		return buckets(counts, counts.keySet().stream().sorted(), Function.identity(), Function.identity());
	}

	/** How many of each grade, the strongest first. */
	List<Map<String, Object>> grades() {
		Map<String, Long> counts = counts(this.inProvinces, (found) -> Stream.of(found.grade));
		return Grades.STRONGEST_FIRST.stream()
			.filter(counts::containsKey)
			.map((grade) -> bucket(grade, counts.get(grade)))
			.toList();
	}

	private Map<String, Long> counts(Predicate<Found> counted, Function<Found, Stream<String>> values) {
		return this.all.stream()
			.filter(counted)
			.flatMap(values)
			.collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
	}

	private static <T> List<Map<String, Object>> buckets(Map<String, Long> counts, Stream<T> all,
			Function<T, String> key, Function<T, String> value) {
		return all.filter((each) -> counts.containsKey(key.apply(each)))
			.sorted(Comparator.comparingLong((T each) -> -counts.getOrDefault(key.apply(each), 0L)))
			.map((each) -> bucket(value.apply(each), counts.get(key.apply(each))))
			.toList();
	}

	private static Map<String, Object> bucket(String value, @Nullable Long count) {
		return Map.of("value", value, "count", Objects.requireNonNull(count));
	}

	/**
	 * What is read of each thing that a text finds.
	 *
	 * @param label the label of its type
	 * @param grade its grade, empty where that is not read
	 * @param provinces where it lies, empty where that is not read
	 */
	private record Found(String label, String grade, List<String> provinces) {
	}

}
