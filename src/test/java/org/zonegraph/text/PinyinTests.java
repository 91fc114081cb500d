package org.zonegraph.text;

import java.nio.file.Path;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PinyinTests {

	/** Cities whose English name is not Chinese. */
	private static final Set<String> NOT_PINYIN = Set.of("哈尔滨", "呼和浩特", "霍尔果斯", "喀什", "拉萨", "鄂尔多斯", "乌鲁木齐");

	@Test
	void everyCityOfTheSeedReadsAsItsEnglishNameDoes() throws Exception {
		try (CsvReader<NamedCsvRecord> areas = CsvReader.builder().ofNamedCsvRecord(Path.of("seed/areas.csv"))) {
			assertThat(areas.stream()
				.filter((area) -> !area.getField("cityZh").isEmpty() && !area.getField("cityEn").isEmpty())
				.filter((area) -> !NOT_PINYIN.contains(area.getField("cityZh")))).hasSizeGreaterThan(100)
				.allSatisfy((area) -> assertThat(String.join("", Pinyin.of(NormalText.of(area.getField("cityZh")))))
					.isEqualTo(NormalText.of(area.getField("cityEn").replace("New Area", "xinqu")).key()));
		}
	}

	@Test
	void everyWordOfTheTableReadsAsTheTableSays() throws Exception {
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
			.ofNamedCsvRecord(Path.of("src/main/resources/readings.csv"))) {
			assertThat(rows.stream()).hasSizeGreaterThan(200)
				.allSatisfy((row) -> assertThat(String.join(" ", Pinyin.of(NormalText.of(row.getField("word")))))
					.isEqualTo(row.getField("pinyin")));
		}
	}

	@ParameterizedTest
	@CsvSource({ "重庆西永综合保税区, chong qing xi yong zong he bao shui qu", "廈門, xia men", "SK海力士, sk hai li shi",
			"成都, cheng du", "银行, yin hang", "Xi'an, xian", "国函〔2020〕96号, guo han 2020 96 hao" })
	void aTextReadsSyllableBySyllable(String text, String pinyin) {
		assertThat(String.join(" ", Pinyin.of(NormalText.of(text)))).isEqualTo(pinyin);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "ＸＩＹＯＮＧ, xiyong", "Xī'ān, xian", "上海外高橋港, 上海外高桥港", "国函〔2020〕96号, 国函202096号",
			"Côte d’Ivoire, cotedivoire", "ABC–Def  ghi, abcdefghi", "🚢 …, ''" })
	void whatDoesNotMatterForAComparisonIsLeftOut(String text, String key) {
		assertThat(NormalText.of(text).key()).isEqualTo(key);
	}

	@ParameterizedTest
	@ValueSource(strings = { "qihuobaoshuijiaoge", "waigaoqiaogang", "xian", "fushikang", "erlian", "nuxing", "shang" })
	void wholeSyllablesArePinyin(String letters) {
		assertThat(Pinyin.isWhole(letters)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "sip", "qih", "foxconn", "guofa2014", "zz", "" })
	void aCutSyllableIsNotPinyinToTheEnd(String letters) {
		assertThat(Pinyin.isWhole(letters)).isFalse();
	}

}
