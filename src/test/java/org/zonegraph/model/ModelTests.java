package org.zonegraph.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
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
		assertThat(this.model.relationshipType(type).allows(this.model.nodeType(from), this.model.nodeType(to)))
			.isEqualTo(allowed);
	}

	@Test
	void aRelationshipKnowsBothEndsAndWhatIsStoredOnIt() {
		RelationshipType operates = this.model.relationshipType("OPERATES_IN");
		assertThat(operates.fields()).extracting(Relationship::owner).containsExactlyInAnyOrder("Area", "Enterprise");
		assertThat(operates.fields(true)).extracting(Relationship::field).containsExactly("areas");
		assertThat(operates.fieldTo(false)).map(Relationship::field).contains("enterprises");
		assertThat(operates.propertiesType()).isEqualTo("Operation");
		assertThat(operates.properties()).extracting(Property::name).contains("activity", "since");
		assertThat(operates.reference("industry")).contains("Industry");
		assertThat(operates.reference("since")).isEmpty();
		assertThat(operates.isParallel()).isTrue();
		assertThat(operates.wording().en()).isEqualTo("{from} operated in {to}");
		assertThat(List.of(operates.file(), operates.term())).containsExactly("operates-in", "operatesIn");
	}

	@Test
	void aFieldKnowsWhichEndItsRelationshipsStartAt() {
		Relationship areas = this.model.nodeType("Enterprise").relationship("areas").orElseThrow();
		Relationship enterprises = this.model.nodeType("Area").relationship("enterprises").orElseThrow();
		assertThat(List.of(areas.start("enterprise", "area"), areas.end("enterprise", "area")))
			.containsExactly("enterprise", "area");
		assertThat(List.of(enterprises.start("area", "enterprise"), enterprises.end("area", "enterprise")))
			.containsExactly("enterprise", "area");
		assertThat(this.model.target(areas)).map(NodeType::name).contains("Area");
	}

	@Test
	void whatCanLeadToSeveralTypesLeadsToEachOfThem() {
		Relationship about = this.model.nodeType("Claim").relationship("about").orElseThrow();
		assertThat(this.model.target(about)).isEmpty();
		assertThat(this.model.nodeTypes()).allMatch(about::leadsTo);
		Relationship area = this.model.nodeType("Observation").relationship("area").orElseThrow();
		assertThat(this.model.nodeTypes()).filteredOn(area::leadsTo).extracting(NodeType::name).containsExactly("Area");
	}

	@Test
	void anEndWithNodesOfSeveralTypesHasNoSingleField() {
		assertThat(this.model.relationshipType("ABOUT").fieldTo(true)).isEmpty();
	}

	@Test
	void aFieldThatIsCalledAsARelationshipIsThatRelationship() {
		List<String> types = this.model.relationshipTypes().stream().map(RelationshipType::name).toList();
		List<Relationship> fields = this.model.nodeTypes()
			.stream()
			.flatMap((type) -> type.relationships().stream())
			.toList();
		assertThat(fields).allSatisfy((field) -> {
			String name = Names.constant(field.field());
			assertThat(types).as("%s.%s is %s", field.owner(), field.field(), field.type())
				.filteredOn((type) -> type.equals(name) || type.startsWith(name + "_"))
				.isSubsetOf(field.type());
		});
		assertThat(fields).extracting(Relationship::field).contains("supports", "takesUp", "exemplifies");
	}

	@Test
	void theSeedSaysNeitherWhatIsDerivedNorEvidence() {
		assertThat(this.model.relationshipTypes()).filteredOn((type) -> !type.isInSeed())
			.extracting(RelationshipType::name)
			.containsExactlyInAnyOrder("HAS_INDUSTRY", "HAS_BUSINESS_MODEL", "PRACTISES", "CITES");
	}

	@Test
	void anIdIsOfATypeOnlyWhereItIsWhole() {
		assertThat(this.model.typeOf("formerArea:a")).map(NodeType::name).contains("FormerArea");
		assertThat(this.model.typeOf("formerArea")).isEmpty();
		assertThat(this.model.typeOf("castle:a")).isEmpty();
	}

}
