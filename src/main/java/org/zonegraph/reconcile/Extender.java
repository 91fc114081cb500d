package org.zonegraph.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

import org.zonegraph.model.NodeType;
import org.zonegraph.reconcile.Candidate.Reference;
import org.zonegraph.reconcile.Entities.Entity;
import org.zonegraph.reconcile.Entities.Wanted;
import org.zonegraph.reconcile.Term.Field;

/** Answers data extension queries: what is known of these ids? */
@Component
public final class Extender {

	static final int SOME_VALUES = 10;

	static final int MOST_VALUES = 100;

	private static final int MOST_IDS = 200;

	private static final int MOST_PROPERTIES = 20;

	private final Vocabulary vocabulary;

	private final Entities entities;

	Extender(Vocabulary vocabulary, Entities entities) {
		this.vocabulary = vocabulary;
		this.entities = entities;
	}

	/**
	 * The properties that entities of a type can be extended by.
	 * @param type the type's id, null for the properties of all types
	 * @param limit at most so many, null for all
	 * @return the response, to be written as JSON
	 * @throws InvalidRequestException if there is no such type
	 */
	public Map<String, Object> proposals(@Nullable String type, @Nullable String limit) {
		List<Term> terms = (type != null) ? this.vocabulary.terms(this.vocabulary.type(type))
				: List.copyOf(this.vocabulary.terms());
		int most = (limit != null) ? Json.limit(Json.read("limit", limit), "limit", terms.size(), terms.size())
				: terms.size();
		Map<String, Object> proposals = new LinkedHashMap<>();
		if (type != null) {
			proposals.put("type", type);
		}
		if (limit != null) {
			proposals.put("limit", most);
		}
		proposals.put("properties", terms.stream().limit(most).map((each) -> {
			Map<String, Object> property = new LinkedHashMap<>();
			property.put("id", each.id());
			property.put("name", each.name());
			property.put("description", each.description());
			return property;
		}).toList());
		return proposals;
	}

	/**
	 * Answers an extension query.
	 * @param api who is asked
	 * @param query the parameter {@code extend}
	 * @return the response to it, to be written as JSON
	 * @throws InvalidRequestException if it cannot be answered
	 */
	public Map<String, Object> answer(Api api, String query) {
		JsonNode extend = Json.read("extend", query);
		List<String> ids = ids(extend.path("ids"));
		List<Wanted> wanted = wanted(extend.path("properties"));
		Map<String, Entity> entities = this.entities.read(api, ids, wanted);
		Map<String, Object> rows = new LinkedHashMap<>();
		for (String id : ids) {
			Map<String, Object> row = new LinkedHashMap<>();
			Entity entity = entities.get(id);
			wanted.forEach((each) -> row.put(each.term().id(),
					(entity != null) ? entity.of(each.term()).stream().map(Value::json).toList() : List.of()));
			rows.put(id, row);
		}
		return Map.of("meta", wanted.stream().map((each) -> meta(each.term())).toList(), "rows", rows);
	}

	private static List<String> ids(JsonNode given) {
		Json.require(given.isArray() && given.size() <= MOST_IDS,
				"extend: ids is not a list of at most %d ids".formatted(MOST_IDS));
		List<String> ids = new ArrayList<>();
		given.values().forEach((id) -> {
			Json.require(id.isString(), "extend: ids holds what is not a text");
			ids.add(id.asString());
		});
		return ids;
	}

	private List<Wanted> wanted(JsonNode properties) {
		Json.require(properties.isArray() && properties.size() <= MOST_PROPERTIES,
				"extend: properties is not a list of at most %d properties".formatted(MOST_PROPERTIES));
		Map<String, Wanted> wanted = new LinkedHashMap<>();
		for (JsonNode each : properties.values()) {
			Term term = this.vocabulary.term(each.path("id").asString(""));
			int limit = Json.limit(each.path("settings").get("limit"), "extend: limit of " + term.id(), SOME_VALUES,
					MOST_VALUES);
			wanted.putIfAbsent(term.id(), new Wanted(term, limit));
		}
		return List.copyOf(wanted.values());
	}

	/** Says of a relationship where it leads, if that is to one type only. */
	private Map<String, Object> meta(Term term) {
		Map<String, Object> meta = new LinkedHashMap<>();
		meta.put("id", term.id());
		meta.put("name", term.name());
		List<String> targets = term.fields()
			.values()
			.stream()
			.map(Field::targets)
			.flatMap(List::stream)
			.distinct()
			.toList();
		if (targets.size() == 1) {
			NodeType target = this.vocabulary.type(targets.get(0));
			meta.put("type", new Reference(target.name(), Vocabulary.name(target)));
		}
		return meta;
	}

}
