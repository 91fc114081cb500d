package org.zonegraph.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Component;

import org.zonegraph.model.Grades;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.derive.SchemaDeriver;
import org.zonegraph.model.words.SchemaWords;
import org.zonegraph.query.clause.Cursor;
import org.zonegraph.query.clause.NodeName;
import org.zonegraph.query.compile.Asked;
import org.zonegraph.query.compile.ComputedField.Place;
import org.zonegraph.query.compile.FoundConnection;
import org.zonegraph.query.compile.Walk;
import org.zonegraph.query.question.Argument;
import org.zonegraph.query.question.QuestionField;
import org.zonegraph.query.question.Selection;
import org.zonegraph.query.shape.Projection;
import org.zonegraph.query.shape.Shape;
import org.zonegraph.text.Synonyms;

/**
 * Keyset pagination of hits: answers {@code search}, what a text finds, the best first. A
 * score depends on the text and the names alone, so a cursor can hold it.
 */
@Component
final class SearchField implements Walk {

	/** A cursor holds the score and the id. */
	private static final List<Cursor.KeyType> CURSOR = List.of(new Cursor.KeyType(Cursor.Kind.DECIMAL, false),
			new Cursor.KeyType(Cursor.Kind.TEXT, false));

	private final Model model;

	private final Synonyms synonyms;

	SearchField(Model model, Synonyms synonyms) {
		this.model = model;
		this.synonyms = synonyms;
	}

	@Override
	public boolean answers(String field) {
		return field.equals("search");
	}

	@Override
	public double rows(Asked asked) {
		double cost = SearchCost.ofSearch(asked.arguments().get("text"));
		return SearchFacets.isAsked(asked.arguments(), asked.selected().stream()) ? SearchCost.OF_FACETS * cost : cost;
	}

	@Override
	public Expression find(Place place) {
		place.field().first(0, SchemaDeriver.MAX_PAGE);
		Argument question = place.field().itself();
		Expression queries = place.scope().bound(question.then(this::queries));
		boolean faceted = Boolean.TRUE.equals(question.<QuestionField, Boolean>look(SearchFacets::isAsked));
		return faceted
				? new Finder(this.model, null).search(queries, place.scope().bound(question.then(SearchFacets::kept)))
				: Finder.search(queries);
	}

	/** A cursor that is none is refused before anything is looked for. */
	private List<List<String>> queries(QuestionField question) {
		SearchText searched = searched(question);
		cursor(question, order(question, searched));
		return List.of(finder(question).queries(searched));
	}

	@Override
	public Object found(QuestionField question, Value value) {
		SearchText searched = searched(question);
		String order = order(question, searched);
		List<@Nullable Object> cursor = cursor(question, order);
		Finder finder = finder(question);
		Value found = value.get(0);
		List<Finder.Hit> follow = finder.ranked(searched, found)
			.stream()
			.filter((hit) -> cursor.isEmpty() || follows(hit, cursor))
			.toList();
		int first = question.required("first");
		List<Finder.Hit> page = follow.subList(0, Math.min(first, follow.size()));
		SearchFacets facets = new SearchFacets(this.model, question, found.get(1));
		return Map.of("rows", page.stream().map((hit) -> row(hit, order)).toList(), "more", follow.size() > page.size(),
				"previous", !cursor.isEmpty(), "total", facets.total(), "facets", facets.kinds(),
				SearchFacets.PROVINCES, facets.provinces(), SearchFacets.GRADES, facets.grades());
	}

	private Finder finder(QuestionField question) {
		return new Finder(this.model, question.argument("kinds"));
	}

	private SearchText searched(QuestionField question) {
		return SearchText.of(question.key() + ": text", question.required("text"), this.synonyms);
	}

	private static String order(QuestionField question, SearchText searched) {
		List<@Nullable Object> by = new ArrayList<>(List.of(searched.key()));
		Stream.of("kinds", SearchFacets.PROVINCES, NodeType.CONFIDENCE)
			.map(question::argument)
			.filter(Objects::nonNull)
			.forEach(by::add);
		return "search by %08x".formatted(by.hashCode());
	}

	/** The score and the id behind which the page begins, empty where it is the first. */
	private static List<@Nullable Object> cursor(QuestionField question, String order) {
		String after = question.argument("after");
		return (after != null) ? Cursor.decode(question.key() + ": after", after, order, CURSOR) : List.of();
	}

	/** Whether a hit stands behind a cursor. */
	private static boolean follows(Finder.Hit hit, List<@Nullable Object> cursor) {
		return cursor.get(0) instanceof Double score && cursor.get(1) instanceof String id
				&& (hit.match().score() < score || (hit.match().score() == score && hit.id().compareTo(id) > 0));
	}

	private static Map<String, Object> row(Finder.Hit hit, String order) {
		return Map.of("element", hit.element(), "score", hit.match().score(), "highlight", hit.match().highlight(),
				"cursor", Cursor.encode(order, CURSOR, Arrays.asList(hit.match().score(), hit.id())));
	}

	@Override
	public Projection read(Place place, Expression found) {
		return new FoundConnection(place, found, (rows, row, columns) -> {
			Node node = Cypher.anyNode(place.scope().name("n"));
			Projection each = columns.apply((field) -> place.objects().node("Entity", node, field.children()));
			return new Projection(Cypher.collect(Cypher.unwind(rows)
				.as(row)
				.match(node)
				.where(Cypher.elementId(node).eq(Cypher.property(Cypher.name(row), "element")))
				.returning(each.expression())
				.build()), new Shape.Items(each.shape()));
		}).compile("Search", (field) -> facet(place, found, field));
	}

	private Projection facet(Place place, Expression found, Selection field) {
		String bucket = place.scope().name("bucket");
		Projection each = Projection.object("Bucket", field.children(), (child) -> {
			String name = child.field();
			return name.equals("label") ? label(place, field.field(), Cypher.name(bucket), child.constant("language"))
					: FoundConnection.value(Cypher.name(bucket), name);
		});
		return Projection.ofEach(Cypher.property(found, field.field()), bucket, each);
	}

	private Projection label(Place place, String facet, Expression bucket, String language) {
		Expression value = Cypher.property(bucket, "value");
		if (facet.equals(SearchFacets.PROVINCES)) {
			NodeType type = this.model.nodeType(SearchFacets.PROVINCE);
			Node node = place.scope().node(type);
			return new Projection(Cypher.raw("head($E)",
					Cypher.collect(Cypher.match(node)
						.where(node.property("id").eq(value))
						.returning(NodeName.of(type, node, language))
						.build())),
					Shape.LEAF);
		}
		SchemaWords words = new SchemaWords(this.model);
		Map<String, String> labels = facet.equals(SearchFacets.GRADES) ? Grades.STRONGEST_FIRST.stream()
			.collect(Collectors.toMap(Function.identity(),
					(grade) -> words.words("Confidence", grade).map((its) -> its.in(language, grade)).orElse(grade)))
				: this.model.nodeTypes()
					.stream()
					.collect(Collectors.toMap(NodeType::constant, (type) -> words.label(type, language)));
		return new Projection(value, (found) -> labels.get(found.asString()));
	}

}
