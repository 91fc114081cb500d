package org.zonegraph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.zonegraph.RunningZonegraph.Answer;
import org.zonegraph.model.Grades;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;

import static org.assertj.core.api.Assertions.assertThat;

class PagingTests {

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	@Test
	void aNestedListIsCutForEachParentInTheSameStatement() {
		String query = """
				{ provinces(first: 100) { nodes { id areas(first: 2, orderBy: [{nameEn: DESC}]) { totalCount
				  pageInfo { hasNextPage endCursor } nodes { id nameEn } edges { cursor } } } } }""";
		List<String> statements = CountingDriver.during(() -> this.zonegraph.ask(query));
		assertThat(statements).hasSize(1);
		MemoryGraph graph = new MemoryGraph(this.zonegraph.model(), this.zonegraph.seed());
		List<Object> provinces = this.zonegraph.ask(query).at("provinces.nodes").as();
		assertThat(provinces).hasSize(31).allSatisfy((each) -> {
			Answer province = new Answer(each);
			NodeType type = this.zonegraph.model().nodeType("Province");
			List<String> names = graph
				.related(graph.node(province.at("id").as()), type.relationship("areas").orElseThrow())
				.stream()
				.map((entry) -> (String) entry.node().values().get("nameEn"))
				.sorted(Collections.reverseOrder())
				.toList();
			assertThat(province.at("areas.totalCount").<Integer>as()).isEqualTo(names.size());
			assertThat(province.each("areas.nodes", "nameEn")).isEqualTo(names.subList(0, Math.min(2, names.size())));
			assertThat(province.at("areas.pageInfo.hasNextPage").<Boolean>as()).isEqualTo(names.size() > 2);
			List<Object> cursors = province.each("areas.edges", "cursor");
			assertThat(province.at("areas.pageInfo.endCursor").<Object>as()).isEqualTo(cursors.get(cursors.size() - 1));
		});
	}

	@Test
	void oneRootFieldIsOneStatementHoweverDeepTheSelection() {
		List<String> statements = CountingDriver.during(() -> this.zonegraph
			.ask("""
					{ provinces(first: 5) { totalCount facets(by: [REGION]) { buckets { value count } } nodes { areas(first: 3) {
					  edges { evidence { sources { title } } node { enterprises(first: 3) { edges { evidence { sources { id } }
					  node { industries { nodes { nameEn evidence { note sources { title } } } } } } } province { nameEn }
					  provinceEvidence { confidence } } } } claims { nodes { about { nodes { ... on Province { nameEn } id } } } } } }
					  measures { totalCount } }"""));
		assertThat(statements).hasSize(2);
	}

	@Test
	void whatIsNotKnownComesLastEitherWay() {
		for (String direction : List.of("ASC", "DESC")) {
			List<Object> dates = this.zonegraph
				.ask("{ areas(orderBy: [{approvedOn: %s}], first: 100) { nodes { approvedOn } } }".formatted(direction))
				.each("areas.nodes", "approvedOn");
			int known = (int) dates.stream().filter((date) -> date != null).count();
			assertThat(dates.subList(0, known)).doesNotContainNull();
			assertThat(known).isBetween(1, 99);
		}
	}

	@Test
	void textsAreOrderedAsAReaderWould() {
		assertThat(first("enterprises", "{nameEn: ASC}", "nameEn", 6)).isEqualTo(
				sorted("Enterprise", "nameEn", ReaderOrder.of(property("Enterprise", "nameEn"), false)).subList(0, 6));
		List<Object> names = first("enterprises", "{nameEn: ASC}", "nameEn", 100);
		assertThat(names.indexOf("Acer")).isBetween(0, names.indexOf("ASUS") - 1);
		List<Object> provinces = first("provinces", "{nameZh: ASC}", "nameZh", 31);
		assertThat(provinces).startsWith("安徽省", "北京市", "重庆市", "福建省").endsWith("云南省", "浙江省");
	}

