package org.zonegraph.check;

import java.util.List;
import java.util.Objects;

import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;

import org.zonegraph.model.Model;
import org.zonegraph.model.SchemaReader;

/**
 * Schema validation: all that is wrong with {@code schema.graphqls}, not only the first.
 * Everything else follows from this file, so that a mistake in it would show far from
 * where it was made, or not at all.
 */
public final class SchemaChecks {

	/** The file's name. */
	public static final String FILE = "schema.graphqls";

	private SchemaChecks() {
	}

	/**
	 * Reads a schema that has no problems.
	 * @param sdl the text of {@code schema.graphqls}
	 * @return the model
	 * @throws SchemaException if anything is wrong with it
	 */
	public static Model read(String sdl) {
		List<Problem> problems = check(sdl);
		if (!problems.isEmpty()) {
			throw new SchemaException(problems);
		}
		return SchemaReader.read(sdl);
	}

	/**
	 * Checks a schema.
	 * @param sdl the text of {@code schema.graphqls}
	 * @return all problems in the order of lines, empty where it is fine
	 */
	public static List<Problem> check(String sdl) {
		SchemaText text = new SchemaText(sdl);
		Findings findings = new Findings(text);
		text.hidden(findings);
		try {
			check(SchemaText.parse(sdl), text, findings);
		}
		catch (InvalidSyntaxException ex) {
			String token = Objects.requireNonNullElse(ex.getOffendingToken(), "");
			findings.add(text.of(ex.getLocation()), token, "GraphQL's schema language: " + ex.getMessage());
		}
		return findings.problems();
	}

	private static void check(Document document, SchemaText text, Findings findings) {
		Declarations declared = new Declarations(document);
		new DefinitionChecks(declared, findings).check();
		new CoreChecks(declared, findings).check();
		new TypeChecks(declared, findings).check();
		new DirectiveChecks(declared, findings).check();
		new NodeTypeChecks(declared, findings).check();
		new FieldChecks(declared, findings).check();
		new RelationshipChecks(declared, findings).check();
		new WordingChecks(declared, findings).check();
		new IdentifierSchemeChecks(declared, findings).check();
		if (findings.isEmpty()) {
			new PublicSchemaChecks(declared, findings, text).check();
		}
	}

}
