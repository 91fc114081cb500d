package org.zonegraph.explorer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import graphql.parser.Parser;
import graphql.validation.Validator;
import org.junit.jupiter.api.Test;

import org.zonegraph.model.Model;
import org.zonegraph.model.SchemaReader;

import static org.assertj.core.api.Assertions.assertThat;

class CompletedDocumentTests {

	private static final Path DOCUMENTS = Path.of("src/main/resources/documents");

	private final String schema;

	CompletedDocumentTests() throws IOException {
		this.schema = Files.readString(Path.of("schema.graphqls"));
	}

	@Test
	void whatTheSchemaHasIsAskedForOrNamedAsToldElsewhere() throws IOException {
		Model model = SchemaReader.read(this.schema);
		try (Stream<Path> files = Files.list(DOCUMENTS)) {
			assertThat(files).isNotEmpty().allSatisfy((file) -> {
				String text = Files.readString(file);
				String name = file.getFileName().toString().replace(".graphql", "");
				assertThat(CompletedDocument.of(model, name, text)).as(name)
					.isEqualTo(new CompletedDocument(text, List.of()));
			});
		}
	}

	@Test
	void whatIsAddedToTheSchemaIsAskedForWithWhyItIsBelieved() throws IOException {
		Model model = SchemaReader.read(this.schema.replace("""
				  "Earlier areas that became it."
				""", """
				  "Gates in its fence."
				  gates: Int
				  "A province across the water."
				  across: Province @relationship(type: "LOCATED_IN", direction: OUT)
				  "Enterprises that watch over it."
				  guards: [Enterprise!]! @relationship(type: "OPERATES_IN", direction: IN, properties: "Operation")
				  "Earlier areas that became it."
				"""));
		CompletedDocument document = CompletedDocument.of(model, "area",
				Files.readString(DOCUMENTS.resolve("area.graphql")));
		assertThat(document.added()).containsExactly("Area.gates", "Area.across", "Area.guards");
		assertThat(document.text()).startsWith("# An area:")
			.contains("area(id: $id) { ...AreaRest\n", "fragment AreaRest on Area {", "  gates\n",
					"across { id name(language: $language) } acrossEvidence { ...AreaRestWhy }",
					"guards(first: 50) { totalCount edges { evidence { ...AreaRestWhy } properties { activity ");
		assertThat(new Validator().validateDocument(EntityDocumentsTests.schema(model), Parser.parse(document.text()),
				Locale.ROOT))
			.isEmpty();
	}

	@Test
	void whatIsStoredOnRelationshipsIsWholeWhereTheDocumentSaysSo() throws IOException {
		Model model = SchemaReader.read(this.schema.replace("  \"Earliest year that a source supports.", """
				"Jobs there."
				jobs: Int
				"Earliest year that a source supports."""));
		for (String name : List.of("operations", "enterprise")) {
			CompletedDocument document = CompletedDocument.of(model, name,
					Files.readString(DOCUMENTS.resolve(name + ".graphql")));
			assertThat(document.added()).as(name).containsExactly("Operation.jobs");
			assertThat(document.text()).as(name)
				.contains("properties { ...OperationRest activity", "fragment OperationRest on Operation {\n  jobs\n}");
			assertThat(new Validator().validateDocument(EntityDocumentsTests.schema(model),
					Parser.parse(document.text()), Locale.ROOT))
				.isEmpty();
		}
	}

	@Test
	void aDocumentThatIsOfNoKindOrSpeaksNoLanguageStaysAsItIs() {
		Model model = SchemaReader.read(this.schema);
		for (String text : List.of("query A($id: ID!) { area(id: $id) { id } }",
				"query A($language: Language!) { areas { nodes { name(language: $language) } } }")) {
			assertThat(CompletedDocument.of(model, "area", text).text()).isEqualTo(text);
		}
		assertThat(CompletedDocument.of(model, "areas", "query A($language: Language!) { area(id: 1) { id } }").added())
			.isEmpty();
	}

}
