package org.zonegraph.text;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.zonegraph.text.Synonyms.Pair;

import static org.assertj.core.api.Assertions.assertThat;

class SynonymsTests {

	private static final Synonyms SYNONYMS = new Synonyms(List.of(new Pair("综保区", "综合保税区"),
			new Pair("CBZ", "comprehensive bonded zone"), new Pair("自贸区", "自由贸易试验区"), new Pair("自贸区", "pilot FTZ"),
			new Pair("bonded area", "保税区"), new Pair("area", "zone"), new Pair("R&D", "research and development")),
			List.of("富士康", "沪"));

	private static List<String> forms(String text) {
		return SYNONYMS.forms(NormalText.of(text)).stream().map(NormalText::original).toList();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "重庆综保区|重庆 综保区|重庆 综合保税区", "Chengdu CBZ|chengdu cbz|chengdu comprehensive bonded zone",
					"r & d samples|r d samples|research and development samples",
					"Shanghai 综保区|shanghai 综保区|shanghai 综合保税区" })
	void aSynonymIsReadAsWhatItStandsForToo(String text, String itself, String other) {
		assertThat(forms(text)).containsExactly(itself, other);
	}

	@Test
	void whatHasSeveralMeaningsHasAFormForEach() {
		assertThat(forms("上海自贸区")).containsExactly("上海 自贸区", "上海 自由贸易试验区", "上海 pilot FTZ");
	}

	@Test
	void theLongestThatIsKnownCounts() {
		assertThat(forms("bonded area")).containsExactly("bonded area", "保税区");
		assertThat(forms("special area")).containsExactly("special area", "special zone");
	}

	@Test
	void whatSynonymsStandForCutsChineseIntoWordsAsThemselves() {
		assertThat(forms("重庆综合保税区")).containsExactly("重庆 综合保税区");
	}

	@Test
	void aliasesCutChineseIntoWordsUnlessTheyAreOneCharacter() {
		assertThat(forms("富士康郑州")).containsExactly("富士康 郑州");
		assertThat(forms("郑州富士康")).containsExactly("郑州 富士康");
		assertThat(forms("沪深")).containsExactly("沪深");
	}

	@Test
	void whatIsApartStaysApartAndTheKeyIsThatOfTheText() {
		assertThat(forms("富士康 郑州")).containsExactly("富士康 郑州");
		NormalText text = NormalText.of("Xi'an  R&D（上海）综保区 2020");
		assertThat(SYNONYMS.forms(text).get(0).key()).isEqualTo(text.key());
	}

	@Test
	void aLongTextIsTakenAsItIs() {
		String text = "综保区 ".repeat(30);
		assertThat(forms(text)).containsExactly(text);
		assertThat(SYNONYMS.forms(NormalText.of("")).get(0).key()).isEmpty();
	}

}
