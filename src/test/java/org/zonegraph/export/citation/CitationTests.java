package org.zonegraph.export.citation;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

import org.zonegraph.graph.Imprint;

import static org.assertj.core.api.Assertions.assertThat;

class CitationTests {

	private static final Imprint IMPRINT = new Imprint("Areas", null, "Zonegraph", "2026-01-09", "CC BY",
			"https://x.org/");

	@Test
	void risHasItsOwnFormOfADateAndEndsWithABlank() {
		assertThat(new Citation(IMPRINT, "787b").as("RIS")).isEqualTo("""
				TY  - DATA
				AU  - Zonegraph
				TI  - Areas, revision 787b
				PY  - 2026
				DA  - 2026/01/09
				ET  - 787b
				N1  - CC BY
				UR  - https://x.org/
				ER  -\s""");
	}

	@Test
	void bibTexHasOneMonthAndNoAddressWhereThereIsNone() {
		Imprint homeless = new Imprint("Areas", null, "Zonegraph", "2026-01-09", "CC BY", null);
		assertThat(new Citation(homeless, "787b").as("BIBTEX")).isEqualTo("""
				@misc{zonegraph-787b,
				  author = {{Zonegraph}},
				  title = {{Areas, revision 787b}},
				  year = {2026},
				  month = {1},
				  version = {787b},
				  note = {Dataset, CC BY}
				}""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "TEXT", "GBT_7714", "CSL_JSON", "BIBTEX", "RIS" })
	void everyFormNamesTheRevision(String format) {
		assertThat(new Citation(IMPRINT, "787b").as(format)).contains("revision 787b", "2026");
	}

}
