package org.zonegraph.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import org.junit.jupiter.api.Test;

import org.zonegraph.model.Model;
import org.zonegraph.model.SchemaReader;
import org.zonegraph.model.derive.SchemaDeriver;

import static org.assertj.core.api.Assertions.assertThat;

class WeightTests {

	@Test
	void theSchemaShowsTheWeightsByWhichASearchScores() throws Exception {
		Model model = SchemaReader.read(Files.readString(Path.of("schema.graphqls")));
		String served = new SchemaParser().parse(SchemaDeriver.derive(model))
			.getTypes(ObjectTypeDefinition.class)
			.stream()
			.filter((type) -> type.getName().equals("SearchEdge"))
			.flatMap((type) -> type.getFieldDefinitions().stream())
			.filter((field) -> field.getName().equals("score"))
			.map((field) -> Objects.requireNonNull(field.getDescription()).getContent())
			.findFirst()
			.orElseThrow();
		assertThat(served.lines().map(String::strip))
			.containsExactlyElementsOf(Weight.table(Weight.Of.SEARCH).lines().toList());
	}

	@Test
	void everyWeightIsInOneTableWithWhatItDoesToAScore() {
		assertThat(Weight.table(Weight.Of.SEARCH)).startsWith("| How well it fits, above 0 to 1: ")
			.contains("| A name that begins with the text | 0.8 |", "| By pinyin | 0.1 less |",
					"| The more of the name the text or all words are | up to 0.15 more |",
					"| A word that only begins so | counts 0.95 |");
		assertThat(Weight.table(Weight.Of.RECONCILIATION).lines()).hasSize(5);
	}

}
