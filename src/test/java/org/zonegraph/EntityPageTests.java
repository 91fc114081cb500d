package org.zonegraph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;

import static org.assertj.core.api.Assertions.assertThat;

/** What the page of any thing asks. */
class EntityPageTests {

	private static final Path DOCUMENT = Path.of("src/main/resources/documents/entity.graphql");

	/** Kinds whose pages ask questions of their own. */
	private static final Set<String> WITH_PAGES = Set.of("area", "province", "industry", "enterprise", "measure",
			"claim");

	static Stream<NodeType> types() {
		return RunningZonegraph.get().model().nodeTypes().stream().filter((type) -> !WITH_PAGES.contains(type.kind()));
	}

	@ParameterizedTest
	@MethodSource("types")
	void everythingThatIsStoredOfAThingWithoutAPageOfItsOwnIsAskedFor(NodeType type) throws Exception {
		Map<String, Object> node = RunningZonegraph.get()
			.ask(Files.readString(DOCUMENT), Map.of("id", anyOf(type)))
			.at("node")
			.as();
		assertThat(node).containsEntry("__typename", type.name());
		assertThat(type.properties()).extracting(Property::name)
			.allSatisfy((name) -> assertThat(node.keySet()).anyMatch((key) -> key.startsWith(name)));
	}

	private static String anyOf(NodeType type) {
		MemoryGraph graph = new MemoryGraph(RunningZonegraph.get().model(), RunningZonegraph.get().seed());
		return graph.ids().stream().filter((id) -> id.startsWith(type.kind() + ":")).findFirst().orElseThrow();
	}

}
