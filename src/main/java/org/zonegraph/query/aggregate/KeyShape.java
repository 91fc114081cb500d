package org.zonegraph.query.aggregate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import graphql.language.EnumTypeDefinition;
import org.jspecify.annotations.Nullable;

import org.zonegraph.model.Facet;
import org.zonegraph.model.Model;
import org.zonegraph.model.Property;
import org.zonegraph.model.SchemaAst;
import org.zonegraph.query.question.Selection;

/** Makes the key of a group, or a bucket: its value, and that in words. */
final class KeyShape {

	private static final Map<String, String> YES = Map.of("EN", "Yes", "ZH", "是");

	private static final Map<String, String> NO = Map.of("EN", "No", "ZH", "否");

	private final Map<String, Map<String, String>> words;

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
			case ENUM -> words(model, property.type());
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

	private static Map<String, Map<String, String>> words(Model model, String type) {
		return model.registry()
			.getTypes(EnumTypeDefinition.class)
			.stream()
			.filter((each) -> each.getName().equals(type))
			.flatMap((each) -> each.getEnumValueDefinitions().stream())
			.collect(Collectors.toMap((value) -> value.getName(), (value) -> SchemaAst.directive(value, "words")
				.map((words) -> Map.of("EN", SchemaAst.required(words, "en"), "ZH", SchemaAst.required(words, "zh")))
				.orElseGet(() -> Map.of("EN", spelt(value.getName()), "ZH", spelt(value.getName())))));
	}

	/** {@code SPECIAL_CUSTOMS_AREA} reads "Special customs area". */
	private static String spelt(String constant) {
		return constant.charAt(0) + constant.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
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
		return Optional.ofNullable(this.words.get(value)).map((words) -> words.get(language)).orElse(value);
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
