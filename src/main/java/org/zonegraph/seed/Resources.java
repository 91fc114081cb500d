package org.zonegraph.seed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.Relationship;

/** Describes the files of a seed as resources of a Frictionless Data Package 2.0. */
final class Resources {

	private static final String SCHEMA = "https://datapackage.org/profiles/2.0/tableschema.json";

	/** The profile has no type for this. */
	private static final String SEVERAL = " Several are separated by `;`.";

	private final Model model;

	Resources(Model model) {
		this.model = model;
	}

	/** One file: its columns with type, constraints and keys. */
	Map<String, Object> describe(SeedLayout.Expected table) {
		Map<String, Object> schema = new LinkedHashMap<>();
		schema.put("$schema", SCHEMA);
		schema.put("fields", table.columns().stream().map(this::field).toList());
		schema.put("primaryKey", table.key());
		List<Map<String, Object>> keys = table.columns().stream().flatMap(this::foreignKey).toList();
		if (!keys.isEmpty()) {
			schema.put("foreignKeys", keys);
		}
		Map<String, Object> resource = ordered("name", table.name(), "path", table.name() + ".csv", "type", "table");
		resource.putAll(ordered("format", "csv", "mediatype", "text/csv", "encoding", "utf-8"));
		resource.put("description", table.description());
		resource.put("schema", schema);
		return resource;
	}

	/** A list cannot be a key; its description names the file. */
	private Stream<Map<String, Object>> foreignKey(SeedLayout.Column column) {
		String file = file(column);
		return (file == null || isList(column)) ? Stream.of() : Stream.of(ordered("fields", List.of(column.name()),
				"reference", ordered("resource", file, "fields", List.of("id"))));
	}

	/**
	 * The file whose rows a column refers to, null where it refers to none or several.
	 */
	private @Nullable String file(SeedLayout.Column column) {
		Relationship relationship = column.relationship();
		return Optional.ofNullable(relationship).flatMap(this.model::target).map(NodeType::plural).orElse(null);
	}

	private static boolean isList(SeedLayout.Column column) {
		boolean end = column.name().equals("from") || column.name().equals("to");
		Relationship relationship = column.relationship();
		Property property = column.property();
		return (relationship != null) ? relationship.list() && !end
				: property != null && property.kind() == Property.Kind.TEXT_LIST;
	}

	private Map<String, Object> field(SeedLayout.Column column) {
		Property property = column.property();
		Map<String, Object> field = ordered("name", column.name(), "type", type(column));
		if (property != null && property.type().equals("Url")) {
			field.put("format", "uri");
		}
		String file = file(column);
		field.put("description", column.description() + (isList(column) ? SEVERAL : "")
				+ ((file != null && isList(column)) ? " Ids of rows of %s.csv.".formatted(file) : ""));
		Map<String, Object> constraints = constraints(column);
		if (!constraints.isEmpty()) {
			field.put("constraints", constraints);
		}
		return field;
	}

	private static String type(SeedLayout.Column column) {
		Property property = column.property();
		return (property == null) ? "string" : switch (property.kind()) {
			case INTEGER -> "integer";
			case DECIMAL -> "number";
			case BOOLEAN -> "boolean";
			default -> "string";
		};
	}

	private static Map<String, Object> constraints(SeedLayout.Column column) {
		Map<String, Object> constraints = new LinkedHashMap<>();
		Property property = column.property();
		Relationship relationship = column.relationship();
		boolean end = column.name().equals("from") || column.name().equals("to");
		if ((property != null) ? property.required() && !isList(column)
				: end || (relationship != null && relationship.required() && !relationship.list())) {
			constraints.put("required", true);
		}
		if (property != null) {
			switch (property.kind()) {
				case ID -> constraints.put("unique", true);
				case ENUM -> constraints.put("enum", property.values());
				case DATE -> constraints.put("pattern", "\\d{4}(-\\d{2}(-\\d{2})?)?");
				default -> {
				}
			}
		}
		return constraints;
	}

	private static Map<String, Object> ordered(Object... entries) {
		Map<String, Object> map = new LinkedHashMap<>();
		for (int i = 0; i < entries.length; i += 2) {
			map.put(entries[i].toString(), entries[i + 1]);
		}
		return map;
	}

}
