package org.zonegraph.seed;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code check} says of how publications were read. */
class SourceCheckTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					ORIGINAL,,                                      |
					,,                                              |
					COPY,Xinhua,                                    |
					TRANSLATION,Xinhua,https://xinhua.example/      |
					COPY,,                                          | column original: '', expected what it is a copy or a translation of
					TRANSLATION,,https://xinhua.example/            | column original: '', expected what it is a copy or a translation of
					ORIGINAL,Xinhua,                                | column original: 'Xinhua', expected no original beside what was read
					,,https://xinhua.example/                       | column originalUrl: 'https://xinhua.example/', expected no original
					TRANSCRIPT,,                                    | column readAs: 'TRANSCRIPT', expected one of ORIGINAL, COPY, TRANSLATION
					""")
	void aCopyNamesWhatItIsOfAndNothingElseDoes(String cells, String problem) {
		String row = "source:zz-z,A title,Somebody,https://somebody.example/,,en,2020,MEDIA,";
		List<String> lines = new RealSeed().with("sources.csv", (text) -> text + row + cells + "\n").lines();
		if (problem == null) {
			assertThat(lines).isEmpty();
		}
		else {
			assertThat(lines).singleElement().asString().contains(problem);
		}
	}

}
