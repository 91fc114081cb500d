package org.zonegraph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.BeforeProperty;

import org.zonegraph.RunningZonegraph.Answer;
import org.zonegraph.element.Link;
import org.zonegraph.element.Node;

import static org.assertj.core.api.Assertions.assertThat;

/** Traversals against a plain walk over the seed. */
class TraversalTests {

	private static final List<List<String>> ASKED = List.of(List.of("LOCATED_IN", "OPERATES_IN", "ACTIVE_IN"),
			List.of("LED_BY", "PROMOTED_BY", "ENABLES", "PRACTISES"), List.of("CITES"));

	private static final List<List<String>> THROUGH = List.of(List.of("ENTERPRISE"), List.of("AREA", "PROVINCE"),
			List.of("NOTICE", "AGENCY", "MEASURE"), List.of("BUSINESS_MODEL", "INDUSTRY", "ENTERPRISE", "AREA"));

	private RunningZonegraph zonegraph;

	private MemoryGraph graph;

	private List<String> ids;

	/** Not in the constructor, whose failure jqwik takes for its own. */
	@BeforeProperty
	void start() {
		this.zonegraph = RunningZonegraph.get();
		this.graph = new MemoryGraph(this.zonegraph.model(), this.zonegraph.seed());
		this.ids = this.graph.ids();
	}

	@Tag("properties")
	@Property(seed = "20261123")
	void pathsAreThoseOfABreadthFirstWalkInTheSameOrder(@ForAll long seed) {
		Random random = Seeds.random(seed);
		String from = pick(random, this.ids);
		String to = pick(random, this.ids);
		List<String> kinds = (random.nextInt(4) == 0) ? pick(random, ASKED) : null;
		int maxHops = 1 + random.nextInt((kinds != null) ? 4 : 6);
		List<String> through = (random.nextInt(3) == 0) ? pick(random, THROUGH) : null;
		int first = pick(random, List.of(0, 1, 3, 20));
		int skipped = random.nextInt(3);
		MemoryWalks walks = new MemoryWalks(this.graph, kinds, through, from, to);
		List<MemoryWalks.Chain> expected = walks.paths(from, to, maxHops, first + skipped + 1);
		String question = """
				query ($from: ID!, $to: ID!, $maxHops: Int!, $kinds: [RelationshipKind!], $through: [EntityKind!], $first: Int!, $after: String) {
				  paths(from: $from, to: $to, maxHops: $maxHops, relationships: $kinds, through: $through, first: $first, after: $after) {
				    totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor }
				    nodes { length confidence nodes { id }
				      hops { relationship forward from { id } to { id } evidence { confidence note sources { id } } } } } }
				""";
		Map<String, Object> asked = variables("from", from, "to", to, "maxHops", maxHops, "kinds", kinds, "through",
				through, "first", skipped);
		Answer before = this.zonegraph.ask(question, asked);
		String after = before.at("paths.pageInfo.endCursor").as();
		asked.put("first", first);
		asked.put("after", after);
		Answer answer = this.zonegraph.ask(question, asked);
		int place = (after != null) ? skipped : 0;
		String said = "paths from %s to %s by %s through %s in %d hops".formatted(from, to, kinds, through, maxHops);
		Seeds.assertSame(seed, said, expected.stream().skip(place).limit(first).map(TraversalTests::path).toList(),
				answer.at("paths.nodes").value());
		assertThat(answer.at("paths.pageInfo.hasNextPage").<Boolean>as()).as(said)
			.isEqualTo(expected.size() > place + first);
		assertThat(answer.at("paths.pageInfo.hasPreviousPage").<Boolean>as()).as(said).isEqualTo(after != null);
		Integer total = answer.at("paths.totalCount").as();
		if (total != null) {
			assertThat(walks.paths(from, to, maxHops, Integer.MAX_VALUE)).as(said).hasSize(total);
		}
		else {
			assertThat(maxHops).as(said).isGreaterThan(3);
		}
	}

	private static Map<String, Object> path(MemoryWalks.Chain chain) {
		List<Map<String, Object>> hops = new ArrayList<>();
		for (int i = 0; i < chain.links().size(); i++) {
			Link link = chain.links().get(i);
			String from = chain.nodes().get(i);
			hops.add(Map.of("relationship", link.type(), "forward", link.from().equals(from), "from",
					Map.of("id", from), "to", Map.of("id", chain.nodes().get(i + 1)), "evidence",
					variables("confidence", link.evidence().confidence(), "note", link.evidence().note(), "sources",
							link.evidence().sources().stream().map((id) -> Map.of("id", id)).toList())));
		}
		return Map.of("length", hops.size(), "confidence",
				List.of("OFFICIAL", "REPORTED", "DERIVED", "UNVERIFIED").get(chain.weakest()), "nodes",
				chain.nodes().stream().map((id) -> Map.of("id", id)).toList(), "hops", hops);
	}

