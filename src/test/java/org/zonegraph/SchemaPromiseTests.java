package org.zonegraph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import graphql.schema.diff.DiffCategory;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.parser.ParserOptions;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import org.junit.jupiter.api.Test;

import org.zonegraph.model.Model;
import org.zonegraph.model.SchemaReader;
import org.zonegraph.model.derive.SchemaDeriver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The public schema is a promise: what callers may rely on is committed, and what would
 * break them fails the build unless it is listed. What is added breaks nobody and passes;
 * {@code -Dzonegraph.test.schema=write} writes the committed schema anew, so that it is
 * promised too, where nothing unlisted breaks.
 */
class SchemaPromiseTests {

	private static final Path PROMISED = Path.of("src/test/resources/schema/public.graphqls");

	private static final Path LISTED = Path.of("src/test/resources/schema/breaking-changes.txt");

	private final Model model = SeedTests.model();

	private static List<String> breaking(String before, String after) {
		CapturingReporter changes = changes(before, after);
		return reasons(Stream.concat(changes.getBreakages().stream(),
				changes.getDangers().stream().filter((danger) -> !isAdded(danger))));
	}

	/** What callers should hear of: a further value that an answer may have. */
	private static List<String> notices(String before, String after) {
		return reasons(changes(before, after).getDangers().stream().filter(SchemaPromiseTests::isAdded));
	}

	private static boolean isAdded(DiffEvent event) {
		return event.getCategory() == DiffCategory.ADDITION;
	}

	private static List<String> reasons(Stream<DiffEvent> events) {
		return events.map(DiffEvent::getReasonMsg).distinct().sorted().toList();
	}

	private static CapturingReporter changes(String before, String after) {
		CapturingReporter reporter = new CapturingReporter();
		ParserOptions usual = ParserOptions.getDefaultParserOptions();
		try {
			// the tool parses schemas within the bounds of questions
			ParserOptions.setDefaultParserOptions(ParserOptions.getDefaultSdlParserOptions());
			new SchemaDiff(SchemaDiff.Options.defaultOptions().enforceDirectives())
				.diffSchema(SchemaDiffSet.diffSetFromSdl(schema(before), schema(after)), reporter);
		}
		finally {
			ParserOptions.setDefaultParserOptions(usual);
		}
		return reporter;
	}

	/** Scalars that went are known to it by their name alone. */
	private static graphql.schema.GraphQLSchema schema(String sdl) {
		return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(sdl));
	}

	@Test
	void nothingThatWasPromisedBreaksUnlessItIsListed() throws Exception {
		List<String> listed = Files.readAllLines(LISTED)
			.stream()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.toList();
		assertThat(breaking(Files.readString(PROMISED), SchemaDeriver.derive(this.model)))
			.as("changes that break callers and are not in " + LISTED)
			.isSubsetOf(listed);
	}

	@Test
	void whatIsServedIsPromisedWhenItIsWritten() throws Exception {
		String served = SchemaDeriver.derive(this.model);
		String promised = Files.readString(PROMISED);
		if ("write".equals(System.getProperty("zonegraph.test.schema"))) {
			nothingThatWasPromisedBreaksUnlessItIsListed();
			Files.writeString(PROMISED, served);
			assertThat(Files.readString(PROMISED)).isEqualTo(served);
		}
		else if (!promised.equals(served)) {
			System.out.println("The schema says more than " + PROMISED
					+ " promises; -Dzonegraph.test.schema=write writes it anew. " + notices(promised, served));
		}
	}

	@Test
	void whatIsAddedBreaksNobody() {
		String served = SchemaDeriver.derive(this.model);
		String more = SchemaDeriver.derive(SchemaReader.read(Ports.schema()));
		assertThat(more).contains("type Port ", "enum PortWater", "type AreaPortServiceConnection");
		assertThat(breaking(served, more)).as("a type, with its relationships and its enum").isEmpty();
		assertThat(notices(served, more)).as("values that answers may have")
			.anySatisfy((notice) -> assertThat(notice).contains("SERVED_BY"))
			.anySatisfy((notice) -> assertThat(notice).contains("PORT"));
		assertThat(breaking(served, served.replace("  EAST\n", "  EAST\n  \"New.\"\n  OVERSEAS\n"))).as("a value")
			.isEmpty();
		assertThat(
				breaking(served, served.replaceFirst("  first: Int\n", "  first: Int\n    \"New.\"\n    skip: Int\n")))
			.as("an optional argument")
			.isEmpty();
	}

	@Test
	void whatBreaksCallersIsFound() {
		String served = SchemaDeriver.derive(this.model);
		assertThat(breaking(served, served)).isEmpty();
		assertThat(breaking(served, served.replaceFirst("  \"[^\"]*\"\n  nameZh: String\n", "")))
			.as("a field that goes")
			.isNotEmpty();
		assertThat(breaking(served, served.replace("lineage(", "descent("))).as("a root field renamed").isNotEmpty();
		assertThat(breaking(served, served.replaceFirst("  first: Int\n", "  first: Int!\n")))
			.as("an argument that becomes required")
			.isNotEmpty();
		assertThat(breaking(served, served.replace("type Query {", "type Query {\n  \"New.\"\n  castle: String\n")))
			.as("a new field")
			.isEmpty();
		assertThat(breaking(served, served.replaceFirst("  \"[^\"]*\"\n  EAST\n", ""))).as("a value that goes")
			.isNotEmpty();
		assertThat(
				breaking(served, served.replaceFirst("  first: Int\n", "  first: Int\n    \"New.\"\n    skip: Int!\n")))
			.as("a further argument that is required")
			.isNotEmpty();
	}

}
