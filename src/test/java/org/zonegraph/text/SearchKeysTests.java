package org.zonegraph.text;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SearchKeysTests {

	@Test
	void noPhraseGoesOnFromOneNameToTheNextNorIntoWhatANodeIsJoinedTo() {
		String keys = SearchKeys.of("AREA", "area:tianjin-port", List.of("Tianjin Port", "Dongjiang Bonded"), true,
				List.of("North China", "Leasing"));
		assertThat(keys).contains(" tianjin port | ", " dongjiang bonded | ", " &north &china | ", " &leasing |");
		assertThat(keys).doesNotContain("port dongjiang", "bonded &north", "&china &leasing");
	}

	@Test
	void aLongNameIsCutBetweenCharactersAndNotWithinOne() {
		String rare = "𠮷".repeat(61);
		assertThat(SearchKeys.whole(rare)).isEqualTo("𠮷".repeat(60));
		assertThat(SearchKeys.whole("𠮷".repeat(60))).isEqualTo("𠮷".repeat(60));
		assertThat(SearchKeys.pinyin("a".repeat(25))).hasSize(24);
		assertThat(SearchKeys.initials("a".repeat(13))).hasSize(12);
	}

}
