package org.zonegraph.claim;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class VerdictTests {

	@ParameterizedTest
	@CsvSource({ "EXACT,174,172,true,SHORT", "EXACT,13,14,true,OVER", "EXACT,31,31,true,MATCHES",
			"EXACT,0,0,true,MATCHES", "EXACT,48.4,48.5,false,CONFLICTING", "MORE_THAN,50,48.4,false,CONFLICTING",
			"MORE_THAN,50,50,false,CONFLICTING", "MORE_THAN,160,163,true,MATCHES", "MORE_THAN,160,160,true,SHORT",
			"AT_LEAST,50,50,false,MATCHES", "AT_LEAST,50,49,true,SHORT", "ABOUT,40,42,false,MATCHES",
			"ABOUT,40,42.1,false,CONFLICTING", "ABOUT,40,37.9,true,SHORT", "ABOUT,-4,-4.1,false,MATCHES",
			"NEARLY,20,19.1,false,MATCHES", "NEARLY,20,18,false,MATCHES", "NEARLY,20,17.9,false,CONFLICTING",
			"NEARLY,20,20.1,false,CONFLICTING", "NEARLY,20,21,true,OVER" })
	void theComparatorDecides(String comparator, double stated, double counted, boolean list, Verdict verdict) {
		assertThat(Verdict.of(comparator, stated, counted, list)).isEqualTo(verdict);
	}

}