	@Tag("properties")
	@Property(seed = "20261123")
	void aNeighbourhoodIsWhatABreadthFirstWalkReaches(@ForAll long seed) {
		Random random = Seeds.random(seed);
		String id = pick(random, this.ids);
		List<String> kinds = (random.nextInt(4) == 0) ? pick(random, ASKED) : null;
		int hops = 1 + random.nextInt(4);
		int first = pick(random, List.of(1, 7, 100, 500));
		List<String> through = (random.nextInt(3) == 0) ? pick(random, THROUGH) : null;
		MemoryWalks walks = new MemoryWalks(this.graph, kinds, through, id);
		List<String> reached = walks.neighborhood(id, hops);
		List<String> expected = reached.subList(0, Math.min(first, reached.size()));
		Answer answer = this.zonegraph.ask("""
				query ($id: ID!, $hops: Int!, $kinds: [RelationshipKind!], $through: [EntityKind!], $first: Int!) {
				  neighborhood(id: $id, hops: $hops, relationships: $kinds, through: $through, first: $first) {
				    truncated nodes { id } hops { relationship forward from { id } to { id } evidence { note } } } }
				""", variables("id", id, "hops", hops, "kinds", kinds, "through", through, "first", first))
			.at("neighborhood");
		String question = "neighbourhood of %s by %s in %d hops".formatted(id, kinds, hops);
		Seeds.assertSame(seed, question, expected, answer.each("nodes", "id"));
		Seeds.assertSame(seed, question + ", truncated", reached.size() > first, answer.at("truncated").value());
		Seeds.assertSame(seed, question, List.copyOf(walks.between(expected)), List.copyOf(hops(answer)));
		assertThat(answer.each("hops", "forward")).as(question).doesNotContain(false);
	}

