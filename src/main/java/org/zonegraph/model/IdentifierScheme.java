package org.zonegraph.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import graphql.language.Directive;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;

/**
 * Identifier scheme: a register of others, as {@code @scheme} says it of a value of
 * {@code IdentifierScheme}. Each identifier is stored as a node that is joined to what it
 * is of by the id alone, so that no walk of the graph comes through it.
 *
 * @param constant the value of the enum, such as {@code WIKIDATA}
 * @param prefix what ids of it begin with, before a colon
 * @param pattern regular expression of the values
 * @param url where a value leads people, with <code>{value}</code>
 * @param iri what a value is called in RDF, with <code>{value}</code>
 */
public record IdentifierScheme(String constant, String prefix, String pattern, String url, String iri) {

	/** The type of identifiers in the public schema. */
	public static final String TYPE = "Identifier";

	/** The enum of schemes. */
	public static final String SCHEMES = "IdentifierScheme";

	/** Label of the stored identifiers: no type of the schema has such a label. */
	public static final String LABEL = "ZonegraphIdentifier";

	/** Under what a thing has its identifiers, those that are stored on it too. */
	public static final String FIELD = "identifiers";

	private static final String VALUE = "{value}";

	/**
	 * The schemes of a schema.
	 * @param model the schema as read
	 * @return the schemes, in the order of the schema
	 */
	public static List<IdentifierScheme> of(Model model) {
		return (model.registry().getTypeOrNull(SCHEMES) instanceof EnumTypeDefinition schemes)
				? schemes.getEnumValueDefinitions().stream().flatMap(IdentifierScheme::read).toList() : List.of();
	}

	/**
	 * The scheme of an identifier.
	 * @param model the schema as read
	 * @param id such as {@code wikidata:Q43684}; callers may give anything
	 * @return its scheme, empty where it is of none
	 */
	public static Optional<IdentifierScheme> of(Model model, String id) {
		NodeId whole = NodeId.of(id);
		return of(model).stream().filter((scheme) -> whole.isWhole() && scheme.prefix.equals(whole.kind())).findFirst();
	}

	private static Stream<IdentifierScheme> read(EnumValueDefinition value) {
		return SchemaAst.directive(value, "scheme")
			.stream()
			.map((scheme) -> new IdentifierScheme(value.getName(), text(scheme, "prefix"), text(scheme, "pattern"),
					text(scheme, "url"), text(scheme, "iri")));
	}

	private static String text(Directive scheme, String argument) {
		return SchemaAst.required(scheme, argument);
	}

	/**
	 * Where people read of it.
	 * @param value a value of this scheme
	 * @return the address
	 */
	public String url(String value) {
		return this.url.replace(VALUE, value);
	}

	/**
	 * What it is called in RDF.
	 * @param value a value of this scheme
	 * @return the IRI
	 */
	public String iri(String value) {
		return this.iri.replace(VALUE, value);
	}

}
