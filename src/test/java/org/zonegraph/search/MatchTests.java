package org.zonegraph.search;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.zonegraph.text.Synonyms;
import org.zonegraph.text.Synonyms.Pair;

import static org.assertj.core.api.Assertions.assertThat;

class MatchTests {

	private static final Synonyms SYNONYMS = new Synonyms(List.of(new Pair("综保区", "综合保税区")), List.of());

	private static final List<String> PARK = List.of("Suzhou Industrial Park Comprehensive Bonded Zone", "苏州工业园综合保税区");

	private static final List<String> NOTICE = List.of("国务院关于做好自由贸易试验区第四批改革试点经验复制推广工作的通知");

	private static Match match(String text, List<String> names, Standing standing, boolean all) {
		return Match.of(SearchText.of("text", text, SYNONYMS), new Match.Named("area:x", names, List.of()), standing,
				all);
	}

	@Test
	void initialsOfEnglishWordsFitAndHalfASyllableInATitleDoesNot() {
		assertThat(match("SIP", PARK, Standing.NAME, true).score()).isGreaterThan(0.65);
		assertThat(match("SIP", PARK, Standing.NAME, true).highlight())
			.isEqualTo("<mark>Suzhou Industrial Park</mark> Comprehensive Bonded Zone");
		assertThat(match("SIP", NOTICE, Standing.NAME, true).score()).isLessThan(0.1);
		assertThat(match("sipi", NOTICE, Standing.NAME, true).score()).isGreaterThan(0.5);
		assertThat(match("SI", PARK, Standing.NAME, true).score()).isLessThan(0.3);
	}

	@Test
	void halfASyllableIsEnoughForTheBeginningOfAName() {
		assertThat(match("suzhoug", PARK, Standing.NAME, true).score()).isGreaterThan(0.7);
	}

	@Test
	void aSynonymInAWholeNameIsTheWholeNameAndTheNameIsMarked() {
		Match match = match("苏州工业园综保区", PARK, Standing.NAME, true);
		assertThat(match.score()).isEqualTo(1);
		assertThat(match.highlight()).isEqualTo("<mark>苏州工业园综合保税区</mark>");
	}

	@Test
	void whereANameAndTheIdFitTheNameIsMarked() {
		SearchText searched = SearchText.of("text", "Pratt & Whitney", SYNONYMS);
		Match match = Match.of(searched, firm("Shanghai Pratt & Whitney Aircraft Engine Maintenance Co."),
				Standing.NAME, true);
		assertThat(match.highlight())
			.isEqualTo("Shanghai <mark>Pratt &amp; Whitney</mark> Aircraft Engine Maintenance Co.");
		assertThat(match.score()).isGreaterThan(0.7);
		SearchText words = SearchText.of("text", "Whitney Pratt", SYNONYMS);
		assertThat(Match.of(words, firm("Pratt and Whitney Shanghai Engines Ltd"), Standing.NAME, true).highlight())
			.isEqualTo("<mark>Pratt</mark> and <mark>Whitney</mark> Shanghai Engines Ltd");
	}

	private static Match.Named firm(String name) {
		return new Match.Named("enterprise:pratt-whitney-shanghai", List.of(name), List.of());
	}

	@Test
	void whatLiesInThePlaceThatIsNamedStandsBeforeWhatIsNamedAfterIt() {
		SearchText searched = SearchText.of("text", "Inner Mongolia bonded zones", SYNONYMS);
		Match firm = Match.of(searched, firm("Inner Mongolia Asite Gold Products Co., Ltd."), Standing.NAME, true);
		List<String> area = List.of("Ordos Comprehensive Bonded Zone");
		List<String> place = List.of("Ordos", "Inner Mongolia");
		assertThat(Match.of(searched, new Match.Named("area:x", area, place), Standing.NAME, true).score())
			.isGreaterThan(firm.score());
		assertThat(Match.of(searched, new Match.Named("area:x", area, List.of()), Standing.NAME, true).score())
			.isLessThan(firm.score());
	}

	@Test
	void aFormerAreaStandsBehindTheAreaOfTodayUnlessItsNameIsWhole() {
		double today = match("洋山", List.of("洋山特殊综合保税区"), Standing.NAME, true).score();
		assertThat(match("洋山", List.of("洋山保税港区"), Standing.FORMER, true).score()).isLessThan(today);
		assertThat(match("洋山保税港区", List.of("洋山保税港区"), Standing.FORMER, true).score()).isEqualTo(1);
	}

	@Test
	void smallWordsAreNeitherAskedForNorMarked() {
		Match match = match("zones of Suzhou", List.of("Official Suzhou Zone"), Standing.NAME, true);
		assertThat(match.score()).isGreaterThan(0.35);
		assertThat(match.highlight()).isEqualTo("Official <mark>Suzhou</mark> <mark>Zone</mark>");
	}

	@Test
	void whatItIsJoinedToCountsWhereTheIndexFoundAllWordsAndLessThanItsOwn() {
		List<String> area = List.of("Kashgar Comprehensive Bonded Zone");
		double own = match("zone Kashgar", area, Standing.NAME, true).score();
		double joined = match("Xinjiang zone", area, Standing.NAME, true).score();
		double some = match("Xinjiang zone", area, Standing.NAME, false).score();
		assertThat(own).isGreaterThan(joined);
		assertThat(joined).isGreaterThan(some);
	}

	@ParameterizedTest
	@CsvSource({ "R&D,Imported R&D samples,Imported <mark>R&amp;D</mark> samples",
			"a <b>,x <a <b> y,x &lt;<mark>a &lt;b</mark>&gt; y" })
	void aHighlightIsHtml(String text, String name, String highlight) {
		assertThat(match(text, List.of(name), Standing.NAME, true).highlight()).isEqualTo(highlight);
	}

	@ParameterizedTest
	@ValueSource(strings = { "苏州", "Suzhou", "suzhougongyeyuan", "szgyy", "Suzhou zone", "x" })
	void whatIsNoWholeNameIsNotCertain(String text) {
		assertThat(match(text, PARK, Standing.NAME, true).score()).isLessThan(1);
	}

}
