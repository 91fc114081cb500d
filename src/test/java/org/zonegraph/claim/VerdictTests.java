package org.zonegraph.claim;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class VerdictTests {

	@ParameterizedTest
	@CsvSource({ "EXACT,174,172,true,FEWER_LISTED", "EXACT,13,14,true,MORE_LISTED", "EXACT,31,31,true,BORNE_OUT",
			"EXACT,48.4,48.5,false,FIGURE_DIFFERS", "MORE_THAN,50,48.4,false,FIGURE_DIFFERS",
			"MORE_THAN,50,50,false,FIGURE_DIFFERS", "MORE_THAN,160,163,true,BORNE_OUT",
			"MORE_THAN,160,160,true,FEWER_LISTED", "AT_LEAST,50,50,false,BORNE_OUT", "AT_LEAST,50,49,true,FEWER_LISTED",
			"ABOUT,40,42,false,BORNE_OUT", "ABOUT,40,42.1,false,FIGURE_DIFFERS", "ABOUT,40,37.9,true,FEWER_LISTED",
			"ABOUT,-4,-4.1,false,BORNE_OUT", "NEARLY,20,19.1,false,BORNE_OUT", "NEARLY,20,18,false,BORNE_OUT",
			"NEARLY,20,17.9,false,FIGURE_DIFFERS", "NEARLY,20,20.1,false,FIGURE_DIFFERS",
			"NEARLY,20,21,true,MORE_LISTED" })
	void theComparatorDecides(String comparator, double stated, double counted, boolean list, Verdict verdict) {
		assertThat(Verdict.of(comparator, stated, new Tally(list, counted, counted, counted))).isEqualTo(verdict);
	}

	@ParameterizedTest
	@CsvSource({ "EXACT,68,true,68,29,29,AGREES_UNPROVEN", "EXACT,68,true,68,68,67,AGREES_UNPROVEN",
			"EXACT,4,true,4,4,,REPEATS_ITS_SOURCE", "EXACT,68,true,68,29,,AGREES_UNPROVEN",
			"EXACT,68,true,68,0,,AGREES_UNPROVEN", "EXACT,0,true,0,0,,AGREES_UNPROVEN",
			"AT_LEAST,20,true,68,29,22,BORNE_OUT", "EXACT,5,false,5,,,AGREES_UNPROVEN",
			"EXACT,5,false,5,5,,REPEATS_ITS_SOURCE", "EXACT,5,false,5,5,5,BORNE_OUT",
			"EXACT,5,false,6,6,,FIGURE_DIFFERS" })
	void onlyEvidenceOfOthersBearsOut(String comparator, double stated, boolean list, double counted,
			@Nullable Double evident, @Nullable Double independent, Verdict verdict) {
		assertThat(Verdict.of(comparator, stated, new Tally(list, counted, evident, independent))).isEqualTo(verdict);
	}

}
