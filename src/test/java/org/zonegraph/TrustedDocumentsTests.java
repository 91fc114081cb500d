package org.zonegraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The documents that are shipped are answered. */
class TrustedDocumentsTests {

	private static final Map<String, Map<String, Object>> VARIABLES = Map.of("lineage",
			Map.of("measure", "measure:guofa-2014-65-29"), "paths",
			Map.of("from", "enterprise:abc-leasing", "to", "measure:guofa-2014-65-31"), "measures-of-enterprise",
			Map.of("enterprise", "enterprise:airbus"), "search", Map.of("text", "xiyong"), "related",
			Map.of("id", "area:chongqing-xiyong-cbz"), "neighborhood", Map.of("id", "pilotZone:shanghai"), "resolve",
			Map.of("names", List.of("Xiyong CBZ")));

	static Stream<Path> documents() throws IOException {
		return Files.list(Path.of("src/main/resources/documents"));
	}

	@ParameterizedTest
	@MethodSource("documents")
	void everyShippedDocumentIsAnsweredWithSomething(Path document) throws Exception {
		String name = document.getFileName().toString().replace(".graphql", "");
		Map<String, Object> response = RunningZonegraph.get()
			.respond(Files.readString(document), VARIABLES.getOrDefault(name, Map.of()));
		assertThat(response).as(name).doesNotContainKey("errors");
		assertThat(response.get("data").toString()).hasSizeGreaterThan(100);
	}

}
