package org.zonegraph.explorer;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import graphql.parser.Parser;
import org.jspecify.annotations.Nullable;

import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.Relationship;

/**
 * Completed document: what somebody wrote of a kind of thing, with what the schema has of
 * the kind beside. A field or relationship that is added to the schema is in the answer,
 * its files and on the page without anybody adding it there. What pages tell by other
 * documents is named in the comment at the top, {@code # elsewhere: enterprises}; a line
 * {@code # whole: Operation} there says that the same holds of what is stored on these
 * relationships.
 *
 * @param text the document
 * @param added the fields that were added to it, such as {@code Area.ports}
 */
public record CompletedDocument(String text, List<String> added) {

	/** What a line of the comment begins with that says how to complete a document. */
	public static final List<String> DIRECTIONS = List.of("elsewhere:", "whole:");

	private static final String ELSEWHERE = "# " + DIRECTIONS.get(0);

	private static final String WHOLE = "# " + DIRECTIONS.get(1);

	private static final String PROPERTIES = "properties";

	private static final String LANGUAGE = "language";

	public CompletedDocument {
		added = List.copyOf(added);
	}

	/**
	 * Completes a document.
	 * @param model the schema as read
	 * @param name the document's name, which is a kind where it is of one
	 * @param text the document as it was written
	 * @return the same where nothing of it is to be completed, or nothing is lacking
	 */
	public static CompletedDocument of(Model model, String name, String text) {
		List<String> whole = said(text, WHOLE).toList();
		CompletedDocument done = new CompletedDocument(text, List.of());
		for (NodeType type : model.things()) {
			if (type.kind().equals(name) || whole.contains(type.name())) {
				done = done.completed(model, type);
			}
		}
		return done;
	}

	private CompletedDocument completed(Model model, NodeType type) {
		Document document = Parser.parse(this.text);
		List<SelectionSet> selected = selected(document, type).toList();
		Set<String> told = Stream
			.concat(selected.stream().flatMap((set) -> asked(document, set)), said(this.text, ELSEWHERE))
			.collect(Collectors.toSet());
		List<String> lacking = fields(model, type).filter((field) -> !told.contains(field)).toList();
		if (selected.isEmpty() || lacking.isEmpty()) {
			return this;
		}
		String rest = type.name() + "Rest";
		StringBuilder all = new StringBuilder(this.text);
		selected.stream()
			.map((set) -> behind(this.text, Objects.requireNonNull(set.getSourceLocation())))
			.sorted(Comparator.reverseOrder())
			.forEach((place) -> all.insert(place, " ..." + rest));
		all.append(new EntityDocuments(model).fragments(type, rest, lacking::contains));
		return new CompletedDocument(all.toString(),
				Stream.concat(this.added.stream(), lacking.stream().map((field) -> type.name() + "." + field))
					.toList());
	}

	/** Where a document selects fields of the thing, or of what is stored on edges. */
	private static Stream<SelectionSet> selected(Document document, NodeType type) {
		return document.getDefinitionsOfType(OperationDefinition.class)
			.stream()
			.filter((operation) -> operation.getVariableDefinitions()
				.stream()
				.anyMatch((variable) -> variable.getName().equals(LANGUAGE)))
			.flatMap((operation) -> type.link() ? within(operation.getSelectionSet())
					: operation.getSelectionSet().getSelectionsOfType(Field.class).stream())
			.filter((field) -> field.getName().equals(type.link() ? PROPERTIES : type.kind()))
			.map(Field::getSelectionSet);
	}

	private static Stream<Field> within(@Nullable SelectionSet set) {
		return (set == null) ? Stream.of()
				: set.getSelectionsOfType(Field.class)
					.stream()
					.flatMap((field) -> Stream.concat(Stream.of(field), within(field.getSelectionSet())));
	}

	/** The ends of a relationship stand beside what is stored on it. */
	private static Stream<String> fields(Model model, NodeType type) {
		return type.link() ? model.relationshipType(type.label()).properties().stream().map(Property::name)
				: Stream.concat(EntityDocuments.stored(type), type.relationships().stream().map(Relationship::field));
	}

	private static Stream<String> asked(Document document, SelectionSet selected) {
		return Stream.concat(selected.getSelectionsOfType(Field.class).stream().map(Field::getName),
				selected.getSelectionsOfType(FragmentSpread.class)
					.stream()
					.flatMap((spread) -> document.getDefinitionsOfType(FragmentDefinition.class)
						.stream()
						.filter((fragment) -> fragment.getName().equals(spread.getName())))
					.flatMap((fragment) -> asked(document, fragment.getSelectionSet())));
	}

	/** What a line of the comment at the top names. */
	private static Stream<String> said(String text, String about) {
		return text.lines()
			.takeWhile((line) -> line.startsWith("#"))
			.filter((line) -> line.startsWith(about))
			.flatMap((line) -> Stream.of(line.substring(about.length()).strip().split("\\s+")));
	}

	/** The place behind a brace. */
	private static int behind(String text, SourceLocation brace) {
		int line = 0;
		for (int i = 1; i < brace.getLine(); i++) {
			line = text.indexOf('\n', line) + 1;
		}
		return line + brace.getColumn();
	}

}
