package org.zonegraph.rdf;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TermsTests {

	@ParameterizedTest
	@CsvSource({ "nameEn, en", "nameZh, zh", "nameZhAsSourced, zh", "note,", "homepage,", "areaKm2," })
	void aTextIsInTheLanguageThatTheNameOfItsPropertySays(String property, String language) {
		assertThat(Terms.language(property)).isEqualTo(language);
	}

}
