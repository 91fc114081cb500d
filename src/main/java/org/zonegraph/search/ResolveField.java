package org.zonegraph.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Component;

import org.zonegraph.model.Model;
import org.zonegraph.query.compile.Asked;
import org.zonegraph.query.compile.ComputedField.Place;
import org.zonegraph.query.compile.Walk;
import org.zonegraph.query.question.InvalidQueryException;
import org.zonegraph.query.question.QuestionField;
import org.zonegraph.query.question.Selection;
import org.zonegraph.query.shape.Projection;
import org.zonegraph.query.shape.Shape;
import org.zonegraph.text.Certainty;
import org.zonegraph.text.Synonyms;

/**
 * Entity linking: answers {@code resolve}, what each of many names stands for. Only a
 * whole name that nothing rivals is not ambiguous.
 */
@Component
final class ResolveField implements Walk {

	private static final String CANDIDATES = "candidates";

	private static final int MOST_NAMES = 100;

	private static final int MOST_CANDIDATES = 25;

	private final Model model;

	private final Synonyms synonyms;

	ResolveField(Model model, Synonyms synonyms) {
		this.model = model;
		this.synonyms = synonyms;
	}

	@Override
	public boolean answers(String field) {
		return field.equals("resolve");
	}

	@Override
	public double rows(Asked asked) {
		return (asked.arguments().get("names") instanceof List<?> names)
				? names.stream().mapToDouble((name) -> SearchCost.ofName(String.valueOf(name))).sum() : 0;
	}

	@Override
	public Expression find(Place place) {
		place.field()
			.children()
			.stream()
			.filter(ResolveField::isCandidates)
			.forEach((child) -> child.first(0, MOST_CANDIDATES));
		return Finder.resolve(place.scope().bound(place.field().itself().then(this::queries)));
	}

	private List<List<String>> queries(QuestionField question) {
		Finder finder = new Finder(this.model, question.argument("kinds"));
		return searched(question).stream().map(finder::queriesOfName).toList();
	}

	private List<SearchText> searched(QuestionField question) {
		List<String> names = question.required("names");
		if (names.size() > MOST_NAMES) {
			throw new InvalidQueryException("TOO_MANY_NAMES",
					"%s: %d names, allowed are at most %d".formatted(question.key(), names.size(), MOST_NAMES));
		}
		return names.stream().map((name) -> SearchText.of(question.key() + ": names", name, this.synonyms)).toList();
	}

	@Override
	public Object found(QuestionField question, Value value) {
		List<String> names = question.required("names");
		List<SearchText> searched = searched(question);
		Finder finder = new Finder(this.model, question.argument("kinds"));
		int candidates = question.children()
			.stream()
			.filter((child) -> child.field().equals(CANDIDATES))
			.mapToInt((child) -> child.first(0, MOST_CANDIDATES))
			.max()
			.orElse(0);
		List<Map<String, @Nullable Object>> resolved = new ArrayList<>();
		for (int i = 0; i < names.size(); i++) {
			resolved.add(resolved(names.get(i), finder.ranked(searched.get(i), value.get(i)), candidates));
		}
		return resolved;
	}

	private static boolean isCandidates(Selection child) {
		return child.field().equals(CANDIDATES);
	}

	private static Map<String, @Nullable Object> resolved(String name, List<Finder.Hit> hits, int candidates) {
		Map<String, @Nullable Object> resolved = new HashMap<>();
		resolved.put("name", name);
		resolved.put("score", hits.isEmpty() ? 0.0 : hits.get(0).match().score());
		resolved.put("element", hits.isEmpty() ? null : hits.get(0).element());
		resolved.put("highlight", hits.isEmpty() ? null : hits.get(0).match().highlight());
		resolved.put("ambiguous", !hits.isEmpty() && Certainty.settled(hits, Finder.Hit::isWhole).isEmpty());
		resolved.put(CANDIDATES, hits.stream().limit(candidates).map(ResolveField::candidate).toList());
		return resolved;
	}

	private static Map<String, Object> candidate(Finder.Hit hit) {
		return Map.of("element", hit.element(), "score", hit.match().score(), "highlight", hit.match().highlight());
	}

	@Override
	public Projection read(Place place, Expression found) {
		String row = place.scope().name("row");
		return Projection.ofEach(found, row,
				Projection.object("Resolution", place.field().children(), (field) -> switch (field.field()) {
					case "node" -> node(place, row, field);
					case CANDIDATES -> candidates(place, row, field);
					default -> value(row, field);
				}));
	}

	private static Projection candidates(Place place, String row, Selection field) {
		String candidate = place.scope().name("candidate");
		Projection each = Projection.object("Candidate", field.children(),
				(child) -> child.field().equals("node") ? node(place, candidate, child) : value(candidate, child));
		Expression all = Cypher.property(Cypher.name(row), CANDIDATES);
		return Projection.ofEach(Cypher.raw("$E[..$E]", all, place.scope().bound(field.argument("first"))), candidate,
				each);
	}

	private static Projection value(String row, Selection field) {
		return new Projection(Cypher.property(Cypher.name(row), field.field()), Shape.LEAF);
	}

	private static Projection node(Place place, String row, Selection field) {
		Node node = Cypher.anyNode(place.scope().name("n"));
		Projection projection = place.objects().node("Entity", node, field.children());
		return new Projection(Cypher.collect(Cypher.match(node)
			.where(Cypher.elementId(node).eq(Cypher.property(Cypher.name(row), "element")))
			.returning(projection.expression())
			.build()), new Shape.First(projection.shape()));
	}

}
