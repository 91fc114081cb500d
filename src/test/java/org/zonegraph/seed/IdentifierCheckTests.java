package org.zonegraph.seed;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code check} says of identifiers in registers of others. */
class IdentifierCheckTests {

	private static List<String> added(String row) {
		return new RealSeed().with("identifiers.csv", (text) -> text + row + "\n").lines();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					wikidata:Q5,area:anqing-cbz,REPORTED,source:ct,      |
					wikidata:43684,area:anqing-cbz,REPORTED,source:ct,   | column id: 'wikidata:43684', expected an identifier of one of the schemes wikidata:Q[1-9][0-9]*
					isni:Q5,area:anqing-cbz,REPORTED,source:ct,          | column id: 'isni:Q5', expected an identifier of one of the schemes wikidata:Q[1-9][0-9]*
					wikidata:Q43684,area:anqing-cbz,REPORTED,source:ct,  | column id: 'wikidata:Q43684', expected an id that no other row has, but line
					wikidata:Q5,area:nowhere,REPORTED,source:ct,         | column of: 'area:nowhere', expected the id of a row of the seed
					wikidata:Q5,,REPORTED,source:ct,                     | column of: '', expected a value
					wikidata:Q5,area:anqing-cbz,REPORTED,source:no,      | column sources: 'source:no', expected the id of a row of the seed
					wikidata:Q5,area:anqing-cbz,REPORTED,,               | column sources: '', expected at least one source
					wikidata:Q5,area:anqing-cbz,UNVERIFIED,,             | column note: '', expected a note with 'Citation needed: '
					""")
	void anIdentifierIsOfAKnownSchemeOnceOfSomethingThatIsThereAndHasEvidence(String row, String problem) {
		if (problem == null) {
			assertThat(added(row)).isEmpty();
		}
		else {
			assertThat(added(row)).singleElement().asString().startsWith("identifiers.csv:33, ").contains(problem);
		}
	}

	@Test
	void aSeedCanDoWithoutThem() {
		assertThat(new RealSeed().without("identifiers.csv").without("datapackage.json").lines()).singleElement()
			.asString()
			.contains("`describe` writes one");
	}

}
