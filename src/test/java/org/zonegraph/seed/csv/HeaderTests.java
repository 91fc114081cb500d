package org.zonegraph.seed.csv;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.zonegraph.check.Problem;
import org.zonegraph.text.NearMiss;

import static org.assertj.core.api.Assertions.assertThat;

class HeaderTests {

	private static final List<String> EXPECTED = List.of("id", "nameEn", "nameZh", "sources");

	private static Header of(String columns) {
		return new Header(List.of(columns.split(",")), EXPECTED);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					id,castle,nameZh,sources   | castle  | 'castle' is none of them; nameEn is missing
					id,nameEN,nameZh,sources   | nameEN  | 'nameEN' is none of them, did you mean nameEn?; nameEn is missing
					id,name_en,nameZh,source   |         | 'name_en' is none of them, did you mean nameEn?; 'source' is none of \
					them, did you mean sources?; nameEn is missing; sources is missing
					id,nameEn,nameZh           | sources | sources is missing
					id,nameEn,nameEn,nameZh    | sources | sources is missing; nameEn is there twice
					id,nameEn,nameZh,sources,x | x       | 'x' is none of them
					id,nameZh,nameEn,sources   |         | in that order
					""")
	void whateverIsWrongIsOneProblem(String columns, String column, String faults) {
		assertThat(of(columns).problem("areas.csv")).contains(new Problem("areas.csv", 1,
				(column != null) ? column : "", columns, "the columns id,nameEn,nameZh,sources: " + faults));
	}

	@Test
	void whatWasMeantIsFoundRegardlessOfCaseAndOnlyWhereItIsNear() {
		assertThat(NearMiss.of("SOURCES", EXPECTED)).contains("sources");
		assertThat(NearMiss.of("ID", EXPECTED)).contains("id");
		assertThat(NearMiss.of("nameZ", EXPECTED)).contains("nameZh");
		assertThat(NearMiss.of("castle", EXPECTED)).isEmpty();
	}

	@Test
	void columnsInAnotherOrderCanBeReadAllTheSame() {
		assertThat(of("id,nameZh,nameEn,sources").isLegible()).isTrue();
		assertThat(of("id,nameEn,nameEn,sources").isLegible()).isFalse();
		assertThat(of("id,nameEn,nameZh").isLegible()).isFalse();
	}

	@Test
	void theColumnsThatAreExpectedAreNoProblem() {
		assertThat(of("id,nameEn,nameZh,sources").problem("areas.csv")).isEmpty();
	}

}
