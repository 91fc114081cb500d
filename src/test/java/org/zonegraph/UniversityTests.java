package org.zonegraph;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.Validator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import org.zonegraph.RunningZonegraph.Answer;
import org.zonegraph.check.SchemaChecks;
import org.zonegraph.graph.start.EmbeddedNeo4j;
import org.zonegraph.model.Model;
import org.zonegraph.model.derive.SchemaDeriver;
import org.zonegraph.seed.SeedCommand;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The university of a benchmark that others made: nothing that this engine was written
 * for is in its schema, and no code is there for it.
 */
class UniversityTests {

	private static final Path FOLDER = Path.of("bench/lingbm");

	private static final int TEMPLATES = 16;

	@TempDir
	private Path seed;

	private static String text(String file) {
		try {
			return Files.readString(FOLDER.resolve(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void theSixteenTemplatesAreQuestionsOfItsSchema() {
		GraphQLSchema schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(
				new SchemaParser().parse(SchemaDeriver.derive(SchemaChecks.read(text("schema.graphqls")))));
		for (int number = 1; number <= TEMPLATES; number++) {
			String document = text("documents/qt%d.graphql".formatted(number));
			assertThat(new Validator().validateDocument(schema, Parser.parse(document), Locale.ROOT)).as(document)
				.isEmpty();
		}
	}

	@Test
	@Tag("restarts")
	void itIsLoadedAskedFoundAndShown() throws Exception {
		generate();
		try (EmbeddedNeo4j neo4j = TestNeo4j.own(); RunningZonegraph zonegraph = start(neo4j)) {
			Map<String, String> student = rows("graduateStudents").get(7);
			String university = student.get("undergraduateDegreeFrom");
			List<Map<String, String>> students = rows("graduateStudents").stream()
				.filter((row) -> row.get("undergraduateDegreeFrom").equals(university))
				.toList();
			List<String> ids = students.stream().map((row) -> row.get("id")).toList();
			Map<String, String> faculty = rows("faculties").get(3);
			Map<String, Object> order = Map.of("order", List.of(Map.of("telephone", "DESC"), Map.of("id", "ASC")));
			assertThat(asked(zonegraph, 1, Map.of("facultyID", faculty.get("id")))).isNotNull();
			assertThat(asked(zonegraph, 8, order).each("data.answer.nodes", "telephone")).hasSize(100)
				.isSortedAccordingTo((one, other) -> other.toString().compareTo(one.toString()));
			assertThat(asked(zonegraph, 11, Map.of("universityID", university)).each("data.answer.nodes", "id"))
				.containsExactlyElementsOf(ids);
			String list = "data.answer.undergraduateDegreeObtainedByStudent.";
			assertThat(asked(zonegraph, 15, Map.of("universityID", university)).at(list + "count").<Integer>as())
				.isEqualTo(ids.size());
			assertThat(asked(zonegraph, 16, Map.of("universityID", university)).at(list + "aggregate.age.max")
				.<Integer>as())
				.isEqualTo(students.stream().mapToInt((row) -> Integer.parseInt(row.get("age"))).max().getAsInt());
			Answer found = zonegraph.ask("""
					{ search(text: "department 0 of university 0", kinds: [DEPARTMENT]) { nodes { id name } }
					  universities { coverage { held stated reason } }
					  paths(from: "%s", to: "%s", maxHops: 2) { nodes { hops { sentence } } } }"""
				.formatted(student.get("id"), "university:u0000"));
			assertThat(found.each("search.nodes", "id")).containsExactly("department:u0000-d00");
			assertThat(found.at("universities.coverage.held").<Integer>as()).isEqualTo(1000);
			assertThat(found.at("universities.coverage.stated").value()).isNull();
			assertThat(found.each("paths.nodes.0.hops", "sentence")).hasSize(2)
				.last()
				.isEqualTo("Department 0 of university 0 is a part of University 0");
			assertThat(zonegraph.get("/faculty/" + faculty.get("id").replaceFirst(".*:", ""), "Accept", "text/html")
				.body()).contains("<h1>" + faculty.get("fullName") + "</h1>", faculty.get("emailAddress"));
			assertThat(zonegraph
				.get("/reconcile?queries=" + ReconcileClient.encoded("{\"q0\": {\"query\": \"University 17\"}}"))
				.body()).contains("university:u0017");
		}
	}

	/** A template that is asked by its name, and answered without an error. */
	private static Answer asked(RunningZonegraph zonegraph, int number, Map<String, Object> variables) {
		Answer answer = RunningZonegraph.read(zonegraph.get("/graphql?documentId=qt%d&variables=%s".formatted(number,
				ReconcileClient.encoded(new JsonMapper().writeValueAsString(variables)))));
		assertThat(answer.at("errors").value()).as("QT" + number).isNull();
		return answer;
	}

	private void generate() throws Exception {
		Program.bench("UniversitySeed.java", this.seed.toString(), "1", "1").printed();
		for (String command : List.of("describe", "check")) {
			ByteArrayOutputStream told = new ByteArrayOutputStream();
			int code = new SeedCommand(text("schema.graphqls")).run(List.of(command, this.seed.toString()),
					new PrintStream(told, true, StandardCharsets.UTF_8));
			assertThat(code).as("%s: %s", command, told).isZero();
		}
	}

	private RunningZonegraph start(EmbeddedNeo4j neo4j) {
		Map<String, Object> settings = new HashMap<>(RunningZonegraph.database(neo4j));
		settings.put("zonegraph.seed.location", this.seed.toUri());
		settings.put("zonegraph.documents-folder", FOLDER.resolve("documents").toUri());
		settings.put("zonegraph.limits.database-time", "2m");
		settings.put("zonegraph.limits.request-time", "3m");
		return RunningZonegraph.start(settings, WithUniversity.class);
	}

	private List<Map<String, String>> rows(String file) throws IOException {
		return List.copyOf(SeedRows.read(Files.readString(this.seed.resolve(file + ".csv"))).values());
	}

	/** Stands for a class path on which its schema comes first. */
	static class WithUniversity {

		@Bean
		@Primary
		Model modelOfUniversity() {
			return SchemaChecks.read(text("schema.graphqls"));
		}

	}

}
