package org.zonegraph.query.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.query.question.QuestionField;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Golden files: questions and the statements that are made of them, to be read in a
 * review. {@code -Dzonegraph.golden.write=true} writes the statements anew.
 */
class GoldenTests {

	private static final Path GOLDEN = Path.of("src/test/resources/golden");

	private static final boolean WRITE = Boolean.getBoolean("zonegraph.golden.write");

	private static final QueryCompiler COMPILER = Compiling.compiler();

	private final JsonMapper json = JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

	static List<String> names() {
		return Compiling.in(GOLDEN).stream().map((folder) -> folder.getFileName().toString()).toList();
	}

	@ParameterizedTest
	@MethodSource("names")
	void aQuestionIsCompiledToTheStatementThatWasReviewed(String name) throws IOException {
		String statements = statements(Compiling.read(GOLDEN.resolve(name).resolve("question.graphql")));
		Path expected = GOLDEN.resolve(name).resolve("expected.cypher");
		if (WRITE) {
			Files.writeString(expected, statements);
		}
		assertThat(statements).isEqualTo(Compiling.read(expected));
	}

	@Test
	void theLayoutChangesNothingButWhiteSpace() {
		String statement = "MATCH (n {a: 'x  {y}'}) WHERE n.b STARTS WITH $p RETURN [1, COLLECT { MATCH (m) RETURN m }]";
		assertThat(StatementLayout.of(statement)).isEqualTo("""
				MATCH (n {a: 'x  {y}'})
				WHERE n.b STARTS WITH $p
				RETURN [1, COLLECT {
				  MATCH (m)
				  RETURN m
				}]""");
	}

	/** A statement for each root field, with what it takes. */
	private String statements(String document) {
		return Compiling.question(document, Map.of())
			.children()
			.stream()
			.map((field) -> "// " + field.key() + "\n" + statements(COMPILER.compile(field), field))
			.collect(Collectors.joining("\n"));
	}

	private String statements(CompiledQuery query, QuestionField field) {
		CompiledQuery.Finding before = query.before();
		return ((before != null) ? statement(before.statement(), field) + "// then, with $found\n" : "")
				+ statement(query.statement(), field);
	}

	private String statement(CompiledStatement statement, QuestionField field) {
		return StatementLayout.of(statement.cypher()) + "\n" + parameters(statement.bind(field));
	}

	private String parameters(Map<String, @Nullable Object> parameters) {
		return parameters.entrySet()
			.stream()
			.sorted(Map.Entry
				.comparingByKey(Comparator.comparingInt(String::length).thenComparing(Function.identity())))
			.flatMap((each) -> Stream.of("// $" + each.getKey() + ": " + this.json.writeValueAsString(each.getValue())))
			.collect(Collectors.joining("\n", "", parameters.isEmpty() ? "" : "\n"));
	}

}
