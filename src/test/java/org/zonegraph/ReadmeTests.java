package org.zonegraph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ReadmeTests {

	private static final Pattern QUESTION = Pattern.compile("```graphql\n(.+?)\n```\n```json\n(.+?)\n```",
			Pattern.DOTALL);

	private static final Pattern HEADLINE = Pattern
		.compile("\\(`(claim:\\w+)`\\) \\| ([\\d.]+) \\| ([\\d.]+) \\| ([\\d.]+) \\| `(\\w+)` \\|");

	@TestFactory
	List<DynamicTest> everyQuestionOfTheReadmeIsAnsweredAsItSays() throws Exception {
		List<DynamicTest> tests = new ArrayList<>();
		Matcher questions = QUESTION.matcher(Files.readString(Path.of("README.md")));
		while (questions.find()) {
			String question = questions.group(1);
			Object expected = new JsonMapper().readValue(questions.group(2), Object.class);
			tests.add(DynamicTest.dynamicTest(question.lines().findFirst().orElseThrow(),
					() -> assertThat(RunningZonegraph.get().ask(question).value()).isEqualTo(expected)));
		}
		assertThat(tests).hasSizeGreaterThanOrEqualTo(5);
		return tests;
	}

	@Test
	void theTenQuestionsAreTheExamplesOfTheQueryEditor() throws Exception {
		String readme = Files.readString(Path.of("README.md"));
		String section = readme.substring(readme.indexOf("## Ten questions"), readme.indexOf("## More questions"));
		List<String> questions = Pattern.compile("\\*\\*(A .+?)\\*\\*.*?```graphql\n(.+?)```", Pattern.DOTALL)
			.matcher(section)
			.results()
			.map((question) -> "# %s\n%s".formatted(question.group(1).replace("`", ""), question.group(2)))
			.toList();
		String editor = Files.readString(Path.of("src/main/resources/static/pages/graphiql.js"));
		List<String> examples = new ArrayList<>();
		for (MatchResult example : Pattern.compile("'(example-[a-z-]+)': \\['(.+?)'")
			.matcher(editor)
			.results()
			.toList()) {
			Path document = Path.of("src/main/resources/documents", example.group(1) + ".graphql");
			examples.add(Files.readString(document));
			assertThat(examples).last().asString().startsWith("# " + example.group(2) + "\n");
		}
		assertThat(examples).hasSize(10).isEqualTo(questions);
	}

	@TestFactory
	List<DynamicTest> everyHeadlineNumberOfTheReadmeIsThatOfAClaim() throws Exception {
		List<DynamicTest> tests = new ArrayList<>();
		Matcher rows = HEADLINE.matcher(Files.readString(Path.of("README.md")));
		while (rows.find()) {
			Map<String, Object> expected = Map.of("stated", Double.valueOf(rows.group(2)), "counted",
					Double.valueOf(rows.group(3)), "countedWithEvidence", Double.valueOf(rows.group(4)), "verdict",
					rows.group(5));
			String question = "{ claim(id: \"%s\") { check { stated counted countedWithEvidence verdict } } }"
				.formatted(rows.group(1));
			tests.add(DynamicTest.dynamicTest(rows.group(1),
					() -> assertThat(RunningZonegraph.get().ask(question).at("claim.check").value())
						.isEqualTo(expected)));
		}
		assertThat(tests).hasSizeGreaterThanOrEqualTo(8);
		return tests;
	}

	@Test
	void everyNumberThatTheReadmeGivesOfTheDataIsInTheTableOrInAnAnswer() throws Exception {
		String readme = Files.readString(Path.of("README.md"));
		Set<String> backed = new HashSet<>();
		Matcher rows = HEADLINE.matcher(readme);
		while (rows.find()) {
			backed.addAll(List.of(rows.group(2), rows.group(3), rows.group(4)));
		}
		Matcher answers = QUESTION.matcher(readme);
		while (answers.find()) {
			numbers(answers.group(2)).forEach(backed::add);
		}
		String told = readme.substring(0, readme.indexOf("```"))
				+ readme.substring(readme.indexOf("## What the data holds"), readme.indexOf("## Curate it"))
					.replaceAll("(?m)^\\|.*$|`[^`]*`", "")
					.replaceAll("\\d{1,2} August \\d{4}|\\b20\\d\\d\\b", "");
		assertThat(numbers(told)).isNotEmpty().allSatisfy((number) -> assertThat(backed).contains(number));
	}

	private static List<String> numbers(String text) {
		return Pattern.compile("\\d+(\\.\\d+)?").matcher(text).results().map(MatchResult::group).toList();
	}

}
