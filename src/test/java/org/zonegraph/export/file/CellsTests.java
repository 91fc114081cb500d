package org.zonegraph.export.file;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CellsTests {

	@Test
	void theValuesOfAFieldWithinListsAreOneList() {
		Object areas = List.of(Map.of("ports", List.of(Map.of("name", "A"), Map.of("name", "B"))),
				Map.of("ports", List.of(Map.of("name", "C"))));
		assertThat(Cells.values(Cells.values(areas, "ports"), "name")).isEqualTo(List.of("A", "B", "C"));
	}

	@Test
	void whatHasNoFieldsHasNoValues() {
		assertThat(Cells.values(null, "name")).isNull();
		assertThat(Cells.values("text", "name")).isNull();
		assertThat(Cells.values(Map.of(), "name")).isNull();
	}

}
