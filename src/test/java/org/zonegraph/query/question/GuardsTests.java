package org.zonegraph.query.question;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.zonegraph.query.compile.CompiledQuery;
import org.zonegraph.query.compile.Compiling;
import org.zonegraph.query.compile.QueryCompiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Takes the questions of the golden files and changes values in them. A statement that
 * says that it serves the changed question must be the very one that this question is
 * compiled to.
 */
class GuardsTests {

	private static final QueryCompiler COMPILER = Compiling.compiler();

	private static final List<QuestionField> QUESTIONS = Compiling.in(Path.of("src/test/resources/golden"))
		.stream()
		.map((folder) -> Compiling.read(folder.resolve("question.graphql")))
		.flatMap((document) -> Compiling.question(document, Map.of()).children().stream())
		.toList();

	private static int served;

	@Property(tries = 30)
	void aStatementThatServesAQuestionIsTheOneThatItIsCompiledTo(@ForAll long seed) {
		Random random = new Random(seed);
		for (QuestionField question : QUESTIONS) {
			QuestionField changed = changed(question, random);
			CompiledQuery query = COMPILER.compile(question);
			if (query.serves(changed)) {
				served++;
				assertSame(query, COMPILER.compile(changed), changed);
			}
		}
		assertThat(served).as("questions that were served").isPositive();
	}

	@Test
	void whatIsTheSameForEveryQuestionLeavesNoGuard() {
		Guards none = Guards.none();
		assertThat(new Argument(none, (question) -> 5).<Integer>whole()).isEqualTo(5);
		assertThat(none.close()).isEmpty();
	}

	@Test
	void nothingCanBeLookedAtOnceTheStatementIsMade() {
		Guards guards = new Guards(Compiling.question("{ areas { nodes { id } } }", Map.of()).children().get(0));
		Argument value = new Argument(guards, QuestionField::field);
		assertThat(value.<String>whole()).isEqualTo("areas");
		guards.close();
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(value::whole);
	}

	private static void assertSame(CompiledQuery query, CompiledQuery own, QuestionField question) {
		assertThat(query.statement().cypher()).isEqualTo(own.statement().cypher());
		assertThat(query.statement().bind(question)).isEqualTo(own.statement().bind(question));
		CompiledQuery.Finding before = query.before();
		CompiledQuery.Finding ownBefore = own.before();
		if (before != null && ownBefore != null) {
			assertThat(before.statement().cypher()).isEqualTo(ownBefore.statement().cypher());
			assertThat(before.statement().bind(question)).isEqualTo(ownBefore.statement().bind(question));
		}
	}

	@SuppressWarnings("unchecked")
	private static QuestionField changed(QuestionField field, Random random) {
		return new QuestionField(field.key(), field.field(),
				(Map<String, Object>) changed("", field.arguments(), random), field.types(), field.type(), field.list(),
				field.children().stream().map((child) -> changed(child, random)).toList());
	}

	private static Object changed(String name, Object value, Random random) {
		if (value instanceof Map<?, ?> fields) {
			Map<String, @Nullable Object> changed = new LinkedHashMap<>();
			fields.forEach((key, each) -> changed.put(key.toString(), changed(key.toString(), each, random)));
			return changed;
		}
		if (value instanceof List<?> entries) {
			return (name.equals("by") || name.equals("orderBy") || entries.isEmpty() || random.nextInt(3) > 0)
					? entries.stream().map((each) -> changed(name, each, random)).toList()
					: IntStream.range(0, 1 + random.nextInt(3))
						.mapToObj((i) -> changed(name, entries.get(random.nextInt(entries.size())), random))
						.toList();
		}
		return (random.nextInt(3) > 0) ? value : other(name, value, random);
	}

	private static Object other(String name, Object value, Random random) {
		if (value instanceof Boolean) {
			return random.nextBoolean();
		}
		if (value instanceof Integer) {
			return 1 + random.nextInt(name.equals("hops") ? 4 : 8);
		}
		if (value instanceof Double) {
			return random.nextDouble();
		}
		String text = value.toString();
		if (text.matches("ASC|DESC")) {
			return random.nextBoolean() ? "ASC" : "DESC";
		}
		if (text.matches("EN|ZH")) {
			return random.nextBoolean() ? "EN" : "ZH";
		}
		if (text.matches("[A-Z_]+") || name.equals("after") || name.equals("before")) {
			return value;
		}
		if (text.matches("\\d{4}(-\\d\\d)*")) {
			return List.of("1999", "2004-02", "2012-10-31").get(random.nextInt(3));
		}
		if (text.contains(":")) {
			return List.of("area:a", "source:b", "province:CN-CQ", "nothing:c").get(random.nextInt(4));
		}
		return List.of("a", "Sigma ΑΣ", "苏州", "x y").get(random.nextInt(4));
	}

}
