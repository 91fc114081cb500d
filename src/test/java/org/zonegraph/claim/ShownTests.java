package org.zonegraph.claim;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.zonegraph.model.Count;
import org.zonegraph.model.CountReader;
import org.zonegraph.model.Model;
import org.zonegraph.model.SchemaReader;

import static org.assertj.core.api.Assertions.assertThat;

class ShownTests {

	private final Model model;

	ShownTests() throws Exception {
		this.model = SchemaReader.read(Files.readString(Path.of("schema.graphqls")));
	}

	private Count count(String constant) {
		return CountReader.read(this.model)
			.stream()
			.filter((count) -> count.constant().equals(constant))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void aDocumentShowsEveryListThatIsCounted() {
		assertThat(CountReader.read(this.model)).isNotEmpty().allSatisfy((count) -> {
			String list = count.type().plural();
			assertThat(Files
				.readString(Path.of("src/main/resources/documents/%s.graphql".formatted(Shown.document(list)))))
				.contains("counted: %s(filter: $filter,".formatted(list));
		});
	}

	@Test
	void theFilterHasTheIdsThatTheStatementIsAboutAndNoOthers() {
		ClaimSubject subject = ClaimSubject.of("claim:x", List.of("concept:areas", "province:CN-CQ", "province:CN-SC"),
				this.model);
		Shown shown = Shown.list(count("AREAS_OF_PROVINCE"), subject);
		assertThat(shown.filter())
			.isEqualTo("{\"province\":{\"id\":{\"in\":[\"province:CN-CQ\",\"province:CN-SC\"]}}}");
		assertThat(shown.variables()).isEqualTo("{\"filter\":%s}".formatted(shown.filter()));
		assertThat(shown.query()).startsWith(
				"query ($after: String) { areas(filter: {province: {id: {in: [\"province:CN-CQ\", \"province:CN-SC\"]}}}, first: 100,");
	}

	@Test
	void allOfAListHasNoFilter() {
		Shown shown = Shown.list(count("PILOT_ZONES"), ClaimSubject.of("claim:x", List.of(), this.model));
		assertThat(shown.filter()).isNull();
		assertThat(shown.document()).isEqualTo("counted-pilot-zones");
		assertThat(shown.query()).startsWith("query ($after: String) { pilotZones(first: 100, after: $after)");
	}

}
