package org.zonegraph.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CollationTests {

	@ParameterizedTest
	@ValueSource(strings = { "Acer|Agricultural Bank|Airbus|ASUS|AU Optronics|AVIC International", "émile|Emma|Étienne",
			"AU Optronics|Aurora", "3M|Acer", "Xi 2|Xiamen|Xi'an", "安庆|重庆|西安|厦门|张家港|郑州", "崇明|重庆|重量", "妈|麻|马|骂|吗",
			"一石|一事", "Bank|北京百迈|Beijing Works|Bohai", "SK海力士|SK Hynix", "中国|中國电子" })
	void textsRunAsAReaderWouldLookForThem(String texts) {
		List<String> expected = Arrays.asList(texts.split("\\|"));
		List<String> shuffled = new ArrayList<>(expected);
		Collections.shuffle(shuffled, new Random(1));
		assertThat(shuffled.stream().sorted(Comparator.comparing(Collation::key))).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Foxconn|FOXCONN|foxconn", "Xi'an|Xī’ān", "廈門|厦门", "A-B|A B|a  b.", "ＡＢＣ|abc" })
	void whatAReaderDoesNotSeeMakesNoDifference(String texts) {
		assertThat(Arrays.stream(texts.split("\\|")).map(Collation::key).distinct()).hasSize(1);
	}

	@Test
	void aKeyHasNothingThatCouldNotStandInACursorOrAnIndex() {
		String key = Collation.key("综合保税区\u001f (CBZ)\n".repeat(200));
		assertThat(key).matches("[\\p{IsAlphabetic}\\p{IsDigit} ]+");
		assertThat(key.codePointCount(0, key.length())).isEqualTo(300);
		assertThat(Collation.key("— …")).isEmpty();
	}

}
