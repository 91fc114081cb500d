package org.zonegraph.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import org.zonegraph.model.Grades;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.SchemaReader;
import org.zonegraph.seed.SeedReader;
import org.zonegraph.text.Collation;

import static org.assertj.core.api.Assertions.assertThat;

class CopiesTests {

	private final Model model;

	private final Copies copies;

	CopiesTests() throws Exception {
		this.model = SchemaReader.read(Files.readString(Path.of("schema.graphqls")));
		this.copies = new Copies(this.model, SeedReader.read(this.model, "file:seed/"));
	}

	@Test
	void everyTextHasTheSortKeyOfThatText() {
		for (NodeType type : this.model.nodeTypes()) {
			for (int copy : List.of(1, 12)) {
				for (Map<String, Object> row : this.copies.nodes(type, copy)) {
					type.properties().stream().filter((each) -> each.kind() == Property.Kind.TEXT).forEach((text) -> {
						Object value = row.get(text.name());
						assertThat(row.get(text.sortName())).as("%s of %s", text.name(), row.get("id"))
							.isEqualTo((value != null) ? Collation.key(value.toString()) : null);
					});
				}
			}
		}
	}

	@Test
	void everyNodeHasTheSortKeysOfItsNameAndItsGrade() {
		for (NodeType type : this.model.nodeTypes()) {
			for (Map<String, Object> row : this.copies.nodes(type, 12)) {
				Object name = type.namesEn().stream().map(row::get).filter(Objects::nonNull).findFirst().orElseThrow();
				assertThat(row.get("nameSort")).as("name of %s", row.get("id"))
					.isEqualTo(Collation.key(name.toString()));
				assertThat(row.get("confidenceSort"))
					.isEqualTo((long) Grades.rank(String.valueOf(row.get("confidence"))));
			}
		}
	}

	@Test
	void whatARelationshipCarriesHasTheKeysThatNodesHaveAndNamesThoseOfItsCopy() {
		List<Map<?, ?>> operations = this.copies.links(12)
			.entrySet()
			.stream()
			.filter((links) -> links.getKey().type().equals("OPERATES_IN"))
			.flatMap((links) -> links.getValue().stream())
			.<Map<?, ?>>map((row) -> (Map<?, ?>) row.get("values"))
			.toList();
		assertThat(operations).hasSizeGreaterThan(200).allSatisfy((values) -> {
			String activity = String.valueOf(values.get("activity"));
			assertThat(values.get("activityLower")).isEqualTo(activity.toLowerCase(Locale.ROOT));
			assertThat(values.get("activitySort")).isEqualTo(Collation.key(activity));
			assertThat(values.get("sources")).asInstanceOf(InstanceOfAssertFactories.LIST)
				.hasSize(((Long) Objects.requireNonNull(values.get("sourcesCount"))).intValue());
			assertThat(String.valueOf(values.get("id"))).startsWith("operation:~12~");
			assertThat(String.valueOf(values.get("businessModel"))).matches("businessModel:~12~.+|null");
		});
	}

	@Test
	void anEnumIsSortedByWhereTheSchemaListsItsValue() {
		List<String> types = this.model.values("AreaType");
		assertThat(this.copies.nodes(this.model.nodeType("Area"), 1))
			.allSatisfy((row) -> assertThat(row.get("typeSort")).isEqualTo((long) types.indexOf(row.get("type"))));
	}

}
