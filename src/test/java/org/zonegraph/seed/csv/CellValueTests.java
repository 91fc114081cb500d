package org.zonegraph.seed.csv;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.zonegraph.model.Property;
import org.zonegraph.model.Property.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class CellValueTests {

	private static CellValue of(Kind kind, String type, String text) {
		return CellValue.of(new Property("x", kind, type, false, false, null, List.of("EAST", "WEST")), text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0x1p3", "5.6d", "5f", "NaN", "Infinity", "-Infinity", "1e3", "1E3", "+5", "５", "５.６", "٣",
			" 5", "5 ", "5.", ".5", "05", "1,000", "1 000", "276,4", "--5", "-", "", "1_000", "5%", "½", "0x10", "5L" })
	void aNumberIsWrittenInDigitsAndNothingElse(String text) {
		assertThat(of(Kind.DECIMAL, "Float", text)).isEqualTo(new CellValue(null, "a decimal number such as 276.4"));
		assertThat(of(Kind.INTEGER, "Int", text)).isEqualTo(new CellValue(null, "a whole number such as 34"));
	}

	@ParameterizedTest
	@CsvSource({ "0,0", "34,34", "-5,-5", "2147483647,2147483647", "-2147483648,-2147483648" })
	void aWholeNumberIsOneOf32Bits(String text, long number) {
		assertThat(of(Kind.INTEGER, "Int", text)).isEqualTo(new CellValue(number, ""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2147483648", "-2147483649", "9999999999" })
	void aWholeNumberThatTheApiCannotSayIsRefused(String text) {
		assertThat(of(Kind.INTEGER, "Int", text).expected()).isEqualTo("a whole number from -2147483648 to 2147483647");
	}

	@ParameterizedTest
	@CsvSource({ "0,0", "276.4,276.4", "-4.10,-4.1", "117.227,117.227", "1000000000000,1e12" })
	void aDecimalNumberIsStoredAsItIsWritten(String text, double number) {
		assertThat(of(Kind.DECIMAL, "Float", text)).isEqualTo(new CellValue(number, ""));
	}

	@Test
	void aDecimalNumberIsNeverRounded() {
		String huge = "1" + "0".repeat(400);
		for (String text : List.of("0.12345678901234567890", "9007199254740993", huge)) {
			assertThat(of(Kind.DECIMAL, "Float", text).expected()).isEqualTo("at most 15 significant digits");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "２０１４", "2014-3", "2014-02-30", "2014/03/01", "Mar-14", "14.03.2014", "2014-03-14T00:00",
			"+2014", "20140314" })
	void aDateIsOneOfThreeForms(String text) {
		assertThat(of(Kind.DATE, "PartialDate", text))
			.isEqualTo(new CellValue(null, "a date such as 2014, 2014-03 or 2014-03-14"));
	}

	@ParameterizedTest
	@CsvSource({ "BOOLEAN,Boolean,TRUE,true or false", "BOOLEAN,Boolean,1,true or false",
			"ENUM,Region,east,'one of EAST, WEST'", "ENUM,Region,'EAST ','one of EAST, WEST'",
			"TEXT,Url,365area.com,a value of Url", "TEXT,Url,javascript:alert(1),a value of Url",
			"TEXT,IsicCode,５１２０,a value of IsicCode", "TEXT,CountryCode,cn,a value of CountryCode" })
	void aValueOfAnotherKindIsRefusedWithWhatWasExpected(Kind kind, String type, String text, String expected) {
		assertThat(of(kind, type, text)).isEqualTo(new CellValue(null, expected));
	}

	@Test
	void aTextIsRefusedWhereTheDatabaseCouldNotIndexIt() {
		assertThat(of(Kind.TEXT, "String", "保".repeat(2666)).value()).isNotNull();
		assertThat(of(Kind.TEXT, "String", "保".repeat(2667))).isEqualTo(new CellValue(null, "at most 8000 bytes"));
	}

}
