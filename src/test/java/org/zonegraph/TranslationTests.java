package org.zonegraph;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.zonegraph.element.Evidence;
import org.zonegraph.element.Statement;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.seed.Seed;
import org.zonegraph.seed.SeedReader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Translations of ours: what stands in {@code statementZh}, {@code summaryZh} and so on
 * beside an English text of the same name.
 */
class TranslationTests {

	private static final String CHINESE = "Zh";

	/** A note on a check is ours in both languages, so its row speaks of both. */
	private static final Set<String> WRITTEN_IN_BOTH = Set.of("checkNote");

	/** What a Chinese text says in characters where the English one has digits. */
	private static final Map<String, BigDecimal> IN_CHARACTERS = Map.of("“十四五”", BigDecimal.valueOf(14));

	private static final Pattern ENGLISH_FIGURE = Pattern
		.compile("(\\d+(?:\\.\\d+)?)(?:\\s*(trillion|billion|million|bn|m)\\b)?");

	private static final Pattern CHINESE_FIGURE = Pattern.compile("(\\d+(?:\\.\\d+)?)(万亿|亿|万)?");

	private static final Map<String, Integer> POWERS = Map.of("trillion", 12, "billion", 9, "bn", 9, "million", 6, "m",
			6, "万亿", 12, "亿", 8, "万", 4);

	private static final List<String> MONTHS = List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep",
			"Oct", "Nov", "Dec");

	private static final Pattern MONTH = Pattern
		.compile("\\b(%s)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?\\b(?=\\.| \\d| to|,|\\)| \\(|$)"
			.formatted(String.join("|", MONTHS)));

	private final Model model = SeedTests.model();

	private final Seed seed = SeedReader.read(this.model, "file:seed/");

	@Test
	void everyEnglishTextHasAChineseOneAndNoneStandsAlone() {
		assertThat(texts().map(Text::field).distinct()).contains("activity", "definition", "description", "excludes",
				"includes", "statement", "summary");
		assertThat(texts().filter((text) -> text.english().isEmpty() != text.chinese().isEmpty())).isEmpty();
	}

	@Test
	void aTranslationIsInChineseCharactersAndNotTheEnglishText() {
		assertThat(translated()).hasSizeGreaterThan(600);
		assertThat(translated()
			.filter((text) -> text.chinese().equals(text.english()) || !text.chinese().matches("(?s).*\\p{IsHan}.*")))
			.isEmpty();
	}

	@Test
	void figuresAndMonthsOfATranslationAreThoseOfTheEnglishText() {
		assertThat(
				translated().filter((text) -> !chineseFigures(text.chinese()).equals(englishFigures(text.english()))))
			.isEmpty();
	}

	@Test
	void aTranslationIsOursAndClaimsNoSource() {
		Map<List<String>, Evidence> evidence = this.seed.statements()
			.stream()
			.filter(Statement::isPreferred)
			.collect(Collectors.toMap((statement) -> List.of(statement.subject(), statement.field()),
					Statement::evidence));
		assertThat(translated().filter((text) -> !WRITTEN_IN_BOTH.contains(text.field()))
			.filter((text) -> !isOurs(text, evidence.get(List.of(text.id(), text.field() + CHINESE))))).isEmpty();
	}

	/** What has no statement is graded as its row. */
	private static boolean isOurs(Text text, @Nullable Evidence own) {
		return (own == null) ? text.grade().equals("UNVERIFIED") : own.confidence().equals("UNVERIFIED")
				|| own.confidence().equals("DERIVED") && own.sources().isEmpty();
	}

	private Stream<Text> translated() {
		return texts().filter((text) -> !text.chinese().isEmpty());
	}

	private Stream<Text> texts() {
		return Stream.concat(
				this.seed.nodes().stream().flatMap((node) -> texts(node.id(), node.type().properties(), node.values())),
				this.seed.links()
					.stream()
					.flatMap((link) -> texts(link.id(), this.model.relationshipType(link.type()).properties(),
							link.values())));
	}

	private static Stream<Text> texts(String id, List<Property> properties, Map<String, Object> values) {
		List<String> names = properties.stream().map(Property::name).toList();
		return names.stream()
			.filter((name) -> names.contains(name + CHINESE))
			.map((name) -> new Text(id, name, String.valueOf(values.getOrDefault(name, "")),
					String.valueOf(values.getOrDefault(name + CHINESE, "")),
					String.valueOf(values.get(NodeType.CONFIDENCE))));
	}

	private static Set<BigDecimal> englishFigures(String text) {
		Set<BigDecimal> figures = figures(ENGLISH_FIGURE, text.replaceAll("(?<=\\d),(?=\\d{3})", ""));
		MONTH.matcher(text)
			.results()
			.forEach((month) -> figures.add(BigDecimal.valueOf(MONTHS.indexOf(month.group(1)) + 1)));
		return figures;
	}

	private static Set<BigDecimal> chineseFigures(String text) {
		Set<BigDecimal> figures = figures(CHINESE_FIGURE, text);
		IN_CHARACTERS.forEach((words, figure) -> {
			if (text.contains(words)) {
				figures.add(figure);
			}
		});
		return figures;
	}

	/** Sorted, as sets of decimals are equal by value only so. */
	private static Set<BigDecimal> figures(Pattern pattern, String text) {
		Set<BigDecimal> figures = new TreeSet<>();
		Matcher matcher = pattern.matcher(text);
		while (matcher.find()) {
			String unit = matcher.group(2);
			figures.add(new BigDecimal(matcher.group(1)).scaleByPowerOfTen((unit != null) ? POWERS.get(unit) : 0));
		}
		return figures;
	}

	private record Text(String id, String field, String english, String chinese, String grade) {
	}

}
