package org.zonegraph;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.Relationship;

import static org.assertj.core.api.Assertions.assertThat;

/** What the page of any thing asks. */
class EntityPageTests {

	/** Kinds whose pages ask questions of their own. */
	private static final Set<String> WITH_PAGES = Set.of("area", "province", "industry", "enterprise", "measure",
			"claim", "source");

	static Stream<NodeType> types() {
		return RunningZonegraph.get().model().nodeTypes().stream().filter((type) -> !WITH_PAGES.contains(type.kind()));
	}

	@ParameterizedTest
	@MethodSource("types")
	void everythingThatIsKnownOfAThingWithoutAPageOfItsOwnIsAskedForByTheDocumentOfItsKind(NodeType type) {
		String document = RunningZonegraph.get().get("/documents/%s.graphql".formatted(type.kind())).body();
		Map<String, Object> node = RunningZonegraph.get().ask(document, Map.of("id", anyOf(type))).at(type.kind()).as();
		assertThat(node).containsEntry("id", anyOf(type));
		assertThat(type.properties()).extracting(Property::name)
			.allSatisfy((name) -> assertThat(node).containsKey(name));
		assertThat(type.relationships()).extracting(Relationship::field)
			.allSatisfy((name) -> assertThat(node).containsKey(name));
	}

	private static String anyOf(NodeType type) {
		MemoryGraph graph = new MemoryGraph(RunningZonegraph.get().model(), RunningZonegraph.get().seed());
		return graph.ids().stream().filter((id) -> id.startsWith(type.kind() + ":")).findFirst().orElseThrow();
	}

}
