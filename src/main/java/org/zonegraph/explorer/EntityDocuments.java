package org.zonegraph.explorer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.Relationship;
import org.zonegraph.model.RelationshipType;
import org.zonegraph.model.derive.SchemaDeriver;
import org.zonegraph.model.words.SchemaWords;

/**
 * Derived documents: for each kind of thing the question that asks for all that is known
 * of one, so that a new type has a page, and files of its page, without anybody writing
 * its question.
 */
public final class EntityDocuments {

	private static final String NAMED = "id name(language: $language)";

	private static final String WHY = "evidence { ...why }";

	private static final String WHY_FRAGMENT = """

			fragment %s on Evidence { confidence readAs note sources { id title publisher publishedOn url readAs original originalUrl } }
			""";

	/** Entries of a list that is added to what somebody wrote. */
	private static final int ADDED = 50;

	private final Model model;

	private final SchemaWords words;

	EntityDocuments(Model model) {
		this.model = model;
		this.words = new SchemaWords(model);
	}

	/**
	 * The documents of a schema.
	 * @param model the schema as read
	 * @return texts of documents by kind, such as {@code formerArea}
	 */
	public static Map<String, String> of(Model model) {
		EntityDocuments documents = new EntityDocuments(model);
		Map<String, String> all = new LinkedHashMap<>();
		model.things().forEach((type) -> all.put(type.kind(), documents.document(type)));
		return all;
	}

	/** Only where a thing has a single list can that be walked by a cursor. */
	private String document(NodeType type) {
		long lists = type.lists().count();
		String variables = ((lists > 0) ? ", $first: Int! = %d".formatted(SchemaDeriver.MAX_PAGE) : "")
				+ ((lists == 1) ? ", $after: String" : "");
		return """
				# What is known of one %1$s: what is stored of it, its relationships, and why each is believed.
				query %1$s($id: ID!%2$s, $language: Language! = EN) {
				  %3$s(id: $id) {
				    %4$s %5$s
				%6$s  }
				}
				%7$s""".formatted(type.name(), variables, type.kind(), NAMED, WHY, fields(type, lists == 1),
				WHY_FRAGMENT.formatted("why"));
	}

	private String fields(NodeType type, boolean walked) {
		Stream<String> stored = Stream.of(stored(type).collect(Collectors.joining(" ")));
		Stream<String> ones = ones(type, (one) -> true);
		Stream<String> said = type.isSource() ? Stream.of()
				: Stream.of("statements { field value rank %s quote readOn }".formatted(WHY));
		Stream<String> others = type.link() ? Stream.of()
				: Stream.of("identifiers { scheme value url %s }".formatted(WHY));
		return Stream.of(stored, ones, type.lists().map((list) -> list(list, walked)), said, others)
			.flatMap((lines) -> lines)
			.filter((line) -> !line.isEmpty())
			.map((line) -> "    " + line + "\n")
			.collect(Collectors.joining());
	}

	/**
	 * Fragments that ask for some of what is known of a thing, a page of each list.
	 * @param type its type
	 * @param name what the fragment is called
	 * @param asked which fields
	 * @return a fragment of the type, and what it is made of
	 */
	String fragments(NodeType type, String name, Predicate<String> asked) {
		String lines = Stream
			.of(Stream.of(stored(type).filter(asked).collect(Collectors.joining(" "))),
					ones(type, (one) -> asked.test(one.field())),
					type.lists().filter((list) -> asked.test(list.field())).map((list) -> list(list, false)))
			.flatMap((each) -> each)
			.filter((line) -> !line.isEmpty())
			.map((line) -> "  " + line + "\n")
			.collect(Collectors.joining())
			.replace("$first", Integer.toString(ADDED))
			.replace("...why", "..." + name + "Why");
		return """

				fragment %1$s on %2$s {
				%3$s}
				""".formatted(name, type.name(), lines)
				+ (lines.contains("Why }") ? WHY_FRAGMENT.formatted(name + "Why") : "");
	}

	static Stream<String> stored(NodeType type) {
		return type.properties().stream().filter((property) -> property.kind() != Property.Kind.ID).map(Property::name);
	}

	private static Stream<String> ones(NodeType type, Predicate<Relationship> asked) {
		return type.toOnes()
			.filter(asked)
			.map((one) -> "%s { %s }".formatted(one.field(), NAMED)
					+ (type.link() ? "" : " %s { ...why }".formatted(one.evidenceField())));
	}

	/** To rest on a source is no statement of its own, so that its ends are graded. */
	private String list(Relationship list, boolean walked) {
		boolean cites = list.type().equals(RelationshipType.CITES);
		RelationshipType type = this.model.relationshipType(list.type());
		String properties = type.properties()
			.stream()
			.map((property) -> property.name() + (isThing(list, property.name()) ? " { %s }".formatted(NAMED) : ""))
			.collect(Collectors.joining(" "));
		return "%s(first: $first%s) { totalCount %sedges { %s%snode { %s%s%s } } }".formatted(list.field(),
				walked ? ", after: $after" : "", walked ? "pageInfo { hasNextPage endCursor } " : "",
				cites ? "" : WHY + " ", properties.isEmpty() ? "" : "properties { %s } ".formatted(properties), NAMED,
				listed(list), cites ? " evidence { confidence readAs }" : "");
	}

	/** Whether what is stored on a relationship is the id of something. */
	private boolean isThing(Relationship list, String field) {
		return this.model.link(list).flatMap((link) -> link.relationship(field)).isPresent();
	}

	private String listed(Relationship list) {
		return !this.model.isNodeType(list.target()) ? ""
				: this.model.nodeType(list.target())
					.properties()
					.stream()
					.filter((property) -> this.words.listed(list.target(), property.name()).isPresent())
					.map((property) -> " " + property.name())
					.collect(Collectors.joining());
	}

}
