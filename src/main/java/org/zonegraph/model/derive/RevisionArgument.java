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
	 * Adds it to all root fields.
	 * @param query the definition of the root type
	 * @return its fields with the argument
	 */
	static String on(String query) {
		return new SchemaParser().parse(query)
			.getTypes(ObjectTypeDefinition.class)
			.stream()
			.flatMap((type) -> type.getFieldDefinitions().stream())
			.map((field) -> SchemaPrinter
				.indented(field.transform((builder) -> builder.inputValueDefinition(DEFINITION))))
			.collect(Collectors.joining());
	}

}
