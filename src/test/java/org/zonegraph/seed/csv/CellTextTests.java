package org.zonegraph.seed.csv;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.zonegraph.text.HiddenSigns;

import static org.assertj.core.api.Assertions.assertThat;

class CellTextTests {

	@ParameterizedTest
	@ValueSource(ints = { 0x00, 0x07, 0x09, 0x0A, 0x0D, 0x1B, 0x7F, 0x85, 0xAD, 0x61C, 0x200B, 0x200E, 0x2028, 0x2029,
			0x202A, 0x202E, 0x2060, 0x2066, 0x2069, 0xE000, 0xFEFF, 0xFFFD, 0xFFFE, 0xE0041 })
	void whatCannotBeSeenIsNamedByItsCodePoint(int sign) {
		String text = "Yang" + Character.toString(sign) + "shan";
		assertThat(CellText.fault(text)).hasValueSatisfying(
				(expected) -> assertThat(expected).startsWith("no U+%04X (".formatted(sign)).endsWith(")"));
		assertThat(HiddenSigns.visible(text)).isEqualTo("Yang<U+%04X>shan".formatted(sign));
	}

	@ParameterizedTest
	@ValueSource(strings = { " a", "a ", "\u00A0a", "a\u00A0", "\u3000a", "a\u2009", " " })
	void aBlankAtEitherEndIsOneOfAnyKind(String text) {
		assertThat(CellText.fault(text)).contains("no blanks at either end");
		assertThat(CellText.strip(text)).isIn("a", "");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "洋山特殊综合保税区", "Zürich", "a b", "a\u3000b", "1.2 million m²", "𠮷野家", "“x” – y…" })
	void whatIsWrittenInEitherLanguageIsFine(String text) {
		assertThat(CellText.fault(text)).isEmpty();
		assertThat(HiddenSigns.visible(text)).isEqualTo(text);
	}

}
