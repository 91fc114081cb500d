package org.zonegraph.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is said of the real schema with something wrong in it. */
class SchemaChecksTests {

	private static final String LOCATED_IN = "province: Province! @relationship(type: \"LOCATED_IN\", direction: OUT)";

	private final RealSchema schema = RealSchema.AS_IT_IS;

	@Test
	void theSchemaOfTheRepositoryHasNoProblem() {
		assertThat(this.schema.lines()).isEmpty();
	}

	/** Another subject, which has no figures, claims or places. */
	@Test
	void theSchemaOfTheBenchmarkHasNoProblem() throws IOException {
		assertThat(SchemaChecks.check(Files.readString(Path.of("bench/lingbm/schema.graphqls")))).isEmpty();
	}

	@Test
	void whatGoesIsDeprecatedWithAReason() {
		assertThat(this.schema.with("areaKm2: Float", "areaKm2: Float @deprecated(reason: \"Ask else.\")").lines())
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					type: AreaType! @facet                       | type: AreaType! @facett                          | @facett         | did you mean @facet?
					type: AreaType! @facet                       | type: AreaType! @facet @facet                    | @facet          | each directive once
					type: AreaType! @facet                       | type: AreaType! @facet(by: "year")               | by              | no argument
					type: AreaType! @facet                       | type: AreaType! @hub                             | @hub            | directive @hub on OBJECT
					type: AreaType! @facet                       | type: AreaType! @label(en: ["nameEn"], zh: ["nameZh"]) | @label    | the field name, not type
					type: AreaType! @facet                       | type: AreaType! @fulltext(language: EN)          | @fulltext       | a single text
					@label(en: ["nameEn", "nameZh"]              | @label(en: ["nameXx", "nameZh"]                  | nameXx          | a text that Area stores
					@label(en: ["nameEn", "nameZh"]              | @label(en: ["nameEn", "nameEn"]                  | nameEn, nameEn  | each property once
					@label(en: ["nameEn", "nameZh"]              | @label(en: ["areaKm2"]                           | areaKm2         | a text that Area stores
					@label(en: ["nameEn", "nameZh"]              | @label(en: []                                    | []              | a list that is not empty
					@label(en: ["nameEn", "nameZh"]              | @label(em: ["nameEn", "nameZh"]                  | em              | one of the arguments en, zh, sentence, did you mean en?
					areaKm2: Float                               | areaKm2: Flaot                                   | Flaot           | did you mean Float?
					areaKm2: Float                               | areaKm2: [Float!]!                               | [Float!]!       | [String!]!
					areaKm2: Float                               | areaKm2(unit: String): Float                     | areaKm2(unit: String): Float | no argument, as the field is stored
					areaKm2: Float                               | areaKm2: Evidence                                | areaKm2         | @computed, as Evidence is not stored
					check: ClaimCheck! @computed                 | check: ClaimCheck!                               | check           | @computed, as ClaimCheck is not stored
					check: ClaimCheck! @computed                 | check: ClaimCheck! @computed @facet              | @facet          | a field that is stored
					areaKm2: Float                               | note: Float                                      | note            | none of the names
					areaKm2: Float                               | nameEnLower: Float                               | nameEnLower     | a name that is not stored for nameEn
					areaKm2: Float                               | areaKm2: ID                                      | ID              | only id is an ID
					leadingIndustries: [String!]!                | leadingIndustries: [String]                      | [String]        | [String!]!
					leadingIndustries: [String!]!                | leadingIndustries: [String!]! @facet             | @facet          | a single value that several can share
					province: Province! @relationship            | province: Prowince! @relationship                | Prowince        | did you mean Province?
					province: Province! @relationship            | province: AreaType! @relationship                | AreaType!       | a node type, or a list of Entity
					province: Province! @relationship            | province: [Province] @relationship               | [Province]      | [Province!]!
					province: Province! @relationship(type: "LOCATED_IN", direction: OUT) | province: Province!      | province        | @relationship(type:, direction:), as Province is stored as nodes
					@relationship(type: "LOCATED_IN", direction: OUT) | @relationship(type: "LOCATED_IM", direction: OUT) | LOCATED_IM | did you mean LOCATED_IN?
					@relationship(type: "LOCATED_IN", direction: OUT) | @relationship(type: "LOCATED_IN", direction: OTU) | OTU        | one of IN, OUT
					@relationship(type: "LOCATED_IN", direction: OUT) | @relationship(type: "LOCATED_IN")            | @relationship   | the argument direction
					@relationship(type: "OPERATES_IN", direction: IN, properties: "Operation") | @relationship(type: "OPERATES_IN", direction: IN, properties: "Operatoin") | Operatoin | did you mean Operation?
					@relationship(type: "OPERATES_IN", direction: IN, properties: "Operation") | @relationship(type: "OPERATES_IN", direction: IN) | Area.enterprises | properties: "Operation", as the other fields of OPERATES_IN have it
					@scheme(prefix: "wikidata"                   | @scheme(prefix: "area"                           | area            | a word that no kind and no other scheme has
					@scheme(prefix: "wikidata"                   | @scheme(prefix: "a b"                            | a b             | a word that no kind and no other scheme has
					pattern: "Q[1-9][0-9]*"                      | pattern: "Q[1-9"                                 | Q[1-9           | a regular expression
					url: "https://www.wikidata.org/wiki/{value}" | url: "https://www.wikidata.org/wiki/"            | https://www.wikidata.org/wiki/ | an address with {value} in it
					iri: "http://www.wikidata.org/entity/{value}" | iri: "entity/{value}"                           | entity/{value}  | an address with {value} in it
					WIKIDATA @scheme(prefix: "wikidata", pattern: "Q[1-9][0-9]*", url: "https://www.wikidata.org/wiki/{value}", iri: "http://www.wikidata.org/entity/{value}") | WIKIDATA | WIKIDATA | @scheme(prefix:, pattern:, url:, iri:)
					@derived(from: "enterprises", by: "industry") | @derived(from: "enterprise", by: "industry")    | enterprise      | did you mean enterprises?
					@derived(from: "enterprises", by: "industry") | @derived(from: "enterprises", by: "castle")     | castle          | a field that is stored on enterprises and holds ids of Industry
					@derived(from: "enterprises", by: "industry") | @derived(from: "enterprises", by: "since")      | since           | a field that is stored on enterprises and holds ids of Industry
					@derived(from: "enterprises", by: "industry") | @derived(from: "enterprises", by: "businessModel") | businessModel | a field that is stored on enterprises and holds ids of Industry
					enterprise: Enterprise! @start               | enterprise: Industry! @start                     | enterprise      | Enterprise!, where the relationship is at its start
					area: Area! @end                             | area: Area @end                                  | area            | Area!, where the relationship is at its end
					area: Area! @end                             | area: Area! @start @end                          | area            | @start or @end, not both
					@relationshipProperties(plural: "operations") | @relationshipProperties(plural: "areas")        | areas           | a plural that nothing else has
					type Operation implements Node               | type Operation                                   | type Operation  | type Operation implements Node
					since: Int @quantity                         | edge: Int @quantity                              | edge            | none of the names
					cityEn: String @beside                       | cityEn: String @quantity @beside                 | @quantity       | a number
					unit: "unit"                                 | unit: "unti"                                     | unti            | did you mean unit?
					unit: "unit"                                 | unit: "title"                                    | title           | a field beside it that has @facet
					neverSummed: "It is a year."                 | neverSumed: "It is a year."                      | neverSumed      | did you mean neverSummed?
					@dated(begins: "since")                      | @dated(begins: "sinse")                          | sinse           | a PartialDate or an Int that Operation stores
					@dated(begins: "policy.issuedOn"             | @dated(begins: "agencies.issuedOn"               | agencies.issuedOn | a PartialDate or an Int
					@dated(begins: "policy.issuedOn"             | @dated(begins: "policy.titleEn"                  | policy.titleEn  | a PartialDate or an Int
					by: ["launchedOn"], onward: TO_DATE          | by: ["launchedOn"], onward: EVER                 | EVER            | FOR_GOOD
					ends: "periodEnd")                           | ends: "periodEnd", onward: TO_DATE)              | @dated          | ends or onward, not both
					@ofPeriod(property: "period", part: START)   | @ofPeriod(property: "periods", part: START)      | @ofPeriod       | the name of a text that is stored beside it
					@ofPeriod(property: "period", part: START)   | @ofPeriod(property: "value", part: START)        | @ofPeriod       | the name of a text that is stored beside it
					periodEnd: PartialDate! @ofPeriod            | periodEnd: PartialDate @ofPeriod                 | PartialDate     | PartialDate!
					granularity: Granularity! @ofPeriod          | granularity: Region! @ofPeriod                   | Region!         | Granularity!
					HALF_YEAR @words                             | HALFYEAR @words                                  | HALFYEAR        | in this order
					type Area implements Node & Entity           | type Area implements Node                        | type Area implements Node | type Area implements Node & Entity
					type Area implements Node & Entity           | type Area implements Node & Entty                | Entty           | did you mean Entity?
					@node(plural: "areas"                        | @node(plural: ""                                 | `""`            | a text that is not blank
					@node(plural: "areas"                        | @node(plural: "Areas!"                           | Areas!          | a name of the form
					@node(plural: "areas"                        | @node(plural: "search"                           | search          | a plural that nothing else has
					@node(plural: "areas"                        | @node(plural: "synonyms"                         | synonyms        | a plural that no other file of the seed has
					sentence: true                               | sentence: "true"                                 | `"true"`        | true or false
					language: Language! = EN): String! @label | language: Language! = EM): String! @label | EM              | one of EN, ZH, did you mean EN?
					= EN): String! @label | = EN): String @label | name(language: Language! = EN): String | name(language: Language! = EN): String!
					areaKm2: Float                               | AreaKm2: Float                                   | AreaKm2         | a name of the form
					areaKm2: Float                               | areaKm2: RelationshipDirection                   | RelationshipDirection | a type that the schema declares
					id: ID!                                      | id: ID! @facet                                   | @facet          |
					BONDED_PORT_AREA                             | BONDED_pORT_AREA                                 | BONDED_pORT_AREA | a name of the form
					scalar IsicCode                              | scalar IsicCoed                                  | IsicCoed        | did you mean IsicCode?
					OFFICIAL                                     | OFICIAL                                          | OFICIAL         | the values OFFICIAL, REPORTED, DERIVED, UNVERIFIED, in this order
					en: "{from} lies in {to}"                    | en: "{from} lies in {distanceMiles}"             | {distanceMiles} | one of from, to
					en: "{from} lies in {to}"                    | en: "{from} lies in"                             | {from} lies in  | {from} and {to} in the sentence
					en: "{from} lies in {to}"                    | en: "{from} lies in {to:smal}"                   | {from} lies in {to:smal} | names in braces
					detailsEn: ["{businessModel:small}", "since {since}"] | detailsEn: ["{businessModels:small}", "since {since}"] | {businessModels} | did you mean businessModel?
					detailsEn: ["{businessModel:small}", "since {since}"] | detailsEn: ["since {since}"]            | detailsEn [[since]], detailsZh [[businessModel], [since]] | details that name the same in both languages
					areaKm2: Float                               | areaKm2: Float @deprecated                       | @deprecated     | the argument reason
					HAS_INDUSTRY @sentence                       | HAD_INDUSTRY @sentence                           | HAD_INDUSTRY    | the type of a field's @relationship, did you mean HAS_INDUSTRY?
					first: Int! = 20                             | first: Int! = "20"                               | `"20"`          | a whole number
					""")
	void aMistakeIsSaidWithItsLineItsValueAndWhatWasExpected(String from, String to, String value, String expected) {
		RealSchema wrong = this.schema.with(from, to);
		assertThat(wrong.problems()).anySatisfy((problem) -> {
			assertThat(problem.file()).isEqualTo("schema.graphqls");
			assertThat(problem.line()).isEqualTo(wrong.lineOf(to));
			assertThat(problem.column()).matches("\\d+");
			if (value != null) {
				assertThat(problem.value()).isEqualTo(value);
			}
			if (expected != null) {
				assertThat(problem.expected()).contains(expected);
			}
		});
	}

	@Test
	void theColumnIsThatOfWhatIsWrong() {
		assertThat(this.schema.with("areaKm2: Float", "areaKm2: Flaot").lines()).containsExactly(
				"schema.graphqls:%d, column 12: 'Flaot', expected a type that the schema declares and that can stand here, did you mean Float?"
					.formatted(this.schema.lineOf("areaKm2: Float")));
	}

	@Test
	void allMistakesAreSaidAndNotOnlyTheFirst() {
		RealSchema wrong = this.schema.with("type: AreaType! @facet", "type: AreaType! @facett")
			.with("areaKm2: Float", "areaKm2: Flaot")
			.with("{from} has the business model “{to:small}”", "{from} has the business model {distanceMiles}")
			.with("by: \"industry\"", "by: \"castle\"");
		assertThat(wrong.problems()).extracting(Problem::value)
			.containsSubsequence("@facett", "Flaot", "castle", "{distanceMiles}");
	}

	@Test
	void bothEndsOutAreTwoProblemsOneForEachEnd() {
		RealSchema wrong = this.schema.with("areas: [Area!]! @relationship(type: \"LOCATED_IN\", direction: IN)",
				"areas: [Area!]! @relationship(type: \"LOCATED_IN\", direction: OUT)");
		assertThat(wrong.problems()).satisfiesExactly((area) -> {
			assertThat(area.line()).isEqualTo(wrong.lineOf(LOCATED_IN));
			assertThat(area.expected()).isEqualTo(
					"a field of Province with @relationship(type: \"LOCATED_IN\", direction: IN) that leads back to Area");
		}, (province) -> {
			assertThat(province.value()).isEqualTo("Province.areas OUT LOCATED_IN");
			assertThat(province.expected())
				.startsWith("a field of Area with @relationship(type: \"LOCATED_IN\", direction: IN)");
		});
	}

	@Test
	void aPluralThatIsUsedTwiceNamesTheLineOfTheOther() {
		RealSchema wrong = this.schema.with("plural: \"formerAreas\"", "plural: \"areas\"");
		assertThat(wrong.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.line()).isEqualTo(wrong.lineOf("type FormerArea"));
			assertThat(problem.value()).isEqualTo("areas");
			assertThat(problem.expected())
				.isEqualTo("a plural that nothing else has, but line %d has it".formatted(wrong.lineOf("type Area ")));
		});
	}

	@Test
	void aTypeOfPropertiesThatNothingNamesIsNotForgotten() {
		RealSchema wrong = this.schema.with(", properties: \"Operation\"", "").with(", properties: \"Operation\"", "");
		assertThat(wrong.problems()).anySatisfy((problem) -> {
			assertThat(problem.line()).isEqualTo(wrong.lineOf("type Operation "));
			assertThat(problem.expected()).isEqualTo("a relationship that has properties: \"Operation\"");
		});
	}

	@Test
	void whatIsDeclaredAndNowhereUsedIsNotForgotten() {
		RealSchema wrong = new RealSchema(
				this.schema.text() + "\n\"A castle.\"\nenum Castle {\n  \"One.\"\n  ONE\n}\n");
		assertThat(wrong.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.line()).isEqualTo(wrong.lineOf("enum Castle"));
			assertThat(problem.expected()).isEqualTo("a field that has this type");
		});
	}

	@Test
	void aNameThatTheDerivedSchemaHasItselfIsRefusedWhereItStands() {
		RealSchema wrong = this.schema.with("): [Resolution!]", "): [AreaFacets!]")
			.with("type Resolution {", "type AreaFacets {");
		assertThat(wrong.problems()).extracting(Problem::line).contains(wrong.lineOf("type AreaFacets {"));
		RealSchema clash = this.schema.with("  areaKm2: Float", "  provinceEvidence: Float");
		assertThat(clash.problems()).extracting(Problem::line).contains(clash.lineOf("  provinceEvidence: Float"));
	}

	@Test
	void whatNobodyReadsIsRefused() {
		RealSchema wrong = new RealSchema(this.schema.text() + "\nextend type Platform {\n  \"Age.\"\n  age: Int\n}\n");
		assertThat(wrong.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.line()).isEqualTo(wrong.lineOf("extend type Platform"));
			assertThat(problem.expected()).endsWith("nothing else is read");
		});
	}

	@Test
	void whatIsNoSchemaAtAllIsSaidWhereItBreaksOff() {
		RealSchema wrong = this.schema.with("enum Region {", "enum Region (");
		assertThat(wrong.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.line()).isEqualTo(wrong.lineOf("enum Region ("));
			assertThat(problem.value()).isEqualTo("(");
		});
		assertThat(SchemaChecks.check("")).isNotEmpty();
		assertThat(SchemaChecks.check("\"")).isNotEmpty();
	}

	@Test
	void aSignThatCannotBeSeenIsNamed() {
		RealSchema wrong = this.schema.with("Kind of area.", "Kind\u200b of area.");
		assertThat(wrong.lines()).singleElement().asString().contains("'<U+200B>', expected no U+200B");
	}

	@Test
	void aSchemaWithMistakesIsNotRead() {
		assertThatExceptionOfType(SchemaException.class).isThrownBy(
				() -> SchemaChecks.read(this.schema.with("type: AreaType! @facet", "type: AreaType! @facett").text()))
			.withMessageStartingWith("the schema has 1 problem and nothing was started:")
			.withMessageContaining("\n  schema.graphqls:");
	}

}
