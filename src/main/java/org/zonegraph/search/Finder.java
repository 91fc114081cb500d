package org.zonegraph.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.driver.Value;

import org.zonegraph.graph.CypherTemplate;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeId;
import org.zonegraph.model.NodeType;
import org.zonegraph.text.Certainty;
import org.zonegraph.text.SearchKeys;

/**
 * Retrieval and ranking: asks the full-text index what texts find, and puts the best
 * first. The index knows nothing of names, so each candidate is compared with the text.
 */
final class Finder {

	private static final int RANKED = 1000;

	private static final int RANKED_OF_A_NAME = 200;

	/** What the index has no key for. */
	private static final String NOTHING = SearchKeys.KIND + "nothing";

	/** The first of its queries that finds anything is asked. */
	private static final String FIRST = """
			COLLECT { UNWIND ${queries} AS wanted WITH coalesce(head(COLLECT { UNWIND wanted AS text \
			CALL db.index.fulltext.queryNodes('${index}', text, {limit: 1}) YIELD node RETURN text LIMIT 1 }), '${nothing}') AS text \
			""";

	private static final String ALL = FIRST + """
			CALL db.index.fulltext.queryNodes('${index}', text) YIELD node RETURN node.id }""";

	private static final String FIND = FIRST + """
			RETURN [COLLECT { CALL db.index.fulltext.queryNodes('${index}', text, {limit: ${limit}}) YIELD node \
			RETURN [elementId(node), node.id, node.${names}, node.${places}] }, ${kinds}, text] }""";

	/** Filters come before the best are taken: what does not fit takes no place. */
	private static final String FIND_KEPT = FIRST + """
			, ${kept} AS kept \
			RETURN [COLLECT { CALL db.index.fulltext.queryNodes('${index}', text) YIELD node \
			WHERE (kept[0] IS NULL OR any(place IN ${provinces} WHERE place IN kept[0])) \
			AND (kept[1] IS NULL OR node.${confidence} IN kept[1]) \
			RETURN [elementId(node), node.id, node.${names}, node.${places}] LIMIT ${limit} }, \
			COLLECT { CALL db.index.fulltext.queryNodes('${index}', text) YIELD node \
			RETURN [labels(node)[0], node.${confidence}, ${provinces}] }, text] }""";

	private static final String KINDS = """
			COLLECT { CALL db.index.fulltext.queryNodes('%s', text) YIELD node RETURN labels(node)[0] }""";

	private final Model model;

	private final @Nullable List<String> kinds;

	private final Map<String, Standing> standings = new HashMap<>();

	/**
	 * A finder.
	 * @param model what the schema says
	 * @param kinds the kinds that are looked for, null for all but sources
	 */
	Finder(Model model, @Nullable List<String> kinds) {
		this.model = model;
		this.kinds = kinds;
	}

	/**
	 * What a text finds, some of its words if it must be.
	 * @param queries parameter that holds the queries of the text, in a list of one entry
	 * @return a list of one entry: the best candidates, the labels of all, and the query
	 * that found them
	 */
	static Expression search(Expression queries) {
		return find(queries, RANKED, KINDS.formatted(SearchKeys.INDEX));
	}

	/**
	 * The same of certain provinces and grades.
	 * @param queries parameter that holds the queries of the text, in a list of one entry
	 * @param kept parameter that holds which are kept
	 * @return a list of one entry: the best candidates, label, grade and provinces of
	 * all, and the query that found them
	 */
	Expression search(Expression queries, Expression kept) {
		return filled(FIND_KEPT, queries, RANKED).with("kept", kept)
			.with("provinces", SearchFacets.provinces(this.model))
			.with("confidence", NodeType.CONFIDENCE)
			.expression();
	}

	/**
	 * What names stand for.
	 * @param queries parameter that holds the queries of each name
	 * @return for each name an entry: the best candidates, nothing, and the query that
	 * found them
	 */
	static Expression resolve(Expression queries) {
		return find(queries, RANKED_OF_A_NAME, "[]");
	}

	/**
	 * The ids of all that a text finds.
	 * @param queries parameter that holds the queries of the text, in a list of one entry
	 * @return the ids
	 */
	static Expression all(Expression queries) {
		return CypherTemplate.of(ALL)
			.with("queries", queries)
			.with("index", SearchKeys.INDEX)
			.with("nothing", NOTHING)
			.expression();
	}

	private static Expression find(Expression queries, int limit, String kinds) {
		return filled(FIND, queries, limit).with("kinds", kinds).expression();
	}

	private static CypherTemplate filled(String template, Expression queries, int limit) {
		return CypherTemplate.of(template)
			.with("queries", queries)
			.with("index", SearchKeys.INDEX)
			.with("nothing", NOTHING)
			.with("limit", limit)
			.with("names", SearchKeys.NAMES)
			.with("places", SearchKeys.PLACES);
	}

	/** The queries of a text: all of its words, then all but for errors, then some. */
	List<String> queries(SearchText text) {
		return queries(Stream.of(text.strict(), text.forgiving(), text.some()), text);
	}

	/**
	 * The queries of a name: a whole name, which nothing weaker rivals, else all of its
	 * words.
	 */
	List<String> queriesOfName(SearchText name) {
		return queries(Stream.concat(name.whole().stream(), Stream.of(name.strict(), name.forgiving())), name);
	}

	private List<String> queries(Stream<String> queries, SearchText wanted) {
		return wanted.isEmpty() ? List.of() : queries.map(this::query).toList();
	}

	private String query(String texts) {
		return "(%s) AND %s".formatted(texts, kinds());
	}

	private String kinds() {
		if (this.kinds == null) {
			return "NOT %s%s".formatted(SearchKeys.KIND, this.model.nodeType(Model.SOURCE).constant());
		}
		return Stream.concat(this.kinds.stream().map((kind) -> SearchKeys.KIND + kind), Stream.of(NOTHING))
			.collect(Collectors.joining(" OR ", "(", ")"));
	}

	/** The candidates among what was found of a text, the best first, ties by id. */
	List<Hit> ranked(SearchText searched, Value found) {
		boolean all = found.get(2).asString().equals(query(searched.strict()));
		return found.get(0)
			.asList((row) -> hit(searched, row, all))
			.stream()
			.sorted(Comparator.comparingDouble((Hit hit) -> -hit.match().score()).thenComparing(Hit::id))
			.toList();
	}

	private Hit hit(SearchText searched, Value row, boolean all) {
		String id = row.get(1).asString();
		Match.Named named = new Match.Named(id, row.get(2).asList(Value::asString), row.get(3).asList(Value::asString));
		Standing standing = this.standings.computeIfAbsent(NodeId.of(id).kind(),
				(kind) -> this.model.ofKind(kind).map(Standing::of).orElse(Standing.NAME));
		return new Hit(row.get(0).asString(), id, Match.of(searched, named, standing, all));
	}

	/**
	 * What a text finds.
	 *
	 * @param element how the database tells it from others
	 * @param id its id
	 * @param match how well it fits
	 */
	record Hit(String element, String id, Match match) {

		/** Whether a whole name fits. */
		boolean isWhole() {
			return Certainty.isWhole(this.match.score());
		}

	}

}
