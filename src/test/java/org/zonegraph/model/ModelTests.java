package org.zonegraph.model;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ModelTests {

	private final Model model;

	ModelTests() throws Exception {
		this.model = SchemaReader.read(Files.readString(Path.of("schema.graphqls")));
	}

	@ParameterizedTest
	@CsvSource({ "LOCATED_IN,Area,Province,true", "LOCATED_IN,Area,Source,false", "LOCATED_IN,Province,Area,false",
			"OPERATES_IN,Enterprise,Area,true", "OPERATES_IN,Enterprise,Province,false",
			"OPERATES_IN,Agency,Area,false" })
	void aRelationshipRunsBetweenTheTypesThatTheSchemaNames(String type, String from, String to, boolean allowed) {
		assertThat(this.model.relationshipType(type).allows(this.model.nodeType(from), this.model.nodeType(to))).isEqualTo(allowed);
	}

}