	private static Set<String> hops(Answer subgraph) {
		List<Object> hops = subgraph.at("hops").as();
		return hops.stream()
			.map(Answer::new)
			.map((hop) -> "%s %s %s %s".formatted(hop.at("from.id").value(), hop.at("relationship").value(),
					hop.at("to.id").value(), hop.at("evidence.note").value()))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	@Tag("properties")
	@Property(seed = "20261123")
	void whatIsRelatedSharesTheMostNeighbours(@ForAll long seed) {
		Random random = Seeds.random(seed);
		String id = pick(random, this.ids);
		int first = pick(random, List.of(0, 3, 10));
		List<String> through = (random.nextInt(3) == 0) ? pick(random, THROUGH) : null;
		Map<String, Set<String>> shared = new MemoryWalks(this.graph, null, through).shared(id);
		List<Map<String, Object>> expected = shared.entrySet()
			.stream()
			.sorted(Comparator.comparingInt((Map.Entry<String, Set<String>> entry) -> -entry.getValue().size())
				.thenComparing(Map.Entry::getKey))
			.map((entry) -> Map.of("node", Map.of("id", entry.getKey()), "sharedCount", entry.getValue().size(),
					"shared", entry.getValue().stream().sorted().limit(100).map((each) -> Map.of("id", each)).toList()))
			.toList();
		String question = """
				query ($id: ID!, $first: Int!, $through: [EntityKind!], $after: String) { node(id: $id) { ... on Entity {
				  related(first: $first, through: $through, after: $after) { totalCount pageInfo { hasNextPage endCursor }
				    edges { node { id } sharedCount shared { id } } } } } }
				""";
		Map<String, Object> asked = variables("id", id, "first", random.nextInt(4), "through", through);
		String after = this.zonegraph.ask(question, asked).at("node.related.pageInfo.endCursor").as();
		int place = (after != null) ? Math.min((Integer) asked.get("first"), expected.size()) : 0;
		asked.put("first", first);
		asked.put("after", after);
		Answer answer = this.zonegraph.ask(question, asked).at("node.related");
		List<Map<String, Object>> page = expected.stream().skip(place).limit(first).toList();
		Seeds.assertSame(seed, "what is related to %s through %s".formatted(id, through), page,
				answer.at("edges").value());
		assertThat(answer.at("totalCount").<Integer>as()).as(id).isEqualTo(expected.size());
		assertThat(answer.at("pageInfo.hasNextPage").<Boolean>as()).as(id)
			.isEqualTo(place + page.size() < expected.size());
	}

	@Example
	void theLineageOfEveryMeasureIsWhatTheSeedSays() {
		for (Node measure : this.graph.all(this.zonegraph.model().nodeType("Measure"))) {
			Answer lineage = this.zonegraph.ask("""
					query ($id: ID!) { lineage(measure: $id) { measure { id } origins { relationship to { id } }
					  promotion { relationship to { id } } reach { truncated nodes { id }
					  hops { relationship from { id } to { id } evidence { note } } } } }
					""", Map.of("id", measure.id())).at("lineage");
			assertThat(lineage.at("measure.id").<String>as()).isEqualTo(measure.id());
			assertThat(lineage.each("origins", "to.id"))
				.containsExactlyInAnyOrderElementsOf(ends(measure.id(), "ORIGINATED_IN", "PILOTED_IN"));
			assertThat(List.of(lineage.at("promotion.to.id").<Object>as()))
				.isEqualTo(ends(measure.id(), "PROMOTED_BY"));
			assertReach(measure, lineage.at("reach"));
		}
	}

	private void assertReach(Node measure, Answer reach) {
		List<String> models = ends(measure.id(), "ENABLES").stream().sorted().toList();
		Set<String> nodes = new LinkedHashSet<>(List.of(measure.id()));
		nodes.addAll(models);
		Stream.of("HAS_BUSINESS_MODEL", "PRACTISES")
			.forEach((type) -> nodes.addAll(models.stream()
				.flatMap((model) -> this.graph.links(model).stream())
				.filter((link) -> link.type().equals(type))
				.map(Link::from)
				.collect(Collectors.toCollection(TreeSet::new))));
		assertThat(reach.each("nodes", "id")).as(measure.id()).isEqualTo(List.copyOf(nodes));
		assertThat(reach.at("truncated").<Boolean>as()).isFalse();
		Set<String> hops = nodes.stream()
			.flatMap((id) -> this.graph.links(id).stream())
			.filter((link) -> nodes.contains(link.from()) && nodes.contains(link.to()))
			.filter((link) -> List.of("ENABLES", "HAS_BUSINESS_MODEL", "PRACTISES").contains(link.type())
					|| (link.type().equals("OPERATES_IN") && models.contains(link.values().get("businessModel"))))
			.map((link) -> "%s %s %s %s".formatted(link.from(), link.type(), link.to(), link.evidence().note()))
			.collect(Collectors.toCollection(TreeSet::new));
		hops.removeIf((hop) -> hop.contains(" ENABLES ") && !hop.startsWith(measure.id()));
		assertThat(hops(reach)).isEqualTo(hops);
	}

	private List<String> ends(String id, String... types) {
		return this.graph.links(id)
			.stream()
			.filter((link) -> link.from().equals(id) && List.of(types).contains(link.type()))
			.map(Link::to)
			.toList();
	}

	@Example
	void theMeasuresThatTouchAnEnterpriseAreThoseOfTheBusinessModelsThatItPractised() {
		for (Node enterprise : this.graph.all(this.zonegraph.model().nodeType("Enterprise"))) {
			Set<String> expected = ends(enterprise.id(), "PRACTISES").stream()
				.flatMap((model) -> this.graph.links(model)
					.stream()
					.filter((link) -> link.type().equals("ENABLES"))
					.map((link) -> "%s %s".formatted(model, link.from())))
				.collect(Collectors.toCollection(TreeSet::new));
			List<Object> paths = this.zonegraph.ask("""
					query ($id: ID!) { enterprise(id: $id) { measurePaths(first: 100) { nodes { length nodes { id }
					  hops { relationship forward } } } } }""", Map.of("id", enterprise.id()))
				.at("enterprise.measurePaths.nodes")
				.as();
			Set<String> found = new TreeSet<>();
			paths.stream()
				.map(Answer::new)
				.forEach((path) -> found
					.add("%s %s".formatted(path.at("nodes.1.id").value(), path.at("nodes.2.id").value())));
			assertThat(found).as(enterprise.id()).isEqualTo(expected);
			assertThat(walked(enterprise.id())).as(enterprise.id()).isEqualTo(paths);
			assertThat(paths).hasSameSizeAs(expected);
		}
	}

	/** The measures that touch an enterprise, seven at a time. */
	private List<Object> walked(String enterprise) {
		List<Object> walked = new ArrayList<>();
		String after = null;
		do {
			Answer page = this.zonegraph
				.ask("""
						query ($id: ID!, $after: String) { enterprise(id: $id) { measurePaths(first: 7, after: $after) {
						  totalCount pageInfo { hasNextPage endCursor }
						  nodes { length nodes { id } hops { relationship forward } } } } }""",
						variables("id", enterprise, "after", after))
				.at("enterprise.measurePaths");
			walked.addAll(page.at("nodes").as());
			after = page.at("pageInfo.hasNextPage").<Boolean>as() ? page.at("pageInfo.endCursor").as() : null;
			assertThat(page.at("totalCount").<Integer>as()).isGreaterThanOrEqualTo(walked.size());
			assertThat(after != null).isEqualTo(walked.size() < page.at("totalCount").<Integer>as());
		}
		while (after != null);
		return walked;
	}

	private static <T> T pick(Random random, List<T> list) {
		return list.get(random.nextInt(list.size()));
	}

	/** Unlike {@code Map.of} this takes null. */
	private static Map<String, Object> variables(Object... namesAndValues) {
		Map<String, Object> variables = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			variables.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
		}
		return variables;
	}

}
