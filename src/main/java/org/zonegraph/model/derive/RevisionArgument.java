package org.zonegraph.model.derive;

import java.util.stream.Collectors;

import graphql.language.Description;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;

/** The argument by which every root field is asked of the past. */
public final class RevisionArgument {

	/** Its name. */
	public static final String NAME = "revision";

	/**
	 * Object identification of Relay: its compiler refuses this field with any argument
	 * beside the id; {@code nodes} has the argument.
	 */
	private static final String REFETCHED = "node";

	private static final InputValueDefinition DEFINITION = InputValueDefinition.newInputValueDefinition()
		.name(NAME)
		.type(new TypeName("String"))
		.description(new Description(
				"Answered as the graph was in this revision, an id that `revisions` lists; null for now. The newest 100 can be asked; one that has to be made first is `REVISION_IN_THE_MAKING` for a while.",
				null, false))
		.build();

	private RevisionArgument() {
	}

	/**
	 * Adds it to all root fields but one.
	 * @param query the definition of the root type
	 * @return its fields with the argument
	 */
	static String on(String query) {
		return new SchemaParser().parse(query)
			.getTypes(ObjectTypeDefinition.class)
			.stream()
			.flatMap((type) -> type.getFieldDefinitions().stream())
			.map((field) -> field.getName().equals(REFETCHED) ? field
					: field.transform((builder) -> builder.inputValueDefinition(DEFINITION)))
			.map(SchemaPrinter::indented)
			.collect(Collectors.joining());
	}

}
