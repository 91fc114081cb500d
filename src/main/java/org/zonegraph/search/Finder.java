package org.zonegraph.search;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.driver.Value;

import org.zonegraph.model.Model;
import org.zonegraph.model.Names;
import org.zonegraph.model.NodeType;
import org.zonegraph.query.Scope;
import org.zonegraph.query.Selection;
import org.zonegraph.text.SearchKeys;

/** Asks the full-text index what texts find, and puts the best first. */
final class Finder {

	/** What the index has no key for. */
	private static final String NOTHING = SearchKeys.KIND + "nothing";

	/** The first of its queries that finds anything is asked. */
	private static final String FIND = """
			COLLECT { UNWIND $E AS wanted WITH coalesce(head(COLLECT { UNWIND wanted AS text \
			CALL db.index.fulltext.queryNodes('%1$s', text, {limit: 1}) YIELD node RETURN text LIMIT 1 }), '%5$s') AS text \
			RETURN [COLLECT { CALL db.index.fulltext.queryNodes('%1$s', text, {limit: %2$d}) YIELD node \
			RETURN [elementId(node), node.id, node.%3$s] }, %4$s] }""";

	private static final String KINDS = """
			COLLECT { CALL db.index.fulltext.queryNodes('%s', text) YIELD node RETURN labels(node)[0] }""";

	private final Model model;

	private final Selection field;

	Finder(Model model, Selection field) {
		this.model = model;
		this.field = field;
	}

	/**
	 * What texts find.
	 * @param limit the most that are ranked for each text
	 * @param whole whether the kinds of all that is found are wanted, ranked or not
	 * @return for each text a list of candidates, and the labels of all
	 */
	Expression find(Scope scope, List<Wanted> wanted, int limit, boolean whole) {
		List<List<String>> queries = wanted.stream().map(this::queries).toList();
		return Cypher.raw(FIND.formatted(SearchKeys.INDEX, limit, SearchKeys.NAMES,
				whole ? KINDS.formatted(SearchKeys.INDEX) : "[]", NOTHING), scope.parameter(queries));
	}

	/** From the strictest to the most lenient. */
	private List<String> queries(Wanted wanted) {
		return wanted.isEmpty() ? List.of()
				: Stream.of(wanted.strict(), wanted.forgiving(), wanted.some())
					.map((query) -> "(%s) AND %s".formatted(query, kinds()))
					.toList();
	}

	@SuppressWarnings("unchecked")
	private String kinds() {
		List<String> kinds = (@Nullable List<String>) this.field.arguments().get("kinds");
		if (kinds == null) {
			return "NOT %s%s".formatted(SearchKeys.KIND, this.model.nodeType(Model.SOURCE).constant());
		}
		return Stream.concat(kinds.stream().map((kind) -> SearchKeys.KIND + kind), Stream.of(NOTHING))
			.collect(Collectors.joining(" OR ", "(", ")"));
	}

	/** The candidates of a text, the best first, ties by id. */
	List<Hit> ranked(Wanted wanted, Value candidates) {
		return candidates.asList((row) -> hit(wanted, row))
			.stream()
			.sorted(Comparator.comparingDouble((Hit hit) -> -hit.fit().score()).thenComparing(Hit::id))
			.toList();
	}

	private Hit hit(Wanted wanted, Value row) {
		String id = row.get(1).asString();
		List<String> names = row.get(2).asList(Value::asString);
		boolean sentence = this.model.ofKind(Names.kind(id)).filter(NodeType::sentence).isPresent();
		return new Hit(row.get(0).asString(), id, Fit.of(wanted, id, names, sentence));
	}

	/** How many of each kind there are among labels, the most first. */
	List<Map<String, Object>> counted(Value labels) {
		Map<String, Long> counts = labels.asList(Value::asString)
			.stream()
			.collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
		return this.model.nodeTypes()
			.stream()
			.filter((type) -> counts.containsKey(type.label()))
			.sorted(Comparator.comparingLong((NodeType type) -> -counts.getOrDefault(type.label(), 0L)))
			.map((type) -> Map.<String, Object>of("value", type.constant(), "label", type.name(), "count",
					counts.getOrDefault(type.label(), 0L)))
			.toList();
	}

	/**
	 * What a text finds.
	 *
	 * @param element how the database tells it from others
	 * @param id its id
	 * @param fit how well it fits
	 */
	record Hit(String element, String id, Fit fit) {
	}

}
