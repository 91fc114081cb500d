package org.zonegraph.explorer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.model.Model;
import org.zonegraph.model.NodeId;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.Relationship;
import org.zonegraph.model.words.SchemaWords;
import org.zonegraph.model.words.Words;

/**
 * Terms of the schema in one language: kinds of things, their fields, values of enums.
 * What has no words in the schema is called by its name, made readable.
 */
public final class SchemaTerms {

	private final Model model;

	private final SchemaWords words;

	private final String language;

	/**
	 * The terms of a schema.
	 * @param model the schema as read
	 * @param language {@code EN} or {@code ZH}
	 */
	public SchemaTerms(Model model, String language) {
		this.model = model;
		this.words = new SchemaWords(model);
		this.language = language;
	}

	/**
	 * The fields of a type, in the order of the schema: what is stored, then what it
	 * leads to.
	 * @param type name of a node type or of what is stored on relationships
	 * @return the fields, none where there is no such type
	 */
	public List<Field> fields(String type) {
		if (!this.model.isNodeType(type)) {
			return List.of();
		}
		NodeType of = this.model.nodeType(type);
		Stream<Field> stored = of.properties()
			.stream()
			.filter((property) -> property.kind() != Property.Kind.ID)
			.map((property) -> new Field(type, property.name(), property.type(),
					property.kind() == Property.Kind.TEXT_LIST, isHeading(of, property),
					"ZH".equals(property.fulltext()), null));
		Stream<Field> led = of.relationships()
			.stream()
			.map((each) -> new Field(type, each.field(), each.target(), each.list(), false, false, each));
		return Stream.concat(stored, led).toList();
	}

	/** A title of both languages is the heading of its page, and told there. */
	private static boolean isHeading(NodeType type, Property property) {
		return type.sentence() && type.namesEn().contains(property.name()) && type.namesZh().contains(property.name());
	}

	/**
	 * A field of a type.
	 * @param type the type's name
	 * @param name the field's name
	 * @return the field, empty where there is none
	 */
	public Optional<Field> field(String type, String name) {
		return fields(type).stream().filter((field) -> field.name().equals(name)).findFirst();
	}

	/** Whether a row of the seed has a field, so that it can be corrected there. */
	public boolean isWritten(Field field) {
		return this.model.nodeType(field.owner()).written().anyMatch((each) -> each.name().equals(field.name()));
	}

	/**
	 * What a field is called.
	 * @param field the field
	 * @return its words, else its name
	 */
	public String label(Field field) {
		return in(this.words.words(field.owner(), field.name()), field.name());
	}

	/**
	 * A value of an enum in words.
	 * @param type the enum
	 * @param value the value
	 * @return its words, else its name
	 */
	public String term(String type, String value) {
		return in(this.words.words(type, value), value);
	}

	/**
	 * What a value of an enum means, as a part of a sentence.
	 * @param type the enum
	 * @param value the value
	 * @return its meaning, else its words
	 */
	public String meaning(String type, String value) {
		return this.words.meaning(type, value).map((its) -> its.in(this.language, value)).orElse(term(type, value));
	}

	/**
	 * What a kind of things is called.
	 * @param kind the first part of ids
	 * @return its words
	 */
	public String kind(String kind) {
		return in(this.model.ofKind(kind).flatMap((type) -> this.words.words(type.name(), null)), kind);
	}

	/**
	 * What kind of thing an id is of, in words.
	 * @param id the id
	 * @return the words
	 */
	public String kindOf(String id) {
		return kind(NodeId.of(id).kind());
	}

	/**
	 * The type of the things of a kind.
	 * @param kind the first part of ids
	 * @return the type, empty where there is none
	 */
	public Optional<NodeType> ofKind(String kind) {
		return this.model.ofKind(kind);
	}

	/**
	 * What is said where a list is empty.
	 * @param list the list
	 * @return the sentence, empty where the schema has none
	 */
	public Optional<String> none(Field list) {
		return this.words.none(list.owner(), list.name()).map((its) -> its.in(this.language, ""));
	}

	/**
	 * How a field is told beside the name of a thing in a list.
	 * @param field the field
	 * @param shown the value as text
	 * @return the words, empty where it is not told
	 */
	public Optional<String> listed(Field field, String shown) {
		return this.words.listed(field.owner(), field.name())
			.map((its) -> its.in(this.language, "").replace("{value}", shown));
	}

	/**
	 * Codes that stand in a field.
	 * @param field the field
	 * @return the codes that have words
	 */
	public List<String> codes(Field field) {
		return List.copyOf(this.words.codes(field.owner(), field.name()).keySet());
	}

	/**
	 * The word of a code that stands in a field.
	 * @param field the field
	 * @param code the code
	 * @return the word, empty where the schema has none in this language
	 */
	public Optional<String> code(Field field, String code) {
		return Optional.ofNullable(this.words.codes(field.owner(), field.name()).get(code))
			.map((its) -> its.in(this.language, ""))
			.filter((word) -> !word.isEmpty());
	}

	/**
	 * Whether a number says which one rather than how many, as a year or an item does.
	 * @param field the field
	 * @return false where the schema lets it be added up
	 */
	public boolean isOrdinal(Field field) {
		return this.model.isNodeType(field.owner())
				&& this.model.nodeType(field.owner()).property(field.name()).filter(Property::isOrdinal).isPresent();
	}

	/**
	 * How a kind is drawn.
	 * @param kind the kind, the first part of ids
	 * @return its shape
	 */
	public KindShape shape(String kind) {
		return KindShape.of(this.model, kind);
	}

	/**
	 * The values of an enum.
	 * @param type a name
	 * @return its values, none where it is no enum
	 */
	public List<String> values(String type) {
		return this.model.values(type);
	}

	private String in(Optional<Words> words, String name) {
		return words.map((its) -> its.in(this.language, readable(name))).orElseGet(() -> readable(name));
	}

	/** Abbreviations within a name stay as they are. */
	static String readable(String name) {
		boolean constant = name.equals(name.toUpperCase(Locale.ROOT));
		String words = Arrays.stream(name.replaceAll("([a-z\\d])([A-Z])", "$1 $2").split("[ _.]+"))
			.map((word) -> (constant || !word.matches("[A-Z\\d]{2,}")) ? word.toLowerCase(Locale.ROOT) : word)
			.collect(Collectors.joining(" "));
		return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
	}

	/**
	 * A field as pages show it.
	 *
	 * @param owner name of the type that has it
	 * @param name its name
	 * @param type type of its value, or of what it leads to
	 * @param list whether it can have several
	 * @param heading whether the heading of a page has it
	 * @param chinese whether its text is in Chinese alone
	 * @param relationship the relationship that it shows, null where it is stored
	 */
	public record Field(String owner, String name, String type, boolean list, boolean heading, boolean chinese,
			@Nullable Relationship relationship) {

		public boolean isRelationship() {
			return this.relationship != null;
		}

		/** The type of what is stored on its relationships, null where nothing is. */
		public @Nullable String properties() {
			return (this.relationship != null) ? this.relationship.propertiesType() : null;
		}

	}

}
