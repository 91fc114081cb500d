package org.zonegraph;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.zonegraph.RunningZonegraph.Answer;
import org.zonegraph.element.Node;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;

import static org.assertj.core.api.Assertions.assertThat;

class SearchTests {

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	private Answer search(String text, Map<String, Object> arguments) {
		Map<String, Object> variables = new HashMap<>(arguments);
		variables.put("text", text);
		return this.zonegraph.ask("""
				query ($text: String!, $kinds: [EntityKind!], $first: Int! = 20, $after: String) {
				  search(text: $text, kinds: $kinds, first: $first, after: $after) {
				    totalCount facets { value label count } nodes { id }
				    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
				    edges { score highlight cursor node { id name } } } }""", variables).at("search");
	}

	private Answer search(String text) {
		return search(text, Map.of());
	}

	/**
	 * Where a row names several ids, as many of the first three hits are all among them;
	 * one that ends in a star stands for all ids that begin so.
	 */
	@TestFactory
	List<DynamicTest> whatEachOfTheThreeUserGroupsTypesFindsFirstWhatTheyMean() throws Exception {
		List<DynamicTest> tests = new ArrayList<>();
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
			.ofNamedCsvRecord(Path.of("src/test/resources/search-ranking.csv"))) {
			rows.forEach((row) -> tests.add(DynamicTest.dynamicTest(
					"%s: %s (%s)".formatted(row.getField("who"), row.getField("query"), row.getField("why")),
					() -> assertFirst(search(row.getField("query"), Map.of("first", 3)),
							List.of(row.getField("first").split(";"))))));
		}
		assertThat(tests).hasSizeGreaterThanOrEqualTo(300);
		return tests;
	}

	private static void assertFirst(Answer found, List<String> meant) {
		boolean many = meant.stream().anyMatch((id) -> id.endsWith("*"));
		int looked = many ? 3 : Math.min(3, meant.size());
		List<Object> ids = found.each("nodes", "id");
		assertThat(ids).as(found.at("edges").value().toString()).hasSizeGreaterThanOrEqualTo(looked);
		assertThat(ids.subList(0, looked)).as(found.at("edges").value().toString())
			.allMatch((id) -> meant.stream()
				.anyMatch((each) -> each.endsWith("*") ? id.toString().startsWith(each.substring(0, each.length() - 1))
						: id.equals(each)));
	}

	@Test
	void everyEntityIsFoundByItsIdAndByItsNames() {
		List<Node> nodes = this.zonegraph.seed().nodes();
		for (int i = 0; i < nodes.size(); i += 7) {
			Node node = nodes.get(i);
			NodeType type = node.type();
			Stream<String> names = type.searchable()
				.filter((property) -> property.kind() == Property.Kind.TEXT)
				.flatMap((property) -> Stream.ofNullable((String) node.values().get(property.name())));
			List<String> texts = Stream.concat(Stream.of(node.id()), names)
				.filter((text) -> text.length() <= 500)
				.toList();
			List<Object> found = this.zonegraph
				.ask("""
						query ($names: [String!]!, $kinds: [EntityKind!]) {
						  resolve(names: $names, kinds: $kinds) { name score ambiguous node { id } } }""",
						Map.of("names", texts, "kinds", List.of(type.constant())))
				.at("resolve")
				.as();
			assertThat(found.stream().map(Answer::new)).allSatisfy((each) -> {
				assertThat(each.at("score").<Double>as()).as(each.toString()).isEqualTo(1.0);
				assertThat(each.at("ambiguous").<Boolean>as() || each.at("node.id").value().equals(node.id()))
					.as(each.toString())
					.isTrue();
			});
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "高桥港|上海外<mark>高桥港</mark>综合保税区", "xiyong|Chongqing <mark>Xiyong</mark> Comprehensive Bonded Zone",
					"上海外高橋港|<mark>上海外高桥港</mark>综合保税区", "CN-CQ|<mark>CN-CQ</mark>", "50066|<mark>50066</mark>",
					"国函[2020]96号|<mark>国函〔2020〕96号</mark>", "qihuo|<mark>期货</mark>保税交割",
					"Chonqing Xiyng|<mark>Chongqing</mark> <mark>Xiyong</mark> Comprehensive Bonded Zone" })
	void whatMatchedIsMarked(String text, String highlight) {
		assertThat(search(text).at("edges.0.highlight").<String>as()).isEqualTo(highlight);
	}

	@Test
	void aSearchWalksAllThatItFindsPageByPageInOneOrder() {
		Answer whole = search("bonded", Map.of("first", 100));
		List<Object> expected = whole.each("edges", "node.id");
		List<Object> walked = new ArrayList<>();
		Map<String, Object> page = Map.of("first", 7);
		Answer answer;
		do {
			answer = search("bonded", page);
			walked.addAll(answer.each("edges", "node.id"));
			assertThat(answer.at("pageInfo.hasPreviousPage").<Boolean>as()).isEqualTo(page.containsKey("after"));
			page = Map.of("first", 7, "after", answer.at("pageInfo.endCursor").value());
		}
		while (answer.at("pageInfo.hasNextPage").<Boolean>as() && walked.size() < 100);
		assertThat(walked.subList(0, 100)).isEqualTo(expected).doesNotHaveDuplicates();
		List<Object> scores = whole.each("edges", "score");
		assertThat(scores.stream().map((score) -> -(Double) score)).isSorted();
	}

	@Test
	void kindsNarrowASearchAndFacetsCountThem() {
		Answer all = search("Chongqing");
		List<Object> facets = all.at("facets").as();
		assertThat(facets.stream().mapToInt((facet) -> new Answer(facet).at("count").as()).sum())
			.isEqualTo(all.at("totalCount").<Integer>as());
		assertThat(all.each("facets", "value")).contains("AREA", "PROVINCE").doesNotContain("SOURCE");
		Answer provinces = search("Chongqing", Map.of("kinds", List.of("PROVINCE")));
		assertThat(provinces.each("nodes", "id")).containsExactly("province:CN-CQ");
		assertThat(search("Chongqing", Map.of("kinds", List.of())).at("totalCount").<Integer>as()).isZero();
		assertThat(search("Chongqing", Map.of("kinds", List.of("SOURCE"))).at("totalCount").<Integer>as()).isPositive();
	}

	@Test
	void provincesAndGradesNarrowASearchByAsMuchAsTheirFacetsSay() {
		String asked = """
				query ($provinces: [ID!], $confidence: [Confidence!]) {
				  search(text: "bonded", kinds: [AREA], provinces: $provinces, confidence: $confidence, first: 100) {
				    totalCount nodes { id } provinces { value label count } grades { value label(language: ZH) count } } }""";
		Answer all = this.zonegraph.ask(asked, Map.of()).at("search");
		List<Object> provinces = all.at("provinces").as();
		assertThat(provinces).hasSizeGreaterThan(20);
		assertThat(all.each("grades", "label")).startsWith("官方");
		assertThat(all.each("provinces", "label")).contains("Chongqing");
		for (Object province : provinces) {
			Object id = new Answer(province).at("value").value();
			Answer there = this.zonegraph.ask(asked, Map.of("provinces", List.of(id))).at("search");
			assertThat(there.at("totalCount").value()).as(id.toString())
				.isEqualTo(new Answer(province).at("count").value());
			assertThat(there.at("provinces").value()).isEqualTo(provinces);
			for (Object grade : there.each("grades", "value")) {
				Answer both = this.zonegraph.ask(asked, Map.of("provinces", List.of(id), "confidence", List.of(grade)))
					.at("search");
				Answer list = this.zonegraph
					.ask("""
							{ areas(filter: {search: "bonded", province: {id: {eq: "%s"}}, confidence: {eq: %s}}, first: 100) {
							  totalCount nodes { id } } }"""
						.formatted(id, grade))
					.at("areas");
				assertThat(both.at("totalCount").value()).isEqualTo(list.at("totalCount").value());
				assertThat(both.each("nodes", "id")).containsExactlyInAnyOrderElementsOf(list.each("nodes", "id"));
			}
		}
	}

	@Test
	void aProvinceIsInItselfAndWhatFitsNoChoiceIsNotFound() {
		String asked = "{ search(text: \"Chongqing\", provinces: [%s]%s) { totalCount nodes { id } facets { value count } } }";
		Answer found = this.zonegraph.ask(asked.formatted("\"province:CN-CQ\"", "")).at("search");
		assertThat(found.each("nodes", "id")).startsWith("province:CN-CQ").contains("pilotZone:chongqing");
		assertThat(found.each("facets", "value")).contains("AREA", "PROVINCE").doesNotContain("CLAIM");
		for (String none : List.of("", "\"province:castle\"", "\"' OR 1=1 //\"")) {
			assertThat(this.zonegraph.ask(asked.formatted(none, "")).at("search.totalCount").<Integer>as()).isZero();
		}
		assertThat(this.zonegraph.ask(asked.formatted("\"province:CN-CQ\"", ", confidence: []"))
			.at("search.totalCount")
			.<Integer>as()).isZero();
	}

	@Test
	void aCursorOfAnotherProvinceIsRefused() {
		String asked = "{ search(text: \"bonded\", provinces: [\"%s\"], first: 2%s) { pageInfo { endCursor } nodes { id } } }";
		Answer first = this.zonegraph.ask(asked.formatted("province:CN-CQ", "")).at("search");
		String after = ", after: \"%s\"".formatted(first.at("pageInfo.endCursor").<String>as());
		assertThat(this.zonegraph.ask(asked.formatted("province:CN-CQ", after)).each("search.nodes", "id")).hasSize(2)
			.doesNotContainAnyElementsOf(first.each("nodes", "id"));
		assertThat(new Answer(this.zonegraph.refuse(asked.formatted("province:CN-SC", after))).at("extensions.code")
			.<String>as()).isEqualTo("INVALID_CURSOR");
	}

	@Test
	void aCursorOfAnotherTextIsRefused() {
		String cursor = search("bonded", Map.of("first", 1)).at("pageInfo.endCursor").as();
		Map<String, Object> error = this.zonegraph
			.refuse("{ search(text: \"futures\", after: \"%s\") { totalCount } }".formatted(cursor));
		assertThat(new Answer(error).at("extensions.code").<String>as()).isEqualTo("INVALID_CURSOR");
	}

	static List<String> hostile() {
		List<String> texts = new ArrayList<>(List.of("", " ", "*", "?", "~", "^", "\"", "'", "\\", "\\\\", "/", "(",
				")", "[", "{", "+", "-", "!", "&&", "||", "AND", "OR", "NOT", "TO", "a AND", "\"open", "[a TO b]",
				"name:*", "searchKeys:*", "*:*", "a~2^5", "/.*/", "\u0000", "a\u0000b", "\u202e", "\ud83d\udea2",
				"\ud83d", "\u0301", "e\u0301", "}) DETACH DELETE n //", "' OR 1=1 //", "$p0", "@SOURCE", "=a", "%a",
				"#a", "|", "\uff38\uff29\uff39\uff2f\uff2e\uff27", "ﷺ", "\u0fd5", "İstanbul", "ß"));
		texts.add("a ".repeat(250));
		texts.add("港".repeat(500));
		texts.add("abcdefgh ".repeat(55));
		texts.add("重庆a".repeat(160));
		return texts;
	}

	@ParameterizedTest
	@MethodSource("hostile")
	void aHostileTextIsSearchedAsText(String text) {
		Answer found = search(text);
		assertThat(found.at("totalCount").<Integer>as()).isNotNegative();
		assertThat(this.zonegraph
			.ask("query ($names: [String!]!) { resolve(names: $names) { name node { id } } }",
					Map.of("names", List.of(text, text)))
			.at("resolve")
			.<List<Object>>as()).hasSize(2);
		assertThat(this.zonegraph.ask("{ sources { totalCount } }").at("sources.totalCount").<Integer>as())
			.isEqualTo(590);
	}

	@Test
	void aTextOfTenThousandCharactersOrTooManyNamesAreRefusedWithTheBound() {
		Map<String, Object> text = this.zonegraph
			.refuse("{ search(text: \"%s\") { totalCount } }".formatted("a".repeat(10_000)));
		assertThat(new Answer(text).at("extensions.code").<String>as()).isEqualTo("TEXT_TOO_LONG");
		assertThat(text.get("message").toString()).contains("10,000").contains("500");
		Map<String, Object> names = this.zonegraph
			.refuse("{ resolve(names: [%s]) { name } }".formatted("\"a\" ".repeat(101)));
		assertThat(new Answer(names).at("extensions.code").<String>as()).isEqualTo("TOO_MANY_NAMES");
	}

	private List<Answer> resolve(List<String> names, String kinds) {
		List<Object> resolved = this.zonegraph
			.ask("""
					query ($names: [String!]!) { resolve(names: $names%s) {
					  name score ambiguous highlight node { id } candidates(first: 25) { score highlight node { id name } } } }"""
				.formatted(kinds), Map.of("names", names))
			.at("resolve")
			.as();
		return resolved.stream().map(Answer::new).toList();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"Waigaoqiao|area:shanghai-waigaoqiao-bonded-area area:shanghai-waigaoqiao-port-cbz",
			"外高桥|area:shanghai-waigaoqiao-bonded-area area:shanghai-waigaoqiao-port-cbz",
			"Chengdu CBZ|area:chengdu-hightech-cbz area:chengdu-tianfu-airport-cbz area:chengdu-international-railway-port-cbz",
			"SK Hynix|enterprise:sk-hynix-wuxi enterprise:sk-hynix-chongqing",
			"Shanghai CBZ|area:shanghai-pudong-airport-cbz area:shanghai-waigaoqiao-port-cbz",
			"Sichuan CBZ|area:luzhou-cbz area:yibin-cbz area:mianyang-cbz",
			"Chongqing CBZ|area:chongqing-xiyong-cbz area:chongqing-wanzhou-cbz",
			"Shenzhen CBZ|area:shenzhen-yantian-cbz area:shenzhen-pingshan-cbz area:shenzhen-qianhai-cbz",
			"31226|area:shanghai-pudong-airport-cbz area:shanghai-waigaoqiao-port-cbz area:shanghai-jinqiao-cbz",
			"融资租赁|industry:financial-leasing businessModel:FINANCIAL_LEASING" })
	void whatFitsSeveralIsAmbiguousAndItsRivalsAreTold(String name, String rivals) {
		for (String kinds : List.of("", ", kinds: [AREA, ENTERPRISE, FORMER_AREA, INDUSTRY, BUSINESS_MODEL]")) {
			Answer resolved = resolve(List.of(name), kinds).get(0);
			assertThat(resolved.at("ambiguous").<Boolean>as()).as(resolved.toString()).isTrue();
			assertThat(resolved.each("candidates", "node.id")).contains((Object[]) rivals.split(" "))
				.startsWith(resolved.at("node.id").value());
			assertThat(resolved.at("candidates.0.score").value()).isEqualTo(resolved.at("score").value());
			assertThat(resolved.at("candidates.0.highlight").value()).isEqualTo(resolved.at("highlight").value());
		}
	}

	@Test
	void aWholeNameAliasOrCodeThatNothingRivalsIsUnambiguousAndNothingWeakerIs() {
		Map<String, String> meant = Map.ofEntries(Map.entry("Jiangsu Province", "province:CN-JS"),
				Map.entry("Inner Mongolia Autonomous Region", "province:CN-NM"), Map.entry("江苏", "province:CN-JS"),
				Map.entry("昆山综保区", "area:kunshan-cbz"), Map.entry("Kunshan CBZ", "area:kunshan-cbz"),
				Map.entry("50066", "area:chongqing-xiyong-cbz"), Map.entry("自贸区", "concept:pilot-free-trade-zone"),
				Map.entry("Guo Fa [2014] No. 65", "notice:guofa-2014-65"),
				Map.entry("General Administration of Customs of China", "agency:gac"));
		assertThat(resolve(List.copyOf(meant.keySet()), "")).allSatisfy((each) -> {
			assertThat(each.at("node.id").value()).isEqualTo(meant.get(each.at("name").<String>as()));
			assertThat(each.at("ambiguous").<Boolean>as()).as(each.toString()).isFalse();
		});
		assertThat(resolve(List.of("Jishengwei", "吉盛微", "jishengweibandaoti", "guofa-2014-65-09"), ""))
			.allSatisfy((each) -> assertThat(each.at("ambiguous").<Boolean>as()).as(each.toString()).isTrue());
		Answer nothing = resolve(List.of("xyzzyq"), "").get(0);
		assertThat(nothing.at("ambiguous").<Boolean>as()).isFalse();
		assertThat(nothing.at("candidates").<List<Object>>as()).isEmpty();
	}

	@Test
	void candidatesAreAsManyAsAreWantedUnderEachAliasAndAtMostTwentyFive() {
		Answer resolved = this.zonegraph
			.ask("""
					{ resolve(names: ["Shanghai CBZ"]) { one: candidates(first: 1) { node { id } }
					  none: candidates(first: 0) { score } more: candidates(first: 7) { node { ... on Area { nameZh } } } } }""");
		assertThat(resolved.at("resolve.0.one").<List<Object>>as()).hasSize(1);
		assertThat(resolved.at("resolve.0.none").<List<Object>>as()).isEmpty();
		assertThat(resolved.at("resolve.0.more").<List<Object>>as()).hasSize(7);
		assertThat(new Answer(this.zonegraph.refuse("{ resolve(names: [\"x\"]) { candidates(first: 26) { score } } }"))
			.at("extensions.code")
			.<String>as()).isEqualTo("PAGE_TOO_LARGE");
	}

	@Test
	void namesAreResolvedInTheirOrderAndWhatIsNotFoundSaysSo() {
		Answer resolved = this.zonegraph.ask("""
				{ resolve(names: ["惠普", "castle of nowhere", "Xiyong CBZ", "融资租赁"]) {
				  name score ambiguous highlight node { id ... on Area { province { nameEn } } } } }""");
		assertThat(resolved.each("resolve", "name"))
			.isEqualTo(List.of("惠普", "castle of nowhere", "Xiyong CBZ", "融资租赁"));
		assertThat(resolved.at("resolve.0.node.id").<String>as()).isEqualTo("enterprise:hp");
		assertThat(resolved.at("resolve.2.node.province.nameEn").<String>as()).isEqualTo("Chongqing");
		assertThat(resolved.at("resolve.3.ambiguous").<Boolean>as()).isTrue();
		Answer unknown = this.zonegraph
			.ask("{ resolve(names: [\"xyzzyq\"]) { score ambiguous highlight node { id } } }");
		assertThat(unknown.at("resolve.0.node").value()).isNull();
		assertThat(unknown.at("resolve.0.score").<Double>as()).isZero();
	}

	/** In an order whose page is read from several parts of an index, two at a time. */
	@ParameterizedTest
	@ValueSource(strings = { "保税港", "zongbaoqu", "yangshn", "port", "成都 保税", "nothing of this name", "!",
			"foxconn computers" })
	void aFilterByATextHoldsForJustThoseThatItFinds(String text) {
		for (NodeType type : List.of(this.zonegraph.model().nodeType("Area"),
				this.zonegraph.model().nodeType("Enterprise"))) {
			Answer found = search(text, Map.of("kinds", List.of(type.constant()), "first", 100));
			List<Object> filtered = new ArrayList<>();
			String after = null;
			do {
				Answer page = this.zonegraph
					.ask("""
							query ($text: String!, $after: String) { %1$s(first: 30, after: $after, filter: {search: $text},
							  orderBy: [{%2$s: DESC}]) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }"""
						.formatted(type.plural(), type.name().equals("Area") ? "approvedOn" : "nameZh"),
							variables("text", text, "after", after))
					.at(type.plural());
				assertThat(page.at("totalCount").value()).isEqualTo(found.at("totalCount").value());
				filtered.addAll(page.each("nodes", "id"));
				after = page.at("pageInfo.hasNextPage").<Boolean>as() ? page.at("pageInfo.endCursor").as() : null;
			}
			while (after != null);
			assertThat(filtered).hasSize(found.at("totalCount").<Integer>as()).doesNotHaveDuplicates();
			assertThat(filtered).containsAll(found.each("nodes", "id"));
		}
	}

	@Test
	void aTextIsSoughtWithinAnyListWithItsOtherFilters() {
		Answer found = this.zonegraph.ask("""
				{ province(id: "province:CN-SH") { areas(filter: {search: "保税港"}) { totalCount }
				  port: areas(filter: {search: "Pudong", type: {eq: COMPREHENSIVE_BONDED_ZONE}}) { nodes { id name } } }
				  provinces(filter: {areas: {some: {search: "洋山"}}}) { nodes { id } } }""");
		assertThat(found.each("provinces.nodes", "id")).isEqualTo(List.of("province:CN-SH"));
		assertThat(found.each("province.port.nodes", "name")).isNotEmpty()
			.allSatisfy((name) -> assertThat((String) name).contains("Pudong"));
		assertThat(new Answer(
				this.zonegraph.refuse("{ areas(filter: {search: \"%s\"}) { totalCount } }".formatted("x".repeat(501))))
			.at("message")
			.<String>as()).contains("filter.search").contains("500");
	}

	private static Map<String, Object> variables(String name, Object value, String other, Object mayBeNull) {
		Map<String, Object> variables = new HashMap<>(Map.of(name, value));
		variables.put(other, mayBeNull);
		return variables;
	}

}
