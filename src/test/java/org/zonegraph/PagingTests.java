package org.zonegraph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import org.zonegraph.RunningZonegraph.Answer;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Relationship;

import static org.assertj.core.api.Assertions.assertThat;

class PagingTests {

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	@Tag("properties")
	@Tag("walks")
	@Property(seed = "20261123")
	void walkingARootListEitherWayGivesEveryNodeOnceAndInOneOrder(@ForAll long seed,
			@ForAll @IntRange(min = 7, max = 60) int size) {
		Random random = Seeds.random(seed);
		NodeType type = pick(random, this.zonegraph.model().nodeTypes());
		String order = order(random, type);
		String list = type.plural() + "(orderBy: [%s] %s)";
		List<Object> forwards = walk(list, "", order, size, false);
		List<Object> backwards = walk(list, "", order, size, true);
		assertThat(forwards).as(type.plural() + " " + order)
			.doesNotHaveDuplicates()
			.hasSize((int) this.zonegraph.seed().nodes().stream().filter((node) -> node.type().equals(type)).count())
			.isEqualTo(backwards);
	}

	@Tag("properties")
	@Tag("walks")
	@Property(seed = "20261123")
	void walkingANestedListEitherWayGivesEveryEdgeOnceAndInOneOrder(@ForAll long seed,
			@ForAll @IntRange(min = 2, max = 9) int size) {
		Random random = Seeds.random(seed);
		String order = order(random, this.zonegraph.model().nodeType("Enterprise"));
		String list = "enterprises(orderBy: [%s] %s)";
		String parent = "area(id: \"area:%s\") ".formatted(pick(random,
				List.of("hefei-etdz-cbz", "wuxi-hightech-cbz", "dalian-dayaowan-cbz", "chongqing-lianglu-cuntan-cbz")));
		List<Object> forwards = walk(list, parent, order, size, false);
		assertThat(forwards).as(parent + order)
			.hasSize(this.zonegraph.ask("{ %s { enterprises { totalCount } } }".formatted(parent))
				.at("area.enterprises.totalCount")
				.as())
			.isEqualTo(walk(list, parent, order, size, true));
	}

	/** The ids, and for edges the cursors, in the order of the list. */
	private List<Object> walk(String list, String parent, String order, int size, boolean backwards) {
		List<Object> seen = new ArrayList<>();
		HashSet<Object> cursors = new HashSet<>();
		String cursor = null;
		while (true) {
			String place = (cursor != null) ? "%s: \"%s\"".formatted(backwards ? "before" : "after", cursor) : "";
			String arguments = "%s: %d %s".formatted(backwards ? "last" : "first", size, place);
			String page = list.formatted(order, arguments)
					+ " { edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }";
			Answer answer = this.zonegraph.ask(parent.isEmpty() ? "{ list: %s }".formatted(page)
					: "{ parent: %s { list: %s } }".formatted(parent, page));
			answer = parent.isEmpty() ? answer.at("list") : answer.at("parent.list");
			List<Object> ids = new ArrayList<>(answer.each("edges", "node.id"));
			answer.each("edges", "cursor").forEach((each) -> assertThat(cursors.add(each)).isTrue());
			if (backwards) {
				Collections.reverse(ids);
			}
			seen.addAll(ids);
			boolean more = answer.at(backwards ? "pageInfo.hasPreviousPage" : "pageInfo.hasNextPage").as();
			if (!more) {
				break;
			}
			cursor = answer.at(backwards ? "pageInfo.startCursor" : "pageInfo.endCursor").as();
		}
		if (backwards) {
			Collections.reverse(seen);
		}
		return seen;
	}

	private static String order(Random random, NodeType type) {
		List<String> keys = new ArrayList<>();
		for (int i = random.nextInt(3); i > 0; i--) {
			String direction = random.nextBoolean() ? "ASC" : "DESC";
			if (random.nextInt(3) == 0 && !type.relationships().isEmpty()) {
				Relationship relationship = pick(random, type.relationships());
				keys.add("{%s: {%s: %s}}".formatted(relationship.field(), relationship.list() ? "count" : "id",
						direction));
			}
			else {
				keys.add("{%s: %s}".formatted(
						pick(random, type.properties().stream().filter((each) -> each.sortable()).toList()).name(),
						direction));
			}
		}
		return String.join(" ", keys);
	}

	private static <T> T pick(Random random, List<T> list) {
		return list.get(random.nextInt(list.size()));
	}

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
	void emptyPagesHaveNoCursors() {
		Map<String, Object> page = this.zonegraph.ask("""
				{ areas(first: 0) { totalCount nodes { id } pageInfo { hasNextPage startCursor endCursor } } }""")
			.at("areas")
			.as();
		assertThat(page).containsEntry("totalCount", 172).containsEntry("nodes", List.of());
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

	@Test
	void everyOrderTakesItsOwnCursors() {
		this.zonegraph.model().nodeTypes().forEach((type) -> {
			List<String> orders = new ArrayList<>();
			type.properties()
				.stream()
				.filter((property) -> property.sortable())
				.forEach((property) -> orders.add("{%s: ASC}".formatted(property.name())));
			type.lists().forEach((relationship) -> orders.add("{%s: {count: DESC}}".formatted(relationship.field())));
			List<String> lists = orders.stream().map((order) -> type.plural() + "(orderBy: [" + order + "] ").toList();
			Answer first = this.zonegraph.ask(fields(lists, (i) -> "first: 1", "pageInfo { endCursor }"));
			Answer next = this.zonegraph.ask(
					fields(lists,
							(i) -> "first: 1 after: \"%s\""
								.formatted(first.at("f%d.pageInfo.endCursor".formatted(i)).<String>as()),
							"nodes { id }"));
			assertThat(next.<Map<String, Object>>as()).hasSize(orders.size());
		});
	}

	private static String fields(List<String> lists, IntFunction<String> place, String selection) {
		return IntStream.range(0, lists.size())
			.mapToObj((i) -> "f%d: %s%s) { %s }".formatted(i, lists.get(i), place.apply(i), selection))
			.collect(Collectors.joining(" ", "{ ", " }"));
	}

}
