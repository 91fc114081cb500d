package org.zonegraph;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.RunningZonegraph.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Pure functions of the scripts of the pages, which want no browser. */
class PageModulesTests {

	private static Answer returned;

	@BeforeAll
	static void run() throws Exception {
		assumeTrue(Program.isThere("node") || "true".equals(System.getenv("CI")), "node is not on this machine");
		String printed = Program
			.start(Path.of("").toAbsolutePath(), "node", "src/test/resources/explorer/modules.mjs",
					Path.of("src/main/explorer").toAbsolutePath().toString())
			.printed();
		returned = new Answer(JsonMapper.shared().readValue(printed, Map.class));
	}

	private static void assertReturned(String what, Object... expected) {
		assertThat(returned.at(what).value()).isEqualTo(Arrays.asList(expected));
	}

	@Test
	void theWeakestOfSomeGradesIsTheOneThatIsShown() {
		assertReturned("weakest", "DERIVED", "UNVERIFIED", null);
	}

	@Test
	void whatTheSchemaHasNoWordsForIsCalledByItsNameMadeReadable() {
		assertReturned("terms", "Zone", "Former area", "Hs code", "Area km2");
	}

	@Test
	void aSearchFindsKindsOfThingsAndAnIdSaysItsKind() {
		assertReturned("kinds", List.of("area"), "area");
	}

	@Test
	void anAddressKeepsTheLanguageAndLeavesOutWhatIsEmpty() {
		assertReturned("addresses", "/area/a%20b?lang=zh", "/claims?lang=zh");
	}

	@Test
	void aWordWithoutAValueStaysAndANumberThatIsNotKnownIsNone() {
		assertReturned("words", null, "12,345", "3 of {all}");
	}

	@Test
	void aTextIsBrokenBetweenWordsAndWhatIsCutSaysSo() {
		assertReturned("wrapped", List.of("one two", "three"), List.of("one two…"));
	}

	@Test
	void moreThanSixFoldBehindTheirCountAndTheirLinesBecomeOne() {
		assertReturned("folds", false, true);
		assertReturned("lines", List.of("reach area:a0 1", "reach area:a1 1"), List.of("group area 7"), 7);
	}

}
