package org.zonegraph.rdf;

import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LiteralTests {

	@Test
	void aDateIsNoMorePreciseThanItsSource() {
		assertThat(PropertyValues.dateType("2014")).isEqualTo(XSD.GYEAR);
		assertThat(PropertyValues.dateType("2014-03")).isEqualTo(XSD.GYEARMONTH);
		assertThat(PropertyValues.dateType("2014-03-14")).isEqualTo(XSD.DATE);
	}

	@ParameterizedTest
	@CsvSource({ "34,34.0", "276.4,276.4", "-4,-4.0", "1E+3,1000.0", "1.50,1.50", "1E-7,0.0000001" })
	void aDecimalNumberHasAPointAndNoExponent(String text, String decimal) {
		assertThat(PropertyValues.decimal(text)).isEqualTo(decimal);
	}

}
