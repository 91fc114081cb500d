package org.zonegraph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

import org.zonegraph.export.file.FileFormat;

import org.zonegraph.web.http.Route;

import static org.assertj.core.api.Assertions.assertThat;

/** What the documentation says is what a server does. */
class DocsAnswersTests {

	/** Addresses of which there is one for each kind of thing. */
	private static final List<String> OF_KINDS = Stream.of(Route.THING, Route.EMBED, Route.TAKE)
		.flatMap((route) -> route.patterns().stream())
		.filter((pattern) -> pattern.contains("{kind}"))
		.toList();

	private static final Pattern QUESTION = Pattern.compile("```graphql\n(.+?)\n```\n```json\n(.+?)\n```",
			Pattern.DOTALL);

	private static final Pattern HEADLINE = Pattern
		.compile("\\(`(claim:\\w+)`\\) \\| ([\\d.]+) \\| ([\\d.]+) \\| ([\\d.]+) \\| `(\\w+)` \\|");

	private static final String QUESTIONS = "docs/questions.md";

	@TestFactory
	List<DynamicTest> everyQuestionIsAnsweredAsThePageSays() throws Exception {
		List<DynamicTest> tests = new ArrayList<>();
		Matcher questions = QUESTION.matcher(Docs.read("README.md") + Docs.read(QUESTIONS));
		while (questions.find()) {
			String question = questions.group(1);
			Object expected = new JsonMapper().readValue(questions.group(2), Object.class);
			tests.add(DynamicTest.dynamicTest(question.lines().findFirst().orElseThrow(),
					() -> assertThat(RunningZonegraph.get().ask(question).value()).isEqualTo(expected)));
		}
		assertThat(tests).hasSizeGreaterThanOrEqualTo(19);
		return tests;
	}

	@Test
	void theTenQuestionsAreTheExamplesOfTheQueryEditor() throws Exception {
		String page = Docs.read(QUESTIONS);
		String section = page.substring(page.indexOf("## Ten questions"), page.indexOf("## More questions"));
		List<String> questions = Pattern.compile("\\*\\*(A .+?)\\*\\*.*?```graphql\n(.+?)```", Pattern.DOTALL)
			.matcher(section)
			.results()
			.map((question) -> "# %s\n%s".formatted(question.group(1).replace("`", ""), question.group(2)))
			.toList();
		String editor = Files.readString(Path.of("src/main/jte/graphiql.jte"));
		List<String> examples = new ArrayList<>();
		for (MatchResult example : Pattern.compile("\"(example-[a-z-]+)\"\\)}\">\\$\\{page\\.say\\(\"(.+?)\", ")
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
	List<DynamicTest> everyHeadlineNumberIsThatOfAClaim() throws Exception {
		List<DynamicTest> tests = new ArrayList<>();
		Matcher rows = HEADLINE.matcher(Docs.read("docs/data.md"));
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
	void everyNumberThatIsGivenOfTheDataIsInTheTableOrInAnAnswer() throws Exception {
		String readme = Docs.read("README.md");
		String data = Docs.read("docs/data.md");
		Set<String> backed = new HashSet<>();
		Matcher rows = HEADLINE.matcher(data);
		while (rows.find()) {
			backed.addAll(List.of(rows.group(2), rows.group(3), rows.group(4)));
		}
		Matcher answers = QUESTION.matcher(readme + Docs.read(QUESTIONS));
		while (answers.find()) {
			numbers(answers.group(2)).forEach(backed::add);
		}
		String told = readme.substring(0, readme.indexOf("## Three doors"))
				+ readme.substring(readme.indexOf("## What the data holds"), readme.indexOf("## Documentation"))
				+ data.replaceAll("(?m)^\\|.*$|`[^`]*`", "")
					.replaceAll("\\d{1,2} August \\d{4}|\\b20\\d\\d\\b|GB/T \\d+", "");
		assertThat(numbers(told)).isNotEmpty().allSatisfy((number) -> assertThat(backed).contains(number));
	}

	@Test
	void everyAddressIsInTheTableOfAddresses() throws Exception {
		Set<String> addresses = new TreeSet<>();
		RunningZonegraph.get().context().getBeansOfType(SimpleUrlHandlerMapping.class).forEach((name, mapping) -> {
			if (name.equals("routes")) {
				addresses.addAll(mapping.getHandlerMap().keySet());
			}
		});
		// the mapping knows it by another name
		addresses.add(Route.START.path());
		Set<String> things = RunningZonegraph.get()
			.model()
			.things()
			.stream()
			.flatMap((type) -> OF_KINDS.stream().map((pattern) -> pattern.replace("{kind}", type.kind())))
			.collect(Collectors.toSet());
		assertThat(addresses).containsAll(things);
		addresses.removeAll(things);
		addresses.addAll(OF_KINDS);
		Docs.sameNames("docs/http.md", "## Addresses", addresses, "address");
	}

	@Test
	void everyAddressOfReconciliationIsInItsTable() throws Exception {
		Set<String> addresses = new TreeSet<>();
		for (Path source : Docs.sources()) {
			Docs.matches("\"(/reconcile(?:/[a-z/]*[a-z])?)\"", Files.readString(source)).forEach(addresses::add);
		}
		Docs.sameNames("docs/openrefine.md", "## Addresses", addresses, "address");
	}

	@Test
	void everyFormatIsInATableOfFormats() throws Exception {
		ApplicationContext context = RunningZonegraph.get().context();
		Docs.sameNames("docs/files.md", "## An answer as a file",
				context.getBeansOfType(FileFormat.class).values().stream().map(FileFormat::ending).toList(),
				"format of an answer");
		String sums = RunningZonegraph.get().get("/download/SHA256SUMS").body();
		Docs.sameNames("docs/files.md", "## The whole graph", Docs.matches(" zonegraph\\.(\\w+)\n", sums).toList(),
				"format of the whole graph");
	}

	private static List<String> numbers(String text) {
		return Pattern.compile("\\d+(\\.\\d+)?").matcher(text).results().map(MatchResult::group).toList();
	}

}