	@Test
	void enumsAndGradesAreOrderedAsTheSchemaListsThem() {
		assertThat(first("provinces", "{region: ASC}", "region", 31).stream().distinct()).containsExactly("EAST",
				"CENTRAL", "WEST", "NORTHEAST");
		assertThat(this.zonegraph
			.ask("{ claims(orderBy: [{confidence: DESC}], first: 100) { nodes { evidence { confidence } } } }")
			.each("claims.nodes", "evidence.confidence")
			.stream()
			.map((grade) -> Grades.rank(grade.toString()))).isSortedAccordingTo(Comparator.reverseOrder());
		assertThat(this.zonegraph.ask("""
				{ source(id: "source:bln-20220730") { citedBy(orderBy: [{confidence: ASC}, {name: ASC}]) {
				  nodes { name evidence { confidence } } } } }""")
			.each("source.citedBy.nodes", "evidence.confidence")
			.stream()
			.map((grade) -> Grades.rank(grade.toString()))).isSorted().hasSize(4);
	}

	@Test
	void theNameThatIsShownIsAnOrderOfItsOwn() {
		assertThat(first("enterprises", "{name: DESC}", "name", 100))
			.isEqualTo(sorted("Enterprise", null, ReaderOrder.of(NodeType.NAME, true)).subList(0, 100));
	}

	private List<Object> first(String list, String order, String field, int size) {
		return this.zonegraph
			.ask("{ %s(orderBy: [%s], first: %d) { nodes { %s } } }".formatted(list, order, size, field))
			.each(list + ".nodes", field);
	}

	private List<Object> sorted(String type, String property, Comparator<Object> order) {
		return this.zonegraph.seed()
			.nodes()
			.stream()
			.filter((node) -> node.type().name().equals(type))
			.map((node) -> (property != null) ? MemoryGraph.value(node, property) : MemoryGraph.name(node, "EN"))
			.sorted(order)
			.toList();
	}

	private Property property(String type, String name) {
		return this.zonegraph.model().nodeType(type).property(name).orElseThrow();
	}

	@Test
	void emptyPagesHaveNoCursors() {
		Map<String, Object> page = this.zonegraph.ask("""
				{ areas(first: 0) { totalCount nodes { id } pageInfo { hasNextPage startCursor endCursor } } }""")
			.at("areas")
			.as();
		assertThat(page).containsEntry("totalCount", 174).containsEntry("nodes", List.of());
		assertThat(new Answer(page).at("pageInfo.endCursor").<Object>as()).isNull();
		assertThat(new Answer(page).at("pageInfo.hasNextPage").<Boolean>as()).isTrue();
	}

	@Test
	void aFilteredListIsOrderedBehindAToOneThatIsMissing() {
		Answer observations = this.zonegraph.ask("""
				{ observations(filter: {area: {id: {eq: "area:kunshan-cbz"}}}, orderBy: [{province: {id: ASC}}]) {
				  totalCount nodes { province { id } area { id } } } }""").at("observations");
		assertThat(observations.each("nodes", "area.id")).hasSize(observations.at("totalCount").as())
			.containsOnly("area:kunshan-cbz");
		assertThat(observations.each("nodes", "province")).containsOnlyNulls();
	}

	@Tag("plans")
	@Test
	void everyOrderTakesItsOwnCursors() {
		this.zonegraph.model().nodeTypes().forEach((type) -> {
			List<String> orders = new ArrayList<>();
			type.orders().forEach((order) -> orders.add("{%s: ASC}".formatted(order.name())));
			type.lists().forEach((relationship) -> orders.add("{%s: {count: DESC}}".formatted(relationship.field())));
			List<String> lists = orders.stream().map((order) -> type.plural() + "(orderBy: [" + order + "] ").toList();
			// a request has at most 20 root fields, and each of these is a plan of its
			// own
			for (int from = 0; from < lists.size(); from += 5) {
				takesItsOwnCursors(lists.subList(from, Math.min(from + 5, lists.size())));
			}
		});
	}

	private void takesItsOwnCursors(List<String> lists) {
		Answer first = this.zonegraph.ask(fields(lists, (i) -> "first: 1", "pageInfo { endCursor }"));
		Answer next = this.zonegraph.ask(fields(lists,
				(i) -> "first: 1 after: \"%s\"".formatted(first.at("f%d.pageInfo.endCursor".formatted(i)).<String>as()),
				"nodes { id }"));
		assertThat(next.<Map<String, Object>>as()).hasSize(lists.size());
	}

	private static String fields(List<String> lists, IntFunction<String> place, String selection) {
		return IntStream.range(0, lists.size())
			.mapToObj((i) -> "f%d: %s%s) { %s }".formatted(i, lists.get(i), place.apply(i), selection))
			.collect(Collectors.joining(" ", "{ ", " }"));
	}

}
