package org.zonegraph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ReadmeTests {

	private static final Pattern QUESTION = Pattern.compile("```graphql\n(.+?)\n```\n```json\n(.+?)\n```",
			Pattern.DOTALL);

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

}
