package org.zonegraph.query.aggregate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.zonegraph.model.Facet;
import org.zonegraph.model.Model;
import org.zonegraph.model.Property;
import org.zonegraph.model.words.SchemaWords;
import org.zonegraph.model.words.Words;
import org.zonegraph.query.question.Selection;

/** Makes the key of a group, or a bucket: its value, and that in words. */
final class KeyShape {

	private static final Words YES = new Words("Yes", "是");

	private static final Words NO = new Words("No", "否");

	private final Map<String, Words> words;

	private final Map<String, Part> parts = new LinkedHashMap<>();

	/**
	 * A shape.
	 * @param model what the schema says
	 * @param facet the facet that it is a key of
	 * @param fields what is selected on it
	 */
	KeyShape(Model model, Facet facet, List<Selection> fields) {
		Property property = facet.property();
		this.words = (property == null) ? Map.of() : switch (property.kind()) {
			case ENUM -> {
				SchemaWords schema = new SchemaWords(model);
				yield model.values(property.type())
					.stream()
					.collect(Collectors.toMap(Function.identity(), (value) -> schema.label(property.type(), value)));
			}
			case BOOLEAN -> Map.of("true", YES, "false", NO);
			default -> Map.of();
		};
		fields.forEach((field) -> this.parts.put(field.key(), part(field)));
	}

	private Part part(Selection field) {
		return switch (field.field()) {
			case "value" -> (key, count) -> (key.value() != null) ? key.value().toString() : null;
			case "count" -> (key, count) -> count;
			case "label" -> {
				String language = field.constant("language");
				yield (key, count) -> (key.value() != null) ? label(key.value().toString(), key.names(), language)
						: null;
			}
			default -> (key, count) -> field.types().get(0);
		};
	}

	/**
	 * Makes a key.
	 * @param key what the database told
	 * @param count how many have it
	 */
	Map<String, @Nullable Object> of(Group.Key key, long count) {
		Map<String, @Nullable Object> made = new LinkedHashMap<>();
		this.parts.forEach((name, part) -> made.put(name, part.of(key, count)));
		return made;
	}

	private String label(String value, List<Object> names, String language) {
		if (!names.isEmpty()) {
			return names.get("ZH".equals(language) ? 1 : 0).toString();
		}
		return Optional.ofNullable(this.words.get(value)).map((words) -> words.in(language, value)).orElse(value);
	}

	/** Whether names are wanted. */
	static boolean isNamed(List<Selection> fields) {
		return fields.stream().anyMatch((field) -> field.field().equals("label"));
	}

	/** A field of a key or a bucket. */
	@FunctionalInterface
	private interface Part {

		@Nullable Object of(Group.Key key, long count);

	}

}
