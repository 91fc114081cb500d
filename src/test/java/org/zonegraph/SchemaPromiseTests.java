package org.zonegraph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import org.junit.jupiter.api.Test;

import org.zonegraph.model.Model;
import org.zonegraph.model.Scalars;
import org.zonegraph.model.SchemaDeriver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The public schema is a promise: what callers may rely on is committed, and what would
 * break them fails the build unless it is listed. {@code -Dzonegraph.test.schema=write}
 * writes the committed schema anew where nothing unlisted breaks.
 */
class SchemaPromiseTests {

	private static final Path PROMISED = Path.of("src/test/resources/schema/public.graphqls");

	private static final Path LISTED = Path.of("src/test/resources/schema/breaking-changes.txt");

	private final Model model = SeedTests.model();

	private static List<String> breaking(String before, String after) {
		CapturingReporter reporter = new CapturingReporter();
		new SchemaDiff(SchemaDiff.Options.defaultOptions().enforceDirectives())
			.diffSchema(SchemaDiffSet.diffSetFromSdl(schema(before), schema(after)), reporter);
		List<DiffEvent> events = new ArrayList<>(reporter.getBreakages());
		events.addAll(reporter.getDangers());
		return List.copyOf(new TreeSet<>(events.stream().map(DiffEvent::getReasonMsg).toList()));
	}

	private static graphql.schema.GraphQLSchema schema(String sdl) {
		RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
		Scalars.all().forEach(wiring::scalar);
		for (String type : List.of("Node", "Entity")) {
			wiring.type(type, (each) -> each.typeResolver((environment) -> null));
		}
		return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(sdl), wiring.build());
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
	void theCommittedSchemaIsTheOneThatIsServed() throws Exception {
		String served = SchemaDeriver.derive(this.model);
		if ("write".equals(System.getProperty("zonegraph.test.schema"))) {
			nothingThatWasPromisedBreaksUnlessItIsListed();
			Files.writeString(PROMISED, served);
		}
		assertThat(Files.readString(PROMISED)).as("-Dzonegraph.test.schema=write writes it anew").isEqualTo(served);
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
	}

}
