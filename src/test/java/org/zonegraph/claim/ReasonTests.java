package org.zonegraph.claim;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.Values;

import static org.assertj.core.api.Assertions.assertThat;

class ReasonTests {

	@Test
	void aReasonIsInTheLanguageThatIsAskedFor() {
		Reason reason = Reason.list(new Tally(true, 172, 170.0, null), 174);
		assertThat(reason.in("EN")).isEqualTo(
				"172 listed, 170 of them with evidence, 0 with evidence that is not the statement's own source; stated: 174.");
		assertThat(reason.in("ZH")).isEqualTo("列出 172 项，其中 170 项有依据，0 项另有表述自身来源以外的依据；表述为 174。");
		assertThat(reason.disputed().in("EN")).endsWith(" Another statement on it disagrees.");
		assertThat(reason.disputed().in("ZH")).endsWith("。另有表述与之不一致。");
	}

	@Test
	void aNoteFollowsInItsLanguageAndInEnglishWhereItHasNoOther() {
		Reason reason = Reason.noNumber().noted(Values.value("Not named."), Values.value("未列名。"));
		assertThat(reason.in("ZH")).endsWith("数字。未列名。");
		assertThat(Reason.noNumber().noted(Values.value("Not named."), Values.NULL).in("ZH"))
			.endsWith("数字。 Not named.");
		assertThat(Reason.noNumber().noted(Values.NULL, Values.NULL)).isEqualTo(Reason.noNumber());
	}

	@Test
	void aFigureOfTheSameSourceIsSaidToBeOne() {
		Tally own = new Tally(false, 48.4, 48.4, null);
		assertThat(Reason.figure(own, "observation:x").in("EN")).contains("repeats the statement's own source");
		assertThat(Reason.figure(own, "observation:x").in("ZH")).contains("同一来源");
		assertThat(Reason.figure(new Tally(false, 48.4, 48.4, 48.4), "observation:x").in("ZH"))
			.isEqualTo("与 observation:x 的数据 48.4 比较。");
		assertThat(Reason.figure(new Tally(false, 48.4, null, null), "observation:x").in("EN"))
			.isEqualTo("Compared with the figure 48.4 of observation:x.");
	}

	@Test
	void whatIsMissingIsCountedInBothLanguages() {
		assertThat(Reason.coverage(172, 174L)).isEqualTo(new Reason("2 of 174 are missing.", "174 项中缺 2 项。"));
		assertThat(Reason.coverage(175, 174L).en()).isEqualTo("More are held than stated.");
		assertThat(Reason.coverage(174, 174L).en()).isEqualTo("As many are held as stated.");
		assertThat(Reason.coverage(3, null).zh()).contains("不得而知");
	}

}
