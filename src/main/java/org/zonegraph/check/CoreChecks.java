package org.zonegraph.check;

import java.util.List;
import java.util.stream.Stream;

import graphql.language.DirectiveDefinition;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.TypeDefinition;

import org.zonegraph.text.NearMiss;

/**
 * Contract between schema and code: the definitions that the code is written for must
 * read as it reads them. A directive that nobody reads, or one argument less, would be
 * taken for said and do nothing.
 */
final class CoreChecks {

	private static final Declarations CORE = new Declarations(SchemaText
		.parse("""
				directive @node(label: String, plural: String!, schemaOrg: String) on OBJECT
				directive @hub on OBJECT
				directive @relationship(type: String!, direction: RelationshipDirection!, properties: String) on FIELD_DEFINITION
				directive @relationshipProperties(plural: String) on OBJECT
				directive @start on FIELD_DEFINITION
				directive @end on FIELD_DEFINITION
				directive @derived(from: String!, by: String!) on FIELD_DEFINITION
				directive @computed on FIELD_DEFINITION
				directive @label(en: [String!]!, zh: [String!]!, sentence: Boolean) on FIELD_DEFINITION
				directive @fulltext(language: Language!) on FIELD_DEFINITION
				directive @beside on FIELD_DEFINITION
				directive @facet on FIELD_DEFINITION
				directive @quantity(neverSummed: String, unit: String) on FIELD_DEFINITION
				directive @identity on OBJECT | FIELD_DEFINITION
				directive @sentence(en: String!, zh: String!, detailsEn: [String!], detailsZh: [String!]) on ENUM_VALUE
				directive @count(list: String!, filter: String, evident: String, whole: Boolean) on ENUM_VALUE
				directive @words(en: String!, zh: String!) on OBJECT | FIELD_DEFINITION | ENUM_VALUE
				directive @meaning(en: String!, zh: String!) on ENUM_VALUE
				directive @none(en: String!, zh: String!) on FIELD_DEFINITION
				directive @listed(en: String!, zh: String!) on FIELD_DEFINITION
				directive @code(value: String!, en: String, zh: String!) repeatable on FIELD_DEFINITION
				directive @scheme(prefix: String!, pattern: String!, url: String!, iri: String!) on ENUM_VALUE
				directive @ofPeriod(property: String!, part: PeriodPart!) on FIELD_DEFINITION
				directive @dated(begins: String!, by: [String!], ends: String, onward: Onward) on OBJECT
				enum PeriodPart { START END GRANULARITY }
				enum Onward { FOR_GOOD TO_DATE }
				enum Granularity { YEAR HALF_YEAR QUARTER MONTH DAY YEAR_TO_DATE MULTI_YEAR SPAN }
				enum RelationshipDirection { IN OUT }
				enum Language { EN ZH }
				enum Confidence { OFFICIAL REPORTED DERIVED UNVERIFIED }
				enum StatementRank { PREFERRED NORMAL DEPRECATED }
				type Statement {
				  field: String!
				  value: String!
				  rank: StatementRank!
				  evidence: Evidence!
				  quote: String
				  readOn: PartialDate
				}
				enum CitationKind { ENTITY RELATIONSHIP STATEMENT }
				type Citation {
				  kind: CitationKind!
				  subject: Entity!
				  relationship: RelationshipKind
				  object: Entity
				  field: String
				  value: String
				  rank: StatementRank
				  evidence: Evidence!
				}
				type Identifier { scheme: IdentifierScheme! value: String! url: Url! evidence: Evidence! }
				enum SourceForm { ORIGINAL COPY TRANSLATION }
				type Evidence { confidence: Confidence! readAs: SourceForm sources: [Source!]! note: String }
				interface Node { id: ID! }
				interface Entity implements Node {
				  id: ID!
				  name(language: Language! = EN): String!
				  evidence: Evidence!
				  statements: [Statement!]!
				  identifiers: [Identifier!]!
				  related(through: [EntityKind!], first: Int! = 10, after: String): RelatedConnection!
				  history(first: Int! = 10, after: String): ChangeConnection!
				}
				"""));

	/** What there must be, whatever it says. */
	private static final List<String> REQUIRED = List.of("Query", "Source", "RelationshipKind", "IdentifierScheme");

	/**
	 * What a schema without figures does without: whoever names it and lacks it is told.
	 */
	private static final String OPTIONAL = "Granularity";

