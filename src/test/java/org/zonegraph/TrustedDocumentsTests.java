package org.zonegraph;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The documents that are shipped are answered. */
class TrustedDocumentsTests {

	private static final Path VARIABLES = Path.of("src/test/resources/variables");

	static Stream<Path> documents() throws IOException {
		return Files.list(Path.of("src/main/resources/documents"));
	}

	@ParameterizedTest
	@MethodSource("documents")
	void everyShippedDocumentIsAnsweredWithSomething(Path document) throws Exception {
		String name = document.getFileName().toString().replace(".graphql", "");
		Map<String, Object> response = RunningZonegraph.get().respond(Files.readString(document), variables(name));
		assertThat(response).as(name).doesNotContainKey("errors");
		assertThat(response.get("data").toString()).hasSizeGreaterThan(70);
	}

	/** An example, in a file by the document's name where it cannot do without. */
	@SuppressWarnings("unchecked")
	static Map<String, Object> variables(String name) throws IOException {
		Path file = VARIABLES.resolve(name + ".json");
		return Files.exists(file) ? new JsonMapper().readValue(Files.readString(file), Map.class) : Map.of();
	}

	/** What the documents are called. */
	static Stream<String> names() throws IOException {
		return documents().map((file) -> file.getFileName().toString().replace(".graphql", "")).sorted();
	}

	/** The example as parameters of an address. */
	static String parameters(String name) throws IOException {
		return variables(name).entrySet()
			.stream()
			.map((variable) -> variable.getKey() + "="
					+ URLEncoder.encode((variable.getValue() instanceof String text) ? text
							: new JsonMapper().writeValueAsString(variable.getValue()), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

}
