package org.zonegraph.export.file;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormulaTests {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''=1" })
	void whatASpreadsheetWouldTakeForAFormulaGetsAnApostrophe(String text) {
		assertThat(Formula.harmless(text)).isEqualTo("'" + text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a=1", " =1", "1-2", "'tis", "海关", "'" })
	void anyOtherTextStaysAsItIs(String text) {
		assertThat(Formula.harmless(text)).isEqualTo(text);
	}

	@Property(seed = "20261126")
	void noTextIsAFormulaAfterwardsAndTheOriginalCanBeHadBack(@ForAll String rest, @ForAll boolean risky) {
		String text = (risky ? "'=" : "") + rest;
		String harmless = Formula.harmless(text);
		assertThat(harmless).doesNotStartWith("=").doesNotMatch("(?s)[+\\-@\\t\\r].*");
		assertThat(harmless.matches("(?s)'+[=+\\-@\\t\\r].*") ? harmless.substring(1) : harmless).isEqualTo(text);
	}

}
