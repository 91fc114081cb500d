package org.zonegraph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.zonegraph.MemoryGraph.Entry;
import org.zonegraph.RunningZonegraph.Answer;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Relationship;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whole lists walked page by page, from either end: every entry once, in the order of
 * plain Java.
 */
class OrderTests {

	private RunningZonegraph zonegraph;

	private MemoryGraph graph;

	/** Not in the constructor, whose failure jqwik takes for its own. */
	@BeforeProperty
	@BeforeEach
	void start() {
		this.zonegraph = RunningZonegraph.get();
		this.graph = new MemoryGraph(this.zonegraph.model(), this.zonegraph.seed());
	}

	@Tag("properties")
	@Tag("walks")
	@Property(seed = "20261126")
	void aRootListInAnyOrderIsWalkedWhole(@ForAll long seed, @ForAll boolean backwards,
			@ForAll @IntRange(min = 5, max = 100) int size) {
		Dice dice = new Dice(Seeds.of(seed));
		NodeType type = dice.pick(this.zonegraph.model().nodeTypes());
		OrderGenerator.Order order = new OrderGenerator(this.graph, dice).order(type.name(), null, dice.below(5));
		walkedWhole(seed, type.plural(), null, order, this.graph.roots(type), size, backwards);
	}

	@Tag("properties")
	@Tag("walks")
	@Property(seed = "20261126")
	void aNestedListInAnyOrderIsWalkedWhole(@ForAll long seed, @ForAll boolean backwards,
			@ForAll @IntRange(min = 1, max = 9) int size) {
		Dice dice = new Dice(Seeds.of(seed));
		NodeType type = dice
			.pick(this.zonegraph.model().nodeTypes().stream().filter((each) -> each.lists().count() > 0).toList());
		Relationship relationship = dice.pick(type.lists().toList());
		String owner = dice
			.pick(this.graph.all(type)
				.stream()
				.filter((node) -> this.graph.related(node, relationship).size() < 60)
				.sorted((one, other) -> this.graph.related(other, relationship).size()
						- this.graph.related(one, relationship).size())
				.limit(10)
				.toList())
			.id();
		OrderGenerator.Order order = new OrderGenerator(this.graph, dice).order(relationship.target(), relationship,
				dice.below(5));
		walkedWhole(seed, relationship.field(), "node(id: \"%s\") { ... on %s".formatted(owner, type.name()), order,
				this.graph.related(this.graph.node(owner), relationship), size, backwards);
	}

	/**
	 * Each lost entries or told them twice while the unknown of a later key came first.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "areas|{approvedOn: DESC}, {areaKm2: DESC}|10|174|approvedOn areaKm2",
					"areas|{predecessorAsReported: ASC}, {approvedOn: DESC}|10|174|predecessorAsReported approvedOn",
					"areas|{areaKm2: ASC}, {approvedOn: DESC}, {nameEn: DESC}|35|174|areaKm2 approvedOn",
					"areas|{approvedOn: DESC}, {areaKm2: DESC}|100|174|approvedOn areaKm2",
					"claims|{checkNote: DESC}, {unit: DESC}|48|142|checkNote unit",
					"measures|{titleZhAsSourced: DESC}, {pilotOrigin: DESC}|23|68|titleZhAsSourced pilotOrigin",
					"observations|{area: {observations: {count: DESC}}}, {province: {isoCode: DESC}}|47|323|id" })
	void whereAnEarlierKeyIsUnknownALaterOneIsUnknownLastToo(String list, String keys, int size, int all,
			String fields) {
		for (boolean backwards : List.of(false, true)) {
			List<Object> nodes = walk(list, null, keys, size, backwards, fields + " id");
			assertThat(nodes).hasSize(all).doesNotHaveDuplicates();
			if (!fields.equals("id")) {
				String[] names = fields.split(" ");
				List<Object> seconds = nodes.stream()
					.filter((node) -> new Answer(node).at(names[0]).value() == null)
					.map((node) -> new Answer(node).at(names[1]).value())
					.toList();
				int known = (int) seconds.stream().filter((each) -> each != null).count();
				assertThat(seconds.subList(0, known)).as("%s by %s", list, keys).doesNotContainNull();
			}
		}
	}

	private void walkedWhole(long seed, String list, String parent, OrderGenerator.Order order, List<Entry> entries,
			int size, boolean backwards) {
		assertThat(walk(list, parent, order.text(), size, backwards, "id").stream()
			.map((node) -> new Answer(node).at("id").value()))
			.as(Seeds.told(seed,
					"%s %s by [%s], %d at a time, %s".formatted(parent, list, order.text(), size,
							backwards ? "from the end" : "from the start")))
			.isEqualTo(entries.stream().sorted(order.comparator()).map((entry) -> entry.node().id()).toList());
	}

	private List<Object> walk(String list, String parent, String keys, int size, boolean backwards, String fields) {
		List<Object> seen = new ArrayList<>();
		Set<Object> cursors = new HashSet<>();
		String place = "";
		while (true) {
			String page = "list: %s(orderBy: [%s], %s: %d%s) { edges { cursor node { %s } } pageInfo { hasNextPage hasPreviousPage } }"
				.formatted(list, keys, backwards ? "last" : "first", size, place, fields);
			Answer answer = (parent == null) ? this.zonegraph.ask("{ %s }".formatted(page)).at("list")
					: this.zonegraph.ask("{ parent: %s { %s } } }".formatted(parent, page)).at("parent.list");
			List<Object> nodes = new ArrayList<>(answer.each("edges", "node"));
			List<Object> places = answer.each("edges", "cursor");
			assertThat(places).allMatch(cursors::add);
			if (backwards) {
				Collections.reverse(nodes);
			}
			seen.addAll(nodes);
			if (!answer.at(backwards ? "pageInfo.hasPreviousPage" : "pageInfo.hasNextPage").<Boolean>as()) {
				if (backwards) {
					Collections.reverse(seen);
				}
				return seen;
			}
			place = ", %s: \"%s\"".formatted(backwards ? "before" : "after",
					places.get(backwards ? 0 : places.size() - 1));
		}
	}

}