	private final Declarations declared;

	private final Findings findings;

	CoreChecks(Declarations declared, Findings findings) {
		this.declared = declared;
		this.findings = findings;
	}

	/** The directives that the code reads, as it reads them. */
	static Declarations core() {
		return CORE;
	}

	void check() {
		List<String> directives = CORE.directives().map((each) -> "@" + each.getName()).sorted().toList();
		this.declared.directives()
			.filter((each) -> !directives.contains("@" + each.getName()))
			.forEach((each) -> this.findings.unknown(each, "@" + each.getName(),
					"one of the directives that are read: " + String.join(", ", directives), directives));
		CORE.directives().forEach(this::directive);
		CORE.types().forEach(this::type);
		Stream.concat(CORE.types().map(TypeDefinition::getName), REQUIRED.stream())
			.filter((name) -> this.declared.type(name).isEmpty() && !name.equals(OPTIONAL))
			.forEach(this::missing);
	}

	private void directive(DirectiveDefinition expected) {
		DirectiveDefinition actual = this.declared.directive(expected.getName()).orElse(null);
		if (actual != null) {
			compare(actual, expected);
		}
		else if (NearMiss.of(expected.getName(), Declarations.names(this.declared.directives().toList())).isEmpty()) {
			this.findings.missing("the definition " + Signature.of(expected));
		}
	}

	/** A type that is named almost so is probably it. */
	private void missing(String name) {
		List<TypeDefinition<?>> near = this.declared.types()
			.filter((type) -> CORE.type(type.getName()).isEmpty() && !REQUIRED.contains(type.getName()))
			.filter((type) -> NearMiss.of(type.getName(), List.of(name)).isPresent())
			.toList();
		if (near.isEmpty()) {
			this.findings.missing("a definition of " + name);
		}
		near.forEach((type) -> this.findings.add(type, type.getName(), name));
	}

	private void type(TypeDefinition<?> expected) {
		TypeDefinition<?> actual = this.declared.type(expected.getName()).orElse(null);
		if (actual instanceof EnumTypeDefinition values && expected instanceof EnumTypeDefinition known) {
			values(values, known);
		}
		else if (actual instanceof ImplementingTypeDefinition<?> type
				&& expected instanceof ImplementingTypeDefinition<?> known
				&& actual.getClass() == expected.getClass()) {
			fields(type, known);
		}
		else if (actual != null) {
			this.findings.add(actual, actual.getName(), "the definition " + Signature.of(expected));
		}
	}

	/** Grades are ranked by the order of their values. */
	private void values(EnumTypeDefinition actual, EnumTypeDefinition expected) {
		List<String> names = Declarations.names(expected.getEnumValueDefinitions());
		List<EnumValueDefinition> values = actual.getEnumValueDefinitions();
		for (int i = 0; i < values.size(); i++) {
			if (i >= names.size() || !values.get(i).getName().equals(names.get(i))) {
				this.findings.add(values.get(i), values.get(i).getName(),
						"the values %s, in this order".formatted(String.join(", ", names)));
				return;
			}
		}
		if (values.size() < names.size()) {
			this.findings.add(actual, actual.getName(), "the values %s".formatted(String.join(", ", names)));
		}
	}

	private void fields(ImplementingTypeDefinition<?> actual, ImplementingTypeDefinition<?> expected) {
		compare((NamedNode<?>) actual, (NamedNode<?>) expected);
		List<String> names = Declarations.names(expected.getFieldDefinitions());
		for (FieldDefinition field : actual.getFieldDefinitions()) {
			if (!names.contains(field.getName())) {
				this.findings.unknown(field, field.getName(), "no field but " + String.join(", ", names), names);
			}
		}
		for (FieldDefinition field : expected.getFieldDefinitions()) {
			actual.getFieldDefinitions()
				.stream()
				.filter((each) -> each.getName().equals(field.getName()))
				.findFirst()
				.ifPresentOrElse((each) -> compare(each, field),
						() -> this.findings.add(actual, actual.getName(), "the field " + Signature.of(field)));
		}
	}

	private void compare(NamedNode<?> actual, NamedNode<?> expected) {
		if (!Signature.of(actual).equals(Signature.of(expected))) {
			this.findings.add(actual, Signature.of(actual), Signature.of(expected));
		}
	}

}
