package org.zonegraph;

import java.util.ArrayList;
import java.util.List;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import org.junit.jupiter.api.Test;

import org.springframework.graphql.execution.GraphQlSource;

import org.zonegraph.check.SchemaChecks;
import org.zonegraph.model.Model;
import org.zonegraph.model.derive.SchemaDeriver;

import static org.assertj.core.api.Assertions.assertThat;

class SchemaTests {

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	private final GraphQLSchema schema = this.zonegraph.context().getBean(GraphQlSource.class).schema();

	@Test
	void theDerivedSchemaIsServedAsText() {
		assertThat(this.zonegraph.get("/schema.graphqls").body())
			.isEqualTo(SchemaDeriver.derive(this.zonegraph.model()))
			.contains("type AreaConnection", "input AreaFilter", "enum AreaFacet", "provinceEvidence: Evidence!")
			.doesNotContain("@relationship", "@node", "@facet");
	}

	@Test
	void everyTypeFieldArgumentAndValueHasADescription() {
		List<String> without = new ArrayList<>();
		for (GraphQLNamedType type : this.schema.getAllTypesAsList()) {
			if (type.getName().startsWith("__")
					|| List.of("String", "Int", "Float", "Boolean", "ID").contains(type.getName())) {
				continue;
			}
			note(without, type.getName(), type.getDescription());
			if (type instanceof GraphQLObjectType object) {
				object.getFieldDefinitions().forEach((field) -> {
					note(without, type.getName() + "." + field.getName(), field.getDescription());
					field.getArguments()
						.stream()
						.filter((argument) -> !List.of("id", "ids", "language", "by").contains(argument.getName()))
						.forEach((argument) -> note(without,
								type.getName() + "." + field.getName() + "." + argument.getName(),
								argument.getDescription()));
				});
			}
			if (type instanceof GraphQLInputObjectType input) {
				input.getFieldDefinitions()
					.forEach((field) -> note(without, type.getName() + "." + field.getName(), field.getDescription()));
			}
			if (type instanceof GraphQLEnumType values) {
				values.getValues()
					.forEach((value) -> note(without, type.getName() + "." + value.getName(), value.getDescription()));
			}
		}
		assertThat(without).isEmpty();
	}

	private static void note(List<String> without, String name, String description) {
		if (description == null || description.isBlank()) {
			without.add(name);
		}
	}

	@Test
	void aNewNodeTypeNeedsNoJava() {
		Model model = SchemaChecks.read(this.zonegraph.model()
			.source()
			.replace("  areas: [Area!]! @relationship(type: \"LOCATED_IN\"", """
					ports: [Port!]! @relationship(type: "LOCATED_IN", direction: IN)
					"Areas in it."
					areas: [Area!]! @relationship(type: "LOCATED_IN\"""")
				+ """
						"A port."
						type Port implements Node & Entity @node(plural: "ports") {
						  "Id." id: ID!
						  "Name." name("Language of the answer." language: Language! = EN): String! @label(en: ["nameEn"], zh: ["nameEn"])
						  "English name." nameEn: String!
						  "Where it lies." province: Province! @relationship(type: "LOCATED_IN", direction: OUT) @facet
						  "Why." evidence: Evidence!
						}
						""");
		assertThat(SchemaDeriver.derive(model)).contains("port(\n    \"Its id, such as `port:...`.\"\n    id: ID!\n",
				"  ): Port\n", "type PortConnection", "input PortFilter", "enum PortFacet");
	}

	@Test
	void theRootOffersEveryNodeTypeByIdAndAsAList() {
		List<String> fields = this.schema.getQueryType()
			.getFieldDefinitions()
			.stream()
			.map(GraphQLFieldDefinition::getName)
			.toList();
		assertThat(fields).contains("node", "nodes");
		this.zonegraph.model().nodeTypes().forEach((type) -> assertThat(fields).contains(type.kind(), type.plural()));
	}

}
