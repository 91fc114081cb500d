package org.zonegraph.model;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ScalarsTests {

	@ParameterizedTest
	@CsvSource({ "IsicCode,2,false", "IsicCode,26,true", "IsicCode,262,true", "IsicCode,2620,true",
			"IsicCode,26201,false", "IsicCode,C26,false", "PartialDate,2014,true", "PartialDate,2014-03,true",
			"PartialDate,2014-03-14,true", "PartialDate,2014-13,false", "PartialDate,2015-02-29,false",
			"PartialDate,2016-02-29,true", "PartialDate,201,false", "CountryCode,CN,true", "CountryCode,XQ,false",
			"Url,https://example.org/a?b=c,true", "Url,example.org,false", "String,anything,true" })
	void aTextIsOrIsNoValueOfAScalar(String scalar, String text, boolean accepted) {
		assertThat(Scalars.accepts(scalar, text)).isEqualTo(accepted);
	}

}
