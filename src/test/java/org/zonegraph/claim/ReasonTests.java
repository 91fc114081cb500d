package org.zonegraph.claim;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.Values;

import static org.assertj.core.api.Assertions.assertThat;

class ReasonTests {

	@Test
	void aReasonIsInTheLanguageThatIsAskedFor() {
		Reason reason = Reason.list(172, 170, 174);
		assertThat(reason.in("EN")).isEqualTo("172 listed, 170 of them with evidence; stated: 174.");
		assertThat(reason.in("ZH")).isEqualTo("列出 172 项，其中 170 项有依据；表述为 174。");
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
		assertThat(Reason.figure(48.4, "observation:x", true).in("EN")).contains("rests on the same source");
		assertThat(Reason.figure(48.4, "observation:x", true).in("ZH")).contains("同一来源");
		assertThat(Reason.figure(48.4, "observation:x", false).in("ZH")).isEqualTo("与 observation:x 的数据 48.4 比较。");
	}

	@Test
	void whatIsMissingIsCountedInBothLanguages() {
		assertThat(Reason.coverage(172, 174L)).isEqualTo(new Reason("2 of 174 are missing.", "174 项中缺 2 项。"));
		assertThat(Reason.coverage(175, 174L).en()).isEqualTo("More are held than stated.");
		assertThat(Reason.coverage(174, 174L).en()).isEqualTo("As many are held as stated.");
		assertThat(Reason.coverage(3, null).zh()).contains("不得而知");
	}

}
