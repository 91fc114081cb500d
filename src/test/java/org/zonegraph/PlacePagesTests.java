package org.zonegraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.zonegraph.RunningZonegraph.Answer;
import org.zonegraph.element.Link;
import org.zonegraph.model.words.SchemaWords;

import static org.assertj.core.api.Assertions.assertThat;

/** What the pages of places and enterprises take for granted of the data. */
class PlacePagesTests {

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	@Test
	void everyIndicatorAndUnitOfAPlaceHasWords() {
		SchemaWords words = new SchemaWords(this.zonegraph.model());
		assertThat(this.zonegraph.seed().nodes()).filteredOn((node) -> node.type().name().equals("Indicator"))
			.isNotEmpty()
			.allSatisfy((node) -> assertThat(node.values()).containsKeys("nameEn", "nameZh"));
		assertThat(figuresOfPlaces("unit")).isNotEmpty().isSubsetOf(words.codes("Observation", "unit").keySet());
	}

	@Test
	void theTitleOfAFigureEndsWithWhomAndWhen() {
		assertThat(figuresOfPlaces("title")).isNotEmpty()
			.allSatisfy((title) -> assertThat(title.split(", ")).hasSizeGreaterThanOrEqualTo(3));
	}

	@Test
	void theMatrixAndTheListOfOperationsHoldAllOfThem() {
		int all = (int) links("OPERATES_IN").count();
		assertThat(List.of(operations("industries-by-province"), operations("operations"))).containsOnly(all);
	}

	@Test
	void theCountsOfPlacesLeaveNoMeasureOut() {
		Answer reach = ask("places-reach");
		assertThat(reach.each("measures.nodes", "id")).hasSize(reach.at("measures.totalCount").<Integer>as());
		assertThat(reach.each("areas.nodes", "id")).hasSize(reach.at("areas.totalCount").<Integer>as());
	}

	private Stream<Link> links(String type) {
		return this.zonegraph.seed().links().stream().filter((link) -> link.type().equals(type));
	}

	/** Figures of the nation are about nothing. */
	private Set<String> figuresOfPlaces(String property) {
		Set<String> ids = links("ABOUT").map(Link::from).collect(Collectors.toSet());
		return this.zonegraph.seed()
			.nodes()
			.stream()
			.filter((node) -> node.type().name().equals("Observation") && ids.contains(node.id()))
			.map((node) -> String.valueOf(node.values().get(property)))
			.collect(Collectors.toSet());
	}

	private int operations(String document) {
		return ask(document).each("areas.nodes", "enterprises.edges")
			.stream()
			.mapToInt((edges) -> ((List<?>) edges).size())
			.sum();
	}

	private Answer ask(String document) {
		try {
			return this.zonegraph.ask(Files.readString(Path.of("src/main/resources/documents", document + ".graphql")),
					Map.of());
		}
		catch (IOException ex) {
			throw new IllegalStateException(document, ex);
		}
	}

}
