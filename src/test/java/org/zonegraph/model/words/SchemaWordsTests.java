package org.zonegraph.model.words;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.model.Model;
import org.zonegraph.model.SchemaReader;
import org.zonegraph.model.derive.SchemaDeriver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The explorer's words are in the schema. What it said before they were is kept in
 * {@code explorer/words.json}; a word that is changed on purpose is changed there too.
 */
class SchemaWordsTests {

	private static final Path BEFORE = Path.of("src/test/resources/explorer/words.json");

	private final Model model;

	private final SchemaWords words;

	private final Map<String, Map<String, Object>> before;

	@SuppressWarnings("unchecked")
	SchemaWordsTests() throws Exception {
		this.model = SchemaReader.read(Files.readString(Path.of("schema.graphqls")));
		this.words = new SchemaWords(this.model);
		this.before = new JsonMapper().readValue(Files.readString(BEFORE), Map.class);
	}

	private Map<String, Object> before(String part) {
		return Objects.requireNonNull(this.before.get(part), part);
	}

	private static List<String> pair(Optional<Words> words) {
		return words.map((its) -> Arrays.asList(its.en(), its.zh())).orElse(List.of());
	}

	@Test
	void kindsAreCalledAsBefore() {
		assertThat(before("kinds")).hasSize(17)
			.allSatisfy((kind,
					pair) -> assertThat(pair(this.words.words(this.model.ofKind(kind).orElseThrow().name(), null)))
						.isEqualTo(pair));
	}

	@Test
	@SuppressWarnings("unchecked")
	void valuesOfEnumsAreCalledAsBeforeAndStandInTheirOrder() {
		assertThat(before("values")).isNotEmpty().allSatisfy((type, values) -> {
			Map<String, Object> expected = (Map<String, Object>) values;
			assertThat(this.model.values(type)).containsExactlyElementsOf(expected.keySet());
			expected.forEach((value, pair) -> assertThat(pair(this.words.words(type, value))).as(type + "." + value)
				.isEqualTo(pair));
		});
		Map<String, Object> meanings = (Map<String, Object>) before("meanings").get("Confidence");
		assertThat(meanings).hasSize(4)
			.allSatisfy((grade, pair) -> assertThat(pair(this.words.meaning("Confidence", grade))).isEqualTo(pair));
	}

	@ParameterizedTest
	@ValueSource(strings = { "fields", "lists", "none", "listed" })
	void fieldsAreCalledAsBefore(String part) {
		BiFunction<String, String, Optional<Words>> now = switch (part) {
			case "none" -> this.words::none;
			case "listed" -> this.words::listed;
			default -> this.words::words;
		};
		assertThat(before(part)).isNotEmpty().allSatisfy((place, pair) -> {
			String[] names = place.split("\\.");
			assertThat(pair(now.apply(names[0], names[1]))).isEqualTo(pair);
		});
	}

	@Test
	@SuppressWarnings("unchecked")
	void codesAreCalledAsBefore() {
		assertThat(before("codes")).isNotEmpty().allSatisfy((place, codes) -> {
			String[] names = place.split("\\.");
			Map<String, Object> now = new TreeMap<>();
			this.words.codes(names[0], names[1])
				.forEach((code, its) -> now.put(code, Arrays.asList(its.en(), its.zh())));
			assertThat(now).isEqualTo(codes);
		});
	}

	@Test
	void anEnumOfWhichOneValueHasWordsHasWordsForAll() {
		List<String> without = new ArrayList<>();
		for (String type : this.words.enums()) {
			List<String> bare = this.model.values(type)
				.stream()
				.filter((value) -> this.words.words(type, value).isEmpty())
				.toList();
			if (bare.size() < this.model.values(type).size()) {
				bare.forEach((value) -> without.add(type + "." + value));
			}
		}
		assertThat(without).isEmpty();
	}

	@Test
	void wordsAreForPagesAndNotAPartOfThePublicSchema() {
		assertThat(SchemaDeriver.derive(this.model)).doesNotContain("@words", "@meaning", "@none", "@listed", "@code",
				"特殊监管区域\"");
	}

}
