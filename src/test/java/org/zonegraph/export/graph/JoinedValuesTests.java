package org.zonegraph.export.graph;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JoinedValuesTests {

	@Test
	void valuesOfOneCellHaveASemicolonBetweenThemAndTheirOwnIsEscaped() {
		assertThat(JoinedValues.of(List.of("a", "b;c", "d\\e"))).isEqualTo("a;b\\;c;d\\\\e");
		assertThat(JoinedValues.of(Arrays.asList("a", null, 3))).isEqualTo("a;;3");
		assertThat(JoinedValues.of(List.of())).isEmpty();
	}

}
