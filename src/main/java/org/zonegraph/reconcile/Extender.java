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
import org.zonegraph.reconcile.Entities.KnownEntity;
import org.zonegraph.reconcile.Entities.SelectedProperty;
import org.zonegraph.reconcile.SchemaProperty.Field;

/** Data extension: what is known of these ids, a column for each property? */
@Component
public final class Extender {

	static final int SOME_VALUES = 10;

	static final int MOST_VALUES = 100;

	private static final int MOST_IDS = 200;

	private static final int MOST_PROPERTIES = 20;

	private final SchemaSpace space;

	private final Entities entities;

	Extender(SchemaSpace space, Entities entities) {
		this.space = space;
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
		List<SchemaProperty> properties = (type != null) ? this.space.properties(this.space.type(type))
				: List.copyOf(this.space.properties());
		int most = (limit != null)
				? Json.limit(Json.read("limit", limit), "limit", properties.size(), properties.size())
				: properties.size();
		Map<String, Object> proposals = new LinkedHashMap<>();
		if (type != null) {
			proposals.put("type", type);
		}
		if (limit != null) {
			proposals.put("limit", most);
		}
		proposals.put("properties", properties.stream().limit(most).map((each) -> {
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
		List<SelectedProperty> selected = selected(extend.path("properties"));
		Map<String, KnownEntity> entities = this.entities.read(api, ids, selected);
		Map<String, Object> rows = new LinkedHashMap<>();
		for (String id : ids) {
			Map<String, Object> row = new LinkedHashMap<>();
			KnownEntity entity = entities.get(id);
			selected.forEach((each) -> row.put(each.property().id(), (entity != null)
					? entity.of(each.property()).stream().map(PropertyValue::json).toList() : List.of()));
			rows.put(id, row);
		}
		return Map.of("meta", selected.stream().map((each) -> meta(each.property())).toList(), "rows", rows);
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

	private List<SelectedProperty> selected(JsonNode properties) {
		Json.require(properties.isArray() && properties.size() <= MOST_PROPERTIES,
				"extend: properties is not a list of at most %d properties".formatted(MOST_PROPERTIES));
		Map<String, SelectedProperty> selected = new LinkedHashMap<>();
		for (JsonNode each : properties.values()) {
			SchemaProperty property = this.space.property(each.path("id").asString(""));
			int limit = Json.limit(each.path("settings").get("limit"), "extend: limit of " + property.id(), SOME_VALUES,
					MOST_VALUES);
			selected.putIfAbsent(property.id(), new SelectedProperty(property, limit));
		}
		return List.copyOf(selected.values());
	}

	/** Says of a relationship where it leads, if that is to one type only. */
	private Map<String, Object> meta(SchemaProperty property) {
		Map<String, Object> meta = new LinkedHashMap<>();
		meta.put("id", property.id());
		meta.put("name", property.name());
		List<String> targets = property.fields()
			.values()
			.stream()
			.map(Field::targets)
			.flatMap(List::stream)
			.distinct()
			.toList();
		if (targets.size() == 1) {
			NodeType target = this.space.type(targets.get(0));
			meta.put("type", new Reference(target.name(), SchemaSpace.name(target)));
		}
		return meta;
	}

}
