package org.zonegraph.explorer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;

/**
 * Completed document: what somebody wrote of a kind of thing, with what the schema has of
 * the kind beside. A field or relationship that is added to the schema is in the answer,
 * its files and on the page without anybody adding it there. What pages tell by other
 * documents is named in the comment at the top, {@code # elsewhere: enterprises}.
 *
 * @param text the document
 * @param added the fields that were added to it
 */
public record CompletedDocument(String text, List<String> added) {

	private static final String ELSEWHERE = "# elsewhere:";

	private static final String LANGUAGE = "language";

	public CompletedDocument {
		added = List.copyOf(added);
	}

	/**
	 * Completes a document.
	 * @param model the schema as read
	 * @param name the document's name, which is a kind where it is of one
	 * @param text the document as it was written
	 * @return the same where it is of no kind, or lacks nothing
	 */
	public static CompletedDocument of(Model model, String name, String text) {
		return model.things()
			.stream()
			.filter((type) -> type.kind().equals(name))
			.findFirst()
			.flatMap((type) -> completed(model, type, text))
			.orElse(new CompletedDocument(text, List.of()));
	}

	private static Optional<CompletedDocument> completed(Model model, NodeType type, String text) {
		Document document = Parser.parse(text);
		return document.getDefinitionsOfType(OperationDefinition.class)
			.stream()
			.filter((operation) -> operation.getVariableDefinitions()
				.stream()
				.anyMatch((variable) -> variable.getName().equals(LANGUAGE)))
			.flatMap((operation) -> operation.getSelectionSet().getSelectionsOfType(Field.class).stream())
			.filter((root) -> root.getName().equals(type.kind()))
			.map(Field::getSelectionSet)
			.findFirst()
			.map((selected) -> {
				Set<String> told = Stream.concat(asked(document, selected), elsewhere(text))
					.collect(Collectors.toSet());
				List<String> lacking = fields(type).filter((field) -> !told.contains(field)).toList();
				return lacking.isEmpty() ? new CompletedDocument(text, lacking)
						: new CompletedDocument(
								spread(text, Objects.requireNonNull(selected.getSourceLocation()), type)
										+ new EntityDocuments(model).fragments(type, rest(type), lacking::contains),
								lacking);
			});
	}

	private static Stream<String> fields(NodeType type) {
		return Stream.concat(EntityDocuments.stored(type),
				type.relationships().stream().map((relationship) -> relationship.field()));
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

	private static Stream<String> elsewhere(String text) {
		return text.lines()
			.takeWhile((line) -> line.startsWith("#"))
			.filter((line) -> line.startsWith(ELSEWHERE))
			.flatMap((line) -> Stream.of(line.substring(ELSEWHERE.length()).strip().split("\\s+")));
	}

	/** Spreads the fragment where the fields of the thing begin. */
	private static String spread(String text, SourceLocation brace, NodeType type) {
		int line = 0;
		for (int i = 1; i < brace.getLine(); i++) {
			line = text.indexOf('\n', line) + 1;
		}
		int behind = line + brace.getColumn();
		return "%s ...%s%s".formatted(text.substring(0, behind), rest(type), text.substring(behind));
	}

	private static String rest(NodeType type) {
		return type.name() + "Rest";
	}

}
