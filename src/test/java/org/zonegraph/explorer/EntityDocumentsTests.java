package org.zonegraph.explorer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.validation.Validator;
import org.junit.jupiter.api.Test;

import org.zonegraph.model.Model;
import org.zonegraph.model.Scalars;
import org.zonegraph.model.SchemaReader;
import org.zonegraph.model.derive.SchemaDeriver;

import static org.assertj.core.api.Assertions.assertThat;

class EntityDocumentsTests {

	private final Model model;

	private final Map<String, String> documents;

	EntityDocumentsTests() throws Exception {
		this.model = SchemaReader.read(Files.readString(Path.of("schema.graphqls")));
		this.documents = EntityDocuments.of(this.model);
	}

	@Test
	void everyKindHasADocumentThatIsValid() {
		GraphQLSchema schema = schema(this.model);
		assertThat(this.documents).hasSameSizeAs(this.model.things());
		assertThat(this.documents.values()).allMatch((text) -> text.startsWith("# What is known of one "));
		assertThat(this.documents).allSatisfy(
				(kind, text) -> assertThat(new Validator().validateDocument(schema, Parser.parse(text), Locale.ROOT))
					.as(text)
					.isEmpty());
	}

	@Test
	void everythingThatIsStoredOfAThingIsAskedForWithItsEvidence() {
		assertThat(this.documents.get("pilotZone")).contains("query PilotZone($id: ID!,", "pilotZone(id: $id) {",
				"nameEn nameZh approvedOn launchedOn documentNumber",
				"province { id name(language: $language) } provinceEvidence { ...why }",
				"edges { evidence { ...why } node { id name(language: $language) itemNo scope originKind } }");
		assertThat(this.documents.get("enterprise"))
			.contains("properties { activity activityZh businessModel { id name(language: $language) } "
					+ "industry { id name(language: $language) } since areaNameAsReported }");
		assertThat(this.documents.get("operation"))
			.contains("operation(id: $id) {", "enterprise { id name(language: $language) }",
					"statements { field value rank evidence { ...why }")
			.doesNotContain("enterpriseEvidence", "identifiers");
	}

	@Test
	void aThingWithOneListAloneIsWalkedByACursor() {
		assertThat(this.documents.get("source")).contains("$after: String",
				"citedBy(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }",
				"evidence { confidence readAs }");
		assertThat(this.documents.get("businessModel")).doesNotContain("$after");
		assertThat(this.documents.get("observation")).doesNotContain("$first");
	}

	static GraphQLSchema schema(Model model) {
		RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
		Scalars.wire(wiring);
		wiring.type("Node", (type) -> type.typeResolver((environment) -> null));
		wiring.type("Entity", (type) -> type.typeResolver((environment) -> null));
		return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SchemaDeriver.derive(model)),
				wiring.build());
	}

}
