package org.zonegraph.reconcile;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.zonegraph.reconcile.Entities.KnownEntity;
import org.zonegraph.reconcile.Entities.SelectedProperty;
import org.zonegraph.reconcile.Query.Strictness;
import org.zonegraph.text.Certainty;

/**
 * Entity reconciliation: what do these names stand for, and what has these properties?
 * Answers batches of queries.
 */
@Component
public final class Reconciler {

	/** As many are scored, however few are wanted: what is left out could be a rival. */
	private static final int SCORED = QueryReader.MOST_CANDIDATES;

	/** What else is known can bring to the front what has a poor name. */
	private static final int SCORED_BY_PROPERTIES = 100;

	/** So many values of a list are compared. */
	private static final int VALUES = 40;

	private final QueryReader reader;

	private final Search search;

	private final Entities entities;

	private final SchemaSpace space;

	Reconciler(QueryReader reader, Search search, Entities entities, SchemaSpace space) {
		this.reader = reader;
		this.search = search;
		this.entities = entities;
		this.space = space;
	}

	/**
	 * Answers a batch.
	 * @param api who is asked
	 * @param queries the parameter {@code queries}
	 * @return the response to it, to be written as JSON
	 * @throws InvalidRequestException if a query cannot be answered
	 */
	public Map<String, Object> answer(Api api, String queries) {
		Map<String, Object> results = new LinkedHashMap<>();
		this.reader.read(Json.read("queries", queries))
			.forEach((key, query) -> results.put(key, Map.of("result", candidates(api, query))));
		return results;
	}

	private List<Candidate> candidates(Api api, Query query) {
		List<WishFit> fits = query.wishes()
			.stream()
			.map((wish) -> new WishFit(wish, this.search, api, this.space))
			.toList();
		String name = query.text();
		List<FoundEntity> hits = isForNone(query) ? List.of()
				: (name != null) ? named(api, query, name) : having(api, query, fits);
		List<Scored> scored = scored(api, query, hits, fits);
		Optional<Scored> settled = Certainty.settled(scored, Scored::isCertain);
		return scored.stream()
			.sorted(Comparator.comparingDouble((Scored each) -> -each.score()).thenComparing((each) -> each.hit().id()))
			.limit(query.limit())
			.map((each) -> each.candidate(settled.filter(each::equals).isPresent()))
			.toList();
	}

	/** An entity has one type. */
	private static boolean isForNone(Query query) {
		return query.strictness() == Strictness.ALL && query.types().size() > 1;
	}

	/** What has all of the properties, as far as the API can be asked for them. */
	private List<FoundEntity> having(Api api, Query query, List<WishFit> fits) {
		boolean chinese = fits.stream().anyMatch(WishFit::isChinese);
		return this.space.types()
			.stream()
			.filter((type) -> query.allows(type) || query.strictness() == Strictness.SHOULD)
			.filter((type) -> fits.stream().allMatch((fit) -> fit.isOf(type)))
			.flatMap((type) -> {
				List<Map<String, Object>> filters = fits.stream().flatMap((fit) -> fit.filter(type).stream()).toList();
				return filters.isEmpty() ? Stream.of()
						: this.search.having(api, type, Map.of("and", filters), SCORED_BY_PROPERTIES, chinese).stream();
			})
			.toList();
	}

	private List<FoundEntity> named(Api api, Query query, String name) {
		int first = query.wishes().isEmpty() ? SCORED : SCORED_BY_PROPERTIES;
		List<FoundEntity> hits = this.search.find(api, name, query.types(), first);
		if (query.strictness() != Strictness.SHOULD || query.types().isEmpty()
				|| hits.stream().anyMatch(FoundEntity::isWhole)) {
			return hits;
		}
		Stream<FoundEntity> others = this.search.find(api, name, List.of(), first)
			.stream()
			.filter((hit) -> !query.allows(hit.type()));
		return Stream.concat(hits.stream(), others).toList();
	}

	private List<Scored> scored(Api api, Query query, List<FoundEntity> hits, List<WishFit> fits) {
		List<SelectedProperty> selected = query.wishes()
			.stream()
			.map((wish) -> new SelectedProperty(wish.property(), VALUES))
			.toList();
		Map<String, KnownEntity> known = (selected.isEmpty() || hits.isEmpty()) ? Map.of()
				: this.entities.read(api, hits.stream().map(FoundEntity::id).toList(), selected);
		return hits.stream().map((hit) -> {
			Scored.Builder builder = new Scored.Builder(hit);
			if (query.strictness() == Strictness.SHOULD && !query.types().isEmpty()) {
				builder.type(query.allows(hit.type()));
			}
			KnownEntity entity = known.get(hit.id());
			if (entity != null) {
				fits.forEach(
						(fit) -> fit.of(entity, VALUES).ifPresent((value) -> builder.property(fit.property(), value)));
			}
			return builder.build();
		}).toList();
	}

}
