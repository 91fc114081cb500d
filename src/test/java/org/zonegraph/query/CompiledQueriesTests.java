package org.zonegraph.query;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import graphql.GraphQLContext;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.query.clause.Cursor;
import org.zonegraph.query.compile.CompiledQuery;
import org.zonegraph.query.compile.CompiledStatement;
import org.zonegraph.query.compile.Compiling;
import org.zonegraph.query.compile.QueryCompiler;
import org.zonegraph.query.question.InvalidQueryException;
import org.zonegraph.query.question.QuestionField;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CompiledQueriesTests {

	private static final QueryCompiler COMPILER = Compiling.compiler();

	private static final String BY_ID = cursor("Area by id ASC", "area:beijing-tianzhu-cbz");

	private static final String BY_ID_TOO = cursor("Area by id ASC", "area:shanghai-yangshan-cbz");

	/** Questions that the explorer and others ask, each with values and with others. */
	static Stream<Arguments> questions() {
		return Stream.of(Arguments.of("area", "{id: 'area:anqing-cbz'}", "{id: 'area:chongqing-xiyong-cbz'}"),
				Arguments.of("province", "{id: 'province:CN-CQ'}", "{id: 'province:CN-JS'}"),
				Arguments.of("enterprise", "{id: 'enterprise:airbus'}", "{id: 'enterprise:sk-hynix-wuxi'}"),
				Arguments.of("measure", "{id: 'measure:guofa-2014-65-29'}", "{id: 'measure:guofa-2014-65-31'}"),
				Arguments.of("industry", "{id: 'industry:computers'}", "{id: 'industry:none-such'}"),
				Arguments.of("statement", "{id: 'claim:c07'}", "{id: 'claim:c08'}"),
				Arguments.of("areas", "{first: 50}", "{first: 7}"),
				Arguments.of("areas", "{first: 50, after: '" + BY_ID + "'}", "{first: 9, after: '" + BY_ID_TOO + "'}"),
				Arguments.of("areas", "{filter: {province: {id: {eq: 'province:CN-CQ'}}}}",
						"{filter: {province: {id: {eq: 'province:CN-JS'}}}, first: 3}"),
				Arguments.of("measures", "{filter: {titleEn: {contains: 'bond'}}, first: 10}",
						"{filter: {titleEn: {contains: 'Futures'}}, first: 20}"),
				Arguments.of("reforms",
						"{filter: {originKind: {in: ['PILOT_FTZ']}}, orderBy: [{itemNo: 'ASC'}], language: 'ZH'}",
						"{filter: {originKind: {in: ['SPECIAL_CUSTOMS_AREA', 'PILOT_FTZ']}}, orderBy: [{itemNo: 'ASC'}], language: 'ZH'}"),
				Arguments.of("operations",
						"{area: {approvedOn: {gte: '2010'}}, enterprise: {nameEn: {startsWith: 'A'}}}",
						"{area: {approvedOn: {gte: '2015-06'}}, enterprise: {nameEn: {startsWith: 'foxc'}}, first: 5}"),
				Arguments.of("statements", "{filter: {value: {gt: 3.5}}, first: 10}",
						"{filter: {value: {gt: 100}}, first: 11}"),
				Arguments.of("statement-verdicts", "{filter: {id: {in: ['claim:c01']}}}",
						"{filter: {id: {in: ['claim:c01', 'claim:c02', 'claim:c03']}}}"),
				Arguments.of("search", "{text: 'suzhou'}", "{text: 'bonded zone of 苏州', first: 3}"),
				Arguments.of("search", "{text: 'suzhou', kinds: ['AREA']}",
						"{text: 'airbus', kinds: ['ENTERPRISE', 'AREA']}"),
				Arguments.of("resolve", "{names: ['Xiyong CBZ']}", "{names: ['Airbus', '苏州工业园', 'Foxconn']}"),
				Arguments.of("paths", "{from: 'enterprise:abc-leasing', to: 'measure:guofa-2014-65-31'}",
						"{from: 'enterprise:airbus', to: 'measure:guofa-2014-65-29', first: 9}"),
				Arguments.of("neighborhood", "{id: 'pilotZone:shanghai'}", "{id: 'area:anqing-cbz', first: 12}"),
				Arguments.of("lineage", "{measure: 'measure:guofa-2014-65-29'}",
						"{measure: 'measure:guofa-2014-65-31'}"),
				Arguments.of("related", "{id: 'area:anqing-cbz', first: 5}",
						"{id: 'area:chongqing-xiyong-cbz', first: 6}"),
				Arguments.of("measures-of-enterprise", "{enterprise: 'enterprise:airbus', first: 3}",
						"{enterprise: 'enterprise:foxconn', first: 4}"),
				Arguments.of("places", "{first: 31}", "{first: 12}"));
	}

	@ParameterizedTest
	@MethodSource("questions")
	void anotherValueCompilesNothingAndAsksByTheSameText(String document, String values, String others) {
		Again again = new Again(Compiling.read(Path.of("src/main/resources/documents/" + document + ".graphql")));
		List<String> first = again.ask(values);
		int compiled = again.compiled;
		assertThat(compiled).isEqualTo(again.fields);
		List<Map<String, @Nullable Object>> bound = again.bound;
		assertThat(again.ask(others)).isEqualTo(first);
		assertThat(again.compiled).as("compiled").isEqualTo(compiled);
		assertThat(again.bound).isNotEqualTo(bound);
		assertThat(again.ask(values)).isEqualTo(first);
		assertThat(again.bound).as("no value of the question between is left").isEqualTo(bound);
	}

	@Test
	void theKindOfAnIdIsLookedAtAndTheIdIsNot() {
		Again again = new Again(
				"query ($id: ID!) { node(id: $id) { id ... on Area { nameEn } ... on Province { nameZh } } }");
		again.ask("{id: 'area:a'}");
		again.ask("{id: 'province:b'}");
		again.ask("{id: 'area:c'}");
		again.ask("{id: 'nothing:d'}");
		again.ask("{id: 'neither:e'}");
		assertThat(again.compiled).as("areas, provinces, and what is of no kind").isEqualTo(3);
	}

	@Test
	void idsOfTheSameKindsAreAskedForInAnyNumberAndOrder() {
		Again again = new Again("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }");
		again.ask("{ids: ['area:a', 'province:b']}");
		again.ask("{ids: ['province:b', 'area:c', 'area:d', 'nothing:e']}");
		assertThat(again.compiled).isOne();
		assertThat(again.bound.get(0))
			.containsEntry("p0", List.of(Map.of("place", 1, "id", "area:c"), Map.of("place", 2, "id", "area:d")))
			.containsEntry("p2", 4);
	}

	@Test
	void whatIsUnknownAtACursorIsLookedAt() {
		Again again = new Again(
				"query ($after: String) { areas(orderBy: [{areaKm2: ASC}], after: $after) { nodes { id } } }");
		String order = "Area by areaKm2 ASC, id ASC";
		List<Cursor.KeyType> columns = List.of(new Cursor.KeyType(Cursor.Kind.DECIMAL, true),
				new Cursor.KeyType(Cursor.Kind.TEXT, false));
		String known = again.ask("{after: '" + Cursor.encode(order, columns, List.of(1.5, "area:a")) + "'}").get(0);
		assertThat(again.ask("{after: '" + Cursor.encode(order, columns, List.of(2.5, "area:b")) + "'}"))
			.containsExactly(known);
		assertThat(again.compiled).isOne();
		assertThat(
				again.ask("{after: '" + Cursor.encode(order, columns, java.util.Arrays.asList(null, "area:b")) + "'}"))
			.doesNotContain(known);
		assertThat(again.compiled).isEqualTo(2);
	}

	@Test
	void anOrderAndAComparisonAreLookedAt() {
		Again again = new Again(
				"query ($filter: AreaFilter, $orderBy: [AreaOrder!]) { areas(filter: $filter, orderBy: $orderBy) { nodes { id } } }");
		again.ask("{filter: {cityEn: {isNull: true}}, orderBy: [{nameEn: 'ASC'}]}");
		again.ask("{filter: {cityEn: {isNull: false}}, orderBy: [{nameEn: 'ASC'}]}");
		again.ask("{filter: {cityEn: {eq: 'a'}}, orderBy: [{nameEn: 'DESC'}]}");
		again.ask("{filter: {cityEn: {eq: 'a'}}, orderBy: [{nameEn: 'ASC'}]}");
		assertThat(again.compiled).isEqualTo(4);
		again.ask("{filter: {cityEn: {isNull: true}}, orderBy: [{nameEn: 'ASC'}]}");
		again.ask("{filter: {cityEn: {eq: 'another'}}, orderBy: [{nameEn: 'ASC'}]}");
		assertThat(again.compiled).as("what was compiled before is kept beside what came after it").isEqualTo(4);
	}

	@Test
	void whatDiffersInMoreWaysThanAreKeptIsAnsweredAndTheNewestAreKept() {
		Again again = new Again("query ($filter: AreaFilter) { areas(filter: $filter) { nodes { id } } }");
		for (int i = 1; i <= 60; i++) {
			again.ask("{filter: {or: [" + "{cityEn: {eq: 'a'}}, ".repeat(i) + "{cityEn: {eq: 'a'}}]}}");
		}
		assertThat(again.compiled).isEqualTo(60);
		again.ask("{filter: {or: [" + "{cityEn: {eq: 'b'}}, ".repeat(60) + "{cityEn: {eq: 'b'}}]}}");
		assertThat(again.compiled).as("the newest is known").isEqualTo(60);
		again.ask("{filter: {or: [{cityEn: {eq: 'b'}}, {cityEn: {eq: 'b'}}]}}");
		assertThat(again.compiled).as("the oldest was let go").isEqualTo(61);
	}

	@Test
	void fieldsThatAreSkippedByAVariableMakeAnotherStatement() {
		Again again = new Again("query ($more: Boolean!) { areas { nodes { id nameEn @include(if: $more) } } }");
		String more = again.ask("{more: true}").get(0);
		assertThat(again.ask("{more: false}")).doesNotContain(more);
		assertThat(again.ask("{more: true}")).containsExactly(more);
		assertThat(again.compiled).isEqualTo(2);
	}

	@Test
	void aValueThatIsNotAllowedIsRefusedThoughTheStatementIsKnown() {
		Again again = new Again(
				"query ($first: Int!, $after: String, $filter: AreaFilter) { areas(first: $first, after: $after, filter: $filter) { nodes { id } } }");
		again.ask("{first: 5, after: '" + BY_ID + "', filter: {nameEn: {eq: 'a'}}}");
		assertRefused("PAGE_TOO_LARGE",
				() -> again.ask("{first: 101, after: '" + BY_ID + "', filter: {nameEn: {eq: 'a'}}}"));
		assertRefused("INVALID_CURSOR", () -> again.ask("{first: 5, after: 'x', filter: {nameEn: {eq: 'a'}}}"));
		assertRefused("INVALID_FILTER",
				() -> again.ask("{first: 5, after: '" + BY_ID + "', filter: {nameEn: {eq: null}}}"));
		assertRefused("INVALID_FILTER", () -> again.ask("{first: 5, after: '" + BY_ID + "', filter: {nameEn: null}}"));
	}

	/** Its tree weighs far more than what is compiled of it. */
	@Test
	void aDocumentThatIsKeptNoLongerIsNotKeptForItsStatements() {
		CompiledQueries queries = new CompiledQueries();
		WeakReference<OperationDefinition> operation = compiledOnce(queries, "{ areas { nodes { id nameEn } } }");
		for (int i = 0; i < 100 && operation.get() != null; i++) {
			System.gc();
		}
		assertThat(operation.get()).isNull();
		Reference.reachabilityFence(queries);
	}

	private static WeakReference<OperationDefinition> compiledOnce(CompiledQueries queries, String text) {
		Document document = Parser.parse(text);
		OperationDefinition operation = document.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow();
		QuestionField field = Compiling.question(document, Map.of()).children().get(0);
		CompiledQueries.Key key = CompiledQueries.Key.of(field.key(), Map.of());
		CompiledQuery compiled = queries.of(operation, key, field, () -> COMPILER.compile(field));
		assertThat(queries.of(operation, key, field, () -> COMPILER.compile(field))).isSameAs(compiled);
		return new WeakReference<>(operation);
	}

	private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable asked) {
		assertThatExceptionOfType(InvalidQueryException.class).isThrownBy(asked)
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo(code));
	}

	private static String cursor(String order, String id) {
		return Cursor.encode(order, List.of(new Cursor.KeyType(Cursor.Kind.TEXT, false)), List.of(id));
	}

	/** A document that is asked again and again. */
	private static final class Again {

		private static final JsonMapper JSON = JsonMapper.builder()
			.enable(tools.jackson.core.json.JsonReadFeature.ALLOW_SINGLE_QUOTES,
					tools.jackson.core.json.JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
			.build();

		private final CompiledQueries queries = new CompiledQueries();

		private final Document document;

		private final OperationDefinition operation;

		private List<Map<String, @Nullable Object>> bound = List.of();

		private int fields;

		private int compiled;

		Again(String text) {
			this.document = Parser.parse(text);
			this.operation = this.document.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow();
		}

		/** The statements by which the question is asked with these values. */
		List<String> ask(String values) {
			@SuppressWarnings("unchecked")
			Map<String, Object> variables = JSON.readValue(values, Map.class);
			Map<String, Object> coerced = ValuesResolver
				.coerceVariableValues(Compiling.SCHEMA, this.operation.getVariableDefinitions(),
						RawVariables.of(variables), GraphQLContext.getDefault(), Locale.ENGLISH)
				.toMap();
			List<String> statements = new ArrayList<>();
			this.bound = new ArrayList<>();
			this.fields = 0;
			for (QuestionField field : Compiling.question(this.document, variables).children()) {
				this.fields++;
				CompiledQuery query = this.queries.of(this.operation, CompiledQueries.Key.of(field.key(), coerced),
						field, () -> compile(field));
				CompiledQuery.Finding before = query.before();
				if (before != null) {
					add(before.statement(), field, statements);
				}
				add(query.statement(), field, statements);
			}
			return statements;
		}

		private CompiledQuery compile(QuestionField field) {
			this.compiled++;
			return COMPILER.compile(field);
		}

		private void add(CompiledStatement statement, QuestionField field, List<String> statements) {
			statements.add(statement.cypher());
			this.bound.add(statement.bind(field));
		}

	}

}
