package org.zonegraph;

import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The examples of the clients run, where their language is on the machine. */
@Tag("processes")
class ClientTests {

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	@ParameterizedTest
	@CsvSource({ "python3, example.py", "node, example.mjs", "Rscript, example.R" })
	void theExampleAsksWalksReadsATableIsRefusedAndCites(String language, String example) throws Exception {
		assumeTrue(Program.isThere(language), language + " is not on this machine: " + example + " was not run");
		String output = Program
			.start(Path.of("."), language, Path.of("docs/clients", example).toString(),
					this.zonegraph.address("").toString())
			.printed();
		assertThat(output).contains(
				"- “Customs supervision of bonded delivery of futures” originated in Yangshan Special Comprehensive Bonded Zone (REPORTED)",
				"16 areas in Guangdong, 6 without a known date",
				"Measures by where they were first tried: PILOT_FTZ 23, SPECIAL_CUSTOMS_AREA 18, not known 27",
				"Refused: PAGE_TOO_LARGE: ", "Cite: ", this.zonegraph.seed().revision());
	}

}
