package org.zonegraph.reconcile;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.zonegraph.model.Property;

/**
 * Property value, as a reader and as the specification has it.
 *
 * @param text how it reads: the name of an entity, or the value in words
 * @param id id of the entity, null where it is none
 * @param json the value as the specification has it
 */
record PropertyValue(String text, @Nullable String id, Map<String, Object> json) {

	static PropertyValue reference(JsonNode node) {
		String id = node.get("id").asString();
		String name = node.get("name").asString();
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("id", id);
		json.put("name", name);
		return new PropertyValue(name, id, json);
	}

	/**
	 * A stored value. Dates stay texts: the specification's are moments, and most of ours
	 * are a month or a year. So do true and false, for which it has no form.
	 */
	static PropertyValue stored(JsonNode value, Property property) {
		Map<String, Object> json = switch (property.kind()) {
			case INTEGER -> Map.of("int", value.longValue());
			case DECIMAL -> Map.of("float", value.doubleValue());
			default -> Map.of("str", value.asString());
		};
		String text = value.asString();
		return new PropertyValue((property.kind() == Property.Kind.ENUM) ? SchemaSpace.words(text) : text, null, json);
	}

}
