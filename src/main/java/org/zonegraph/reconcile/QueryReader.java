package org.zonegraph.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

import org.zonegraph.model.NodeType;
import org.zonegraph.reconcile.Query.Given;
import org.zonegraph.reconcile.Query.Strictness;
import org.zonegraph.reconcile.Query.Wish;

/** Reads a batch of reconciliation queries, or says which of them cannot be answered. */
@Component
final class QueryReader {

	static final int MOST_QUERIES = 50;

	/** A candidate more is no help to who must choose. */
	static final int MOST_CANDIDATES = 25;

	private static final int SOME_CANDIDATES = 10;

	private static final int MOST_WISHES = 10;

	private static final int LONGEST = 500;

	private static final List<String> FIELDS = List.of("query", "type", "limit", "properties", "type_strict");

	private final SchemaSpace space;

	QueryReader(SchemaSpace space) {
		this.space = space;
	}

	/**
	 * The queries of a batch by the keys that the client gave them.
	 * @throws InvalidRequestException if any of them cannot be answered
	 */
	Map<String, Query> read(JsonNode batch) {
		Json.require(batch.isObject(), "queries is not an object of queries by keys");
		Json.require(batch.size() <= MOST_QUERIES,
				"queries: %d, allowed are at most %d at a time".formatted(batch.size(), MOST_QUERIES));
		Map<String, Query> queries = new LinkedHashMap<>();
		batch.properties().forEach((each) -> queries.put(each.getKey(), query(each.getKey(), each.getValue())));
		return queries;
	}

	private Query query(String key, JsonNode query) {
		String place = "query " + key;
		Json.require(query.isObject(), place + " is not an object");
		query.propertyNames()
			.forEach((name) -> Json.require(FIELDS.contains(name),
					"%s has what no query has; there are %s".formatted(place, String.join(", ", FIELDS))));
		List<Wish> wishes = wishes(query.get("properties"), place);
		JsonNode name = query.get("query");
		Json.require(name != null || !wishes.isEmpty(), place + " has neither a query nor properties");
		return new Query((name != null) ? text(name, place + ": query") : null, types(query.get("type"), place),
				strictness(query.get("type_strict"), place),
				Json.limit(query.get("limit"), place + ": limit", SOME_CANDIDATES, MOST_CANDIDATES), wishes);
	}

	/**
	 * A text. One of a table may be anything, and is not to spoil the batch: what is
	 * longer than any name is the name of nothing.
	 */
	private static String text(@Nullable JsonNode value, String place) {
		Json.require(value != null && value.isString(), place + " is not a text");
		String text = (value != null) ? value.stringValue() : "";
		return (text.length() <= LONGEST) ? text : "";
	}

	private List<NodeType> types(@Nullable JsonNode type, String place) {
		if (type == null || type.isNull()) {
			return List.of();
		}
		List<NodeType> types = new ArrayList<>();
		for (JsonNode each : type.isArray() ? type.values() : List.of(type)) {
			types.add(this.space.type(text(each, place + ": type")));
		}
		return types.stream().distinct().toList();
	}

	private static Strictness strictness(@Nullable JsonNode value, String place) {
		if (value == null || value.isNull()) {
			return Strictness.ANY;
		}
		return switch (value.isString() ? value.stringValue() : "") {
			case "any" -> Strictness.ANY;
			case "should" -> Strictness.SHOULD;
			case "all" -> Strictness.ALL;
			default -> throw new InvalidRequestException(place + ": type_strict is none of any, should, all");
		};
	}

	private List<Wish> wishes(@Nullable JsonNode properties, String place) {
		if (properties == null || properties.isNull()) {
			return List.of();
		}
		Json.require(properties.isArray() && properties.size() <= MOST_WISHES,
				"%s: properties is not a list of at most %d".formatted(place, MOST_WISHES));
		List<Wish> wishes = new ArrayList<>();
		for (JsonNode each : properties.values()) {
			SchemaProperty property = this.space.property(text(each.get("pid"), place + ": pid of a property"));
			wishes.add(new Wish(property, given(each.get("v"), "%s: v of %s".formatted(place, property.id()))));
		}
		return wishes;
	}

	private static List<Given> given(@Nullable JsonNode value, String place) {
		Json.require(value != null, place + " is missing");
		List<Given> given = new ArrayList<>();
		for (JsonNode each : (value != null && value.isArray()) ? value.values() : Json.list(value)) {
			if (each.isObject()) {
				given.add(new Given(text(each.get("id"), place + ": id"), true));
			}
			else if (each.isString()) {
				given.add(new Given(text(each, place), false));
			}
			else {
				Json.require(each.isNumber() || each.isBoolean(),
						place + " is neither a text, a number, true, false nor an object with an id");
				given.add(new Given(each.asString().toLowerCase(Locale.ROOT), false));
			}
		}
		Json.require(given.size() <= MOST_WISHES,
				"%s: %d values, allowed are at most %d".formatted(place, given.size(), MOST_WISHES));
		return given;
	}

}
