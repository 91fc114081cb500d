package org.zonegraph.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentNumberTests {

	@ParameterizedTest
	@CsvSource({ "国发〔2014〕65号,国发〔2014〕第65号,Guo Fa [2014] No. 65",
			"商资函〔2017〕515号,商资函〔2017〕第515号,Shang Zi Han [2017] No. 515",
			"国函（2019）38号,国函〔2019〕第38号,Guo Han [2019] No. 38" })
	void aNumberIsCitedWithTheOrdinalAndInLatinLetters(String number, String ordinal, String latin) {
		assertThat(DocumentNumber.cited(number)).containsExactly(ordinal, latin);
	}

	@Test
	void aNameIsNone() {
		assertThat(DocumentNumber.cited("中国（上海）自由贸易试验区")).isEmpty();
		assertThat(DocumentNumber.cited("31224")).isEmpty();
	}

}
