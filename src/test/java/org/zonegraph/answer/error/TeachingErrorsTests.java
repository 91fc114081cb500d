package org.zonegraph.answer.error;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.execution.GraphQlSource;

import org.zonegraph.query.compile.Compiling;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What newcomers and language models ask wrongly, and what each is told. The messages
 * stand in a file that is read by people; {@code -Dzonegraph.test.errors=write} writes it
 * anew.
 */
class TeachingErrorsTests {

	private static final Path TABLE = Path.of("src/test/resources/errors/wrong-questions.txt");

	private static final int MOST = 5;

	private final GraphQL graphQl = GraphQL.newGraphQL(Compiling.SCHEMA).build();

	private final TeachingErrors teaching = new TeachingErrors(GraphQlSource.builder(Compiling.SCHEMA).build());

	private List<GraphQLError> errors(String question, Map<String, Object> variables) {
		List<GraphQLError> errors = this.graphQl
			.execute(ExecutionInput.newExecutionInput(question).variables(variables).locale(Locale.ENGLISH).build())
			.getErrors();
		return this.teaching.of(errors, question, variables, MOST);
	}

	private List<GraphQLError> errors(String line) {
		String[] parts = line.split(" \\| ");
		Map<String, Object> variables = (parts.length == 1) ? Map.of()
				: JsonMapper.shared().readValue(parts[1], new TypeReference<>() {
				});
		return errors(parts[0], variables);
	}

	private String told(String line) {
		return errors(line).stream()
			.map((error) -> "%s %s %s".formatted(Errors.code(error),
					Objects.requireNonNullElse(error.getLocations(), List.<SourceLocation>of())
						.stream()
						.map((location) -> location.getLine() + ":" + location.getColumn())
						.collect(Collectors.joining(",")),
					error.getMessage()))
			.collect(Collectors.joining("\n"));
	}

	private static List<String> questions() throws Exception {
		return Files.readAllLines(TABLE)
			.stream()
			.filter((line) -> line.startsWith("> "))
			.map((line) -> line.substring(2))
			.toList();
	}

	@Test
	void eachOfAHundredWrongQuestionsIsToldWhatTheTableSays() throws Exception {
		List<String> questions = questions();
		assertThat(questions).hasSizeGreaterThanOrEqualTo(100);
		String told = questions.stream()
			.map((question) -> "> " + question + "\n" + told(question) + "\n")
			.collect(Collectors.joining("\n"));
		if ("write".equals(System.getProperty("zonegraph.test.errors"))) {
			Files.writeString(TABLE, told, StandardCharsets.UTF_8);
		}
		assertThat(told).isEqualTo(Files.readString(TABLE));
	}

	@Test
	void noMessageShowsWhatIsInside() throws Exception {
		assertThat(questions()).allSatisfy((question) -> {
			assertThat(errors(question)).as(question).isNotEmpty();
			assertThat(errors(question)).allSatisfy((error) -> {
				assertThat(error.getLocations()).as("%s: %s", question, error.getMessage()).isNotEmpty();
				assertThat(error.getMessage()).doesNotContain("Value{", "Validation error", "ANTLR", "AST type",
						"of type 'Map'");
			});
		});
	}

	/** Tokens of the table in the places of others, so that anything stands anywhere. */
	@Property(tries = 1000)
	void noQuestionIsSoWrongThatNothingIsSaid(@ForAll Random random) throws Exception {
		List<String> questions = questions().stream().filter((question) -> !question.contains(" | ")).toList();
		List<String> tokens = new ArrayList<>(tokens(questions.get(random.nextInt(questions.size()))));
		for (int changes = random.nextInt(3) + 1; changes > 0; changes--) {
			List<String> others = tokens(questions.get(random.nextInt(questions.size())));
			tokens.set(random.nextInt(tokens.size()), others.get(random.nextInt(others.size())));
		}
		String question = String.join(" ", tokens);
		assertThat(errors(question, Map.of())).as(question)
			.allSatisfy((error) -> assertThat(error.getMessage()).isNotBlank());
	}

	private static List<String> tokens(String question) {
		return Pattern.compile("\"[^\"]*\"|\\w+|\\.{3}|\\S")
			.matcher(question)
			.results()
			.map(MatchResult::group)
			.toList();
	}

	@Test
	void aValueIsToldTheSameWhereverItStands() {
		String written = "{ areas(filter: {and: [{province: {nameEn: {eq: 5}}}, {type: {eq: CASTLE}}]}) { totalCount } }";
		List<GraphQLError> direct = errors(written, Map.of());
		List<GraphQLError> indirect = errors("query($filter: AreaFilter) { areas(filter: $filter) { totalCount } }",
				Map.of("filter", Map.of("and", List.of(Map.of("province", Map.of("nameEn", Map.of("eq", 5))),
						Map.of("type", Map.of("eq", "CASTLE"))))));
		assertThat(direct).hasSize(2);
		assertThat(indirect).extracting(Errors::code).isEqualTo(direct.stream().map(Errors::code).toList());
		assertThat(indirect).extracting((error) -> error.getMessage().replace("$", "").replace("\"CASTLE\"", "CASTLE"))
			.isEqualTo(direct.stream().map(GraphQLError::getMessage).toList());
	}

	@Test
	void allMistakesAreCountedAndTheFirstAreExplained() {
		List<GraphQLError> errors = errors("{ areas { a b c d e f g } }", Map.of());
		assertThat(errors).hasSize(7);
		assertThat(errors.get(MOST - 1).getMessage()).contains("its fields are ");
		assertThat(errors.get(MOST).getMessage()).isEqualTo("AreaConnection has no field 'f'");
	}

	@Test
	void whatIsNoMistakeOfTheDocumentIsPassedOn() {
		GraphQLError limit = Errors.limit("depth", 99, 16, "the document selects that deep", "ask for less");
		assertThat(this.teaching.of(List.of(limit), "{ areas { castle } }", Map.of(), MOST)).containsExactly(limit);
	}

	@Test
	void aFragmentThatContainsItselfIsLookedAtOnce() {
		assertThat(errors("{ areas { ...F } } fragment F on AreaConnection { nodes { id } ...F }", Map.of()))
			.extracting(GraphQLError::getMessage)
			.allMatch((message) -> message.contains("cycle"));
	}

}
