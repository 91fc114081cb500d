package org.zonegraph.reconcile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.zonegraph.model.NodeType;

/** Autocomplete: completes what a person begins to type. */
@Component
public final class Suggester {

	private static final int PAGE = 10;

	/** The API gives so many at once. */
	private static final int MOST = 100;

	private final Search search;

	private final SchemaSpace space;

	Suggester(Search search, SchemaSpace space) {
		this.search = search;
		this.space = space;
	}

	/**
	 * Entities.
	 * @param api who is asked
	 * @param prefix what was typed
	 * @param type only of this type, null for any
	 * @param cursor how many were seen already, null for none
	 * @return the response, to be written as JSON
	 * @throws InvalidRequestException if there is no such type
	 */
	public Map<String, Object> entities(Api api, String prefix, @Nullable String type, @Nullable String cursor) {
		List<NodeType> types = (type != null) ? List.of(this.space.type(type)) : List.of();
		int seen = seen(cursor);
		List<Map<String, Object>> page = this.search.find(api, prefix, types, Math.min(MOST, seen + PAGE))
			.stream()
			.skip(seen)
			.limit(PAGE)
			.map((hit) -> {
				Map<String, Object> entity = entry(hit.id(), hit.name(), hit.description());
				entity.put("notable", hit.types());
				return entity;
			})
			.toList();
		return Map.of("result", page);
	}

	/** Types whose names have a word that begins so. */
	public Map<String, Object> types(String prefix, @Nullable String cursor) {
		return page(this.space.types()
			.stream()
			.filter((type) -> begins(prefix, type.name(), SchemaSpace.name(type)))
			.map((type) -> entry(type.name(), SchemaSpace.name(type), this.space.description(type))), cursor);
	}

	/**
	 * Properties whose names have a word that begins so; first those that begin so
	 * themselves.
	 * @param prefix what was typed
	 * @param type only of this type, null for any
	 * @param cursor how many were seen already, null for none
	 * @return the response, to be written as JSON
	 * @throws InvalidRequestException if there is no such type
	 */
	public Map<String, Object> properties(String prefix, @Nullable String type, @Nullable String cursor) {
		Stream<SchemaProperty> properties = (type != null) ? this.space.properties(this.space.type(type)).stream()
				: this.space.properties().stream();
		String typed = prefix.strip().toLowerCase(Locale.ROOT);
		return page(properties.filter((property) -> begins(prefix, property.id(), property.name()))
			.sorted(Comparator.comparing((property) -> !property.name().toLowerCase(Locale.ROOT).startsWith(typed)))
			.map((property) -> entry(property.id(), property.name(), property.description())), cursor);
	}

	private static Map<String, Object> page(Stream<Map<String, Object>> entries, @Nullable String cursor) {
		return Map.of("result", entries.skip(seen(cursor)).toList());
	}

	private static int seen(@Nullable String cursor) {
		return (cursor == null || cursor.isBlank() || cursor.strip().equals("0")) ? 0
				: Json.limit(Json.read("cursor", cursor), "cursor", 0, MOST);
	}

	private static boolean begins(String prefix, String id, String name) {
		String typed = prefix.strip().toLowerCase(Locale.ROOT);
		return Stream.concat(Stream.of(id, name), Arrays.stream(name.split("[ (]+")))
			.anyMatch((word) -> word.toLowerCase(Locale.ROOT).startsWith(typed));
	}

	private static Map<String, Object> entry(String id, String name, String description) {
		Map<String, Object> entry = new LinkedHashMap<>();
		entry.put("id", id);
		entry.put("name", name);
		entry.put("description", description);
		return entry;
	}

}
