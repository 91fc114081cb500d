package org.zonegraph;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.exceptions.Neo4jException;

import org.springframework.graphql.execution.GraphQlSource;

import org.zonegraph.RunningZonegraph.Answer;
import org.zonegraph.graph.GraphReader;
import org.zonegraph.model.NodeType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RefusalTests {

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	@Test
	void aPageTooLargeIsRefusedWithTheBound() {
		Map<String, Object> error = this.zonegraph.refuse("{ areas(first: 101) { nodes { id } } }");
		assertThat(error.get("message").toString()).contains("first is 101").contains("0 to 100");
		assertThat(code(error)).isEqualTo("PAGE_TOO_LARGE");
		assertThat(code(this.zonegraph.refuse("{ provinces { nodes { areas(last: 5000) { totalCount } } } }")))
			.isEqualTo("PAGE_TOO_LARGE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ areas(filter: {type: {eq: CASTLE}}) { totalCount } }",
			"{ areas(filter: {castle: {eq: 1}}) { totalCount } }", "{ areas(orderBy: [{castle: ASC}]) { totalCount } }",
			"{ areas { facets(by: [CASTLE]) { facet } } }",
			"{ areas(filter: {approvedOn: {gt: \"castle\"}}) { totalCount } }" })
	void anUnknownEnumFilterOrderOrDateIsAValidationErrorThatNamesIt(String query) {
		Map<String, Object> error = this.zonegraph.refuse(query);
		assertThat(error.get("message").toString()).containsIgnoringCase("castle");
		assertThat(new Answer(error).at("extensions.classification").<Object>as()).isEqualTo("ValidationError");
	}

	@Test
	void aCursorOfAnotherOrderIsRefusedByName() {
		String cursor = this.zonegraph.ask("{ areas(first: 1, orderBy: [{nameEn: ASC}]) { pageInfo { endCursor } } }")
			.at("areas.pageInfo.endCursor")
			.as();
		Map<String, Object> error = this.zonegraph.refuse(
				"{ areas(first: 1, orderBy: [{approvedOn: ASC}], after: \"%s\") { nodes { id } } }".formatted(cursor));
		assertThat(error.get("message").toString()).contains("Area by nameEn ASC, id ASC")
			.contains("Area by approvedOn ASC, id ASC");
		assertThat(code(error)).isEqualTo("INVALID_CURSOR");
	}

	@ParameterizedTest
	@ValueSource(strings = { "castle", "", "====", "QXJlYSBieSBpZCBBU0M", "QXJlYSBieSBpZCBBU0MfeA", "港" })
	void whatIsNotACursorIsRefused(String cursor) {
		Map<String, Object> error = this.zonegraph
			.refuse("{ areas(first: 1, after: \"%s\") { nodes { id } } }".formatted(cursor));
		assertThat(code(error)).isEqualTo("INVALID_CURSOR");
	}

	@ParameterizedTest
	@ValueSource(strings = { "areas(after: \"rubbish\") { totalCount }",
			"areas(last: 1, before: \"rubbish\") { facets(by: [TYPE]) { missing } }",
			"areas(after: \"rubbish\") { __typename }", "areas(after: \"rubbish\") { coverage { held } }",
			"province(id: \"province:CN-CQ\") { areas(after: \"rubbish\") { totalCount } }",
			"search(text: \"Chongqing\", after: \"rubbish\") { totalCount }" })
	void whatIsNotACursorIsRefusedWhateverIsSelected(String question) {
		assertThat(code(this.zonegraph.refuse("{ %s }".formatted(question)))).isEqualTo("INVALID_CURSOR");
	}

	@Test
	void aRootFieldThatIsRefusedLeavesTheOthers() {
		Map<String, Object> response = this.zonegraph.respond("""
				{
				  areas(after: "rubbish") { totalCount }
				  provinces { totalCount }
				  dataset { revision }
				  resolve(names: ["x"]) { name }
				  measures(first: 101) { totalCount }
				}
				""", Map.of());
		Answer answer = new Answer(response);
		assertThat(answer.at("data.areas").value()).isNull();
		assertThat(answer.at("data.measures").value()).isNull();
		assertThat(answer.at("data.provinces.totalCount").<Integer>as()).isEqualTo(31);
		assertThat(answer.at("data.dataset.revision").<String>as()).isEqualTo(this.zonegraph.seed().revision());
		assertThat(answer.at("data.resolve").<List<?>>as()).hasSize(1);
		assertThat(answer.each("errors", "path")).containsExactlyInAnyOrder(List.of("areas"), List.of("measures"));
		assertThat(answer.each("errors", "extensions.code")).containsExactlyInAnyOrder("INVALID_CURSOR",
				"PAGE_TOO_LARGE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ areas(filter: {id: {in: [null]}}) { totalCount } }",
			"{ areas(filter: {or: [{type: {in: [null]}}]}) { totalCount } }",
			"{ areas(filter: {or: [null]}) { totalCount } }",
			"{ province(id: \"province:CN-CQ\") { areas(filter: {id: {in: [null]}}) { totalCount } } }" })
	void nullAmongTheValuesOfAFilterIsRefusedByAMessageThatSaysHowToAskForWhatIsNotKnown(String question) {
		assertThat(this.zonegraph.refuse(question).get("message").toString()).contains("isNull: true");
	}

	@Test
	void nullAmongTheValuesOfAVariableIsRefusedByTheSameMessage() {
		assertThat(this.zonegraph
			.refuse("query($ids: [ID!]) { areas(filter: {id: {in: $ids}}) { totalCount } }",
					Map.of("ids", Arrays.asList("area:x", null)))
			.get("message")
			.toString()).contains("isNull: true");
		assertThat(this.zonegraph.refuse("{ node(id: null) { id } }").get("message").toString())
			.doesNotContain("isNull");
		assertThat(this.zonegraph.refuse("query($id: ID!) { node(id: $id) { id } }").get("message").toString())
			.as("a variable that was not given is no value of a filter")
			.doesNotContain("isNull");
	}

	/** Wherever a page can be asked for, also where one is added later. */
	@Test
	void aNegativePageIsNotCalledTooLarge() {
		String area = "area(id: \"area:yangshan-special-cbz\") { %s }";
		List<String> questions = List.of("areas(first: -1) { totalCount }", "areas(last: -1) { totalCount }",
				area.formatted("enterprises(first: -1) { totalCount }"),
				area.formatted("claims(last: -7) { nodes { id } }"),
				area.formatted("related(first: -1) { edges { sharedCount } }"),
				area.formatted("enterprises { groupBy(by: [CONFIDENCE], first: -1) { totalCount } }"),
				"enterprise(id: \"enterprise:hp\") { measurePaths(first: -1) { nodes { length } } }",
				"resolve(names: [\"a\"]) { candidates(first: -1) { score } }",
				"search(text: \"a\", first: -1) { totalCount }",
				"paths(from: \"a\", to: \"b\", first: -1) { nodes { length } }",
				"neighborhood(id: \"a\", first: 0) { truncated }", "neighborhood(id: \"a\", first: -1) { truncated }",
				"nearest(to: \"a\", first: -1) { distanceKm }",
				"series(indicator: \"indicator:trade_value\", first: -1) { unit }");
		for (String question : questions) {
			Map<String, Object> error = this.zonegraph.refuse("{ %s }".formatted(question));
			assertThat(code(error)).as(question).isEqualTo("INVALID_PAGE");
			assertThat(error.get("message").toString()).as(question).contains("allowed are ");
		}
		assertThat(code(this.zonegraph.refuse("{ neighborhood(id: \"a\", hops: -1) { truncated } }")))
			.isEqualTo("INVALID_HOPS");
		assertThat(code(this.zonegraph.refuse("{ paths(from: \"a\", to: \"b\", maxHops: -1) { nodes { length } } }")))
			.isEqualTo("INVALID_HOPS");
		GraphQLSchema schema = this.zonegraph.context().getBean(GraphQlSource.class).schema();
		assertThat(schema.getAllTypesAsList()
			.stream()
			.filter(GraphQLObjectType.class::isInstance)
			.flatMap((type) -> ((GraphQLObjectType) type).getFieldDefinitions().stream())
			.filter((field) -> field.getArgument("first") != null && field.getArgument("last") == null)
			.map(GraphQLFieldDefinition::getName)
			.distinct()).containsExactlyInAnyOrder("related", "measurePaths", "search", "paths", "neighborhood",
					"nearest", "candidates", "groupBy", "series", "history", "changes", "revisions", "conflicts",
					"wanted");
	}

	@Test
	void firstAndLastDoNotGoTogether() {
		assertThat(code(this.zonegraph.refuse("{ areas(first: 1, last: 1) { nodes { id } } }")))
			.isEqualTo("INVALID_PAGE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "' OR 1=1 //", "\\\"}) DETACH DELETE n //", "$p0", "`", "}) RETURN 1 UNION MATCH (n) //",
			"\\u0000" })
	void aFilterValueThatLooksLikeCypherStaysAValue(String text) {
		Answer answer = this.zonegraph.ask("""
				{ areas(filter: {nameEn: {contains: "%1$s"}}) { totalCount } node(id: "area:%1$s") { id }
				  measures(filter: {notice: {number: {eq: "%1$s"}}}) { totalCount } }""".formatted(text));
		assertThat(answer.at("areas.totalCount").<Object>as()).isEqualTo(0);
		assertThat(answer.at("measures.totalCount").<Object>as()).isEqualTo(0);
		assertThat(answer.at("node").<Object>as()).isNull();
	}

	@Test
	void oneTextOfAStatementServesAllValues() {
		String query = "query ($type: AreaType!) { areas(filter: {type: {eq: $type}}, first: 3) { nodes { id } } }";
		assertThat(CountingDriver.during(() -> this.zonegraph.ask(query, Map.of("type", "BONDED_AREA"))))
			.isEqualTo(CountingDriver.during(() -> this.zonegraph.ask(query, Map.of("type", "BONDED_PORT_AREA"))))
			.allSatisfy((statement) -> assertThat(statement).doesNotContain("BONDED"));
	}

	@Test
	void aWriteIsRefusedByTheDatabase() {
		GraphReader reader = TestNeo4j.reader(this.zonegraph.driver());
		assertThatExceptionOfType(Neo4jException.class)
			.isThrownBy(() -> reader.read("CREATE (n:Castle) RETURN n", Map.of(), (row) -> row))
			.withMessageContaining("read");
	}

	@Test
	void aSelectionThatWouldBecomeTooLargeAStatementIsRefusedAtOnce() {
		StringBuilder query = new StringBuilder(
				"{ neighborhood(id: \"province:CN-CQ\", first: 1) { nodes { ...L0 } } }");
		for (int level = 0; level < 2; level++) {
			String next = (level < 1) ? "...L" + (level + 1) : "id";
			query.append(" fragment L%d on Entity {".formatted(level));
			List<NodeType> types = this.zonegraph.model().nodeTypes();
			for (int i = 0; i < types.size(); i++) {
				query.append(" ... on %s { related(first: %d) { edges { shared { %s } } } }"
					.formatted(types.get(i).name(), i % 2, next));
			}
			query.append(" }");
		}
		Map<String, Object> error = this.zonegraph.refuse(query.toString());
		assertThat(code(error)).as(error.toString()).isEqualTo("TOO_COMPLEX");
	}

	private static Object code(Map<String, Object> error) {
		return new Answer(error).at("extensions.code").value();
	}

}
