package org.zonegraph.explorer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.Relationship;
import org.zonegraph.model.words.SchemaWords;
import org.zonegraph.model.words.Words;

/**
 * View model of the schema: what pages need to show things of whatever type. Kinds with
 * their fields, and enums with their values, all in the order of the schema and with
 * their words as pairs of English and Chinese.
 */
public final class SchemaView {

	private final Model model;

	private final SchemaWords words;

	private SchemaView(Model model) {
		this.model = model;
		this.words = new SchemaWords(model);
	}

	/**
	 * What pages are told of a schema.
	 * @param model the schema as read
	 * @return maps, lists and scalars as JSON has them: {@code types} by name, each with
	 * its kind and its fields, and {@code enums} by name
	 */
	public static Map<String, Object> of(Model model) {
		SchemaView view = new SchemaView(model);
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("types", view.types());
		all.put("enums", view.enums());
		return all;
	}

	private Map<String, Object> types() {
		Map<String, Object> types = new LinkedHashMap<>();
		this.model.nodeTypes().forEach((type) -> types.put(type.name(), type(type)));
		this.model.relationshipTypes().forEach((type) -> {
			String holder = type.propertiesType();
			if (holder != null) {
				types.put(holder, link(this.model.nodeType(holder)));
			}
		});
		return types;
	}

	private Map<String, Object> type(NodeType type) {
		Map<String, Object> told = told(this.words.words(type.name(), null));
		told.put("kind", type.kind());
		KindShape shape = KindShape.of(this.model, type.kind());
		told.put("shape", Map.of("family", shape.family(), "corners",
				shape.corners().stream().map(KindShape.Corner::told).toList()));
		Map<String, Object> fields = new LinkedHashMap<>();
		type.properties()
			.stream()
			.filter((property) -> property.kind() != Property.Kind.ID)
			.forEach((property) -> fields.put(property.name(), property(type, property)));
		type.relationships().forEach((each) -> fields.put(each.field(), relationship(type, each)));
		told.put("fields", fields);
		return told;
	}

	/** A title of both languages is the heading of its page, and told there. */
	private Map<String, Object> property(NodeType type, Property property) {
		Map<String, Object> told = property(type.name(), property);
		if (type.sentence() && type.namesEn().contains(property.name()) && type.namesZh().contains(property.name())) {
			told.put("heading", true);
		}
		return told;
	}

	/** What is stored on relationships has a kind where each is a thing of its own. */
	private Map<String, Object> link(NodeType type) {
		Map<String, Object> told = type(type);
		if (type.isThing()) {
			told.put("link", true);
		}
		else {
			told.keySet().retainAll(List.of("fields"));
		}
		return told;
	}

	private Map<String, Object> property(String type, Property property) {
		Map<String, Object> told = told(this.words.words(type, property.name()));
		told.put("type", property.type());
		if (property.kind() == Property.Kind.TEXT_LIST) {
			told.put("list", true);
		}
		if ("ZH".equals(property.fulltext())) {
			told.put("chinese", true);
		}
		this.words.listed(type, property.name()).ifPresent((listed) -> told.put("listed", pair(listed)));
		Map<String, Object> codes = new LinkedHashMap<>();
		this.words.codes(type, property.name()).forEach((code, its) -> codes.put(code, pair(its)));
		if (!codes.isEmpty()) {
			told.put("codes", codes);
		}
		return told;
	}

	private Map<String, Object> relationship(NodeType type, Relationship relationship) {
		Map<String, Object> told = told(this.words.words(type.name(), relationship.field()));
		told.put("type", relationship.target());
		told.put("relationship", relationship.type());
		if (relationship.list()) {
			told.put("list", true);
		}
		String holder = relationship.propertiesType();
		if (holder != null) {
			told.put("properties", holder);
		}
		this.words.none(type.name(), relationship.field()).ifPresent((none) -> told.put("none", pair(none)));
		return told;
	}

	private Map<String, Object> enums() {
		Map<String, Object> enums = new LinkedHashMap<>();
		this.words.enums().forEach((type) -> {
			Map<String, Object> values = new LinkedHashMap<>();
			this.model.values(type).forEach((value) -> values.put(value, value(type, value)));
			enums.put(type, values);
		});
		return enums;
	}

	private Map<String, Object> value(String type, String value) {
		Map<String, Object> told = told(this.words.words(type, value));
		this.words.meaning(type, value).ifPresent((meaning) -> told.put("meaning", pair(meaning)));
		return told;
	}

	private static Map<String, Object> told(Optional<Words> words) {
		Map<String, Object> told = new LinkedHashMap<>();
		words.ifPresent((its) -> told.put("words", pair(its)));
		return told;
	}

	/** English may be missing, which JSON has a value for and lists of Java have not. */
	private static @Nullable String[] pair(Words words) {
		return new @Nullable String[] { words.en(), words.zh() };
	}

}
