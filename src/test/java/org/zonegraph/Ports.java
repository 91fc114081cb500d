package org.zonegraph;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import org.zonegraph.graph.start.EmbeddedNeo4j;
import org.zonegraph.model.Model;
import org.zonegraph.model.SchemaReader;
import org.zonegraph.seed.SeedCommand;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A node type that is not there: ports, with an enum, a relationship to areas and what is
 * stored on it, and rows of them. A schema and a seed as somebody would write them who
 * wants it, and nothing else.
 */
final class Ports {

	private static final Path FILES = Path.of("src/test/resources/port");

	private Ports() {
	}

	/** The schema with ports in it. */
	static String schema() {
		try {
			String schema = Files.readString(Path.of("schema.graphqls"));
			schema = with(schema, "\ntype Area implements", """
					  "Ports that it ships through."
					  ports: [Port!]! @relationship(type: "SERVED_BY", direction: OUT, properties: "PortService")
					""");
			schema = with(schema, "\ntype Province implements", """
					  "Ports in it."
					  ports: [Port!]! @relationship(type: "LOCATED_IN", direction: IN)
					""");
			schema = with(schema, "\nenum RelationshipKind",
					"""
							  "An area ships through a port."
							  SERVED_BY @sentence(en: "{from} ships through {to}", zh: "{from}经{to}进出货物", detailsEn: ["{distanceKm} km"], detailsZh: ["{distanceKm}公里"]) @words(en: "ships through", zh: "经由")
							""");
			schema = with(schema, "\nenum IdentifierScheme",
					"""
							  "A list of harbours."
							  HARBOURS @scheme(prefix: "harbours", pattern: "[0-9]+", url: "https://harbours.example/{value}", iri: "https://harbours.example/{value}#it")
							""");
			return schema + Files.readString(FILES.resolve("types.graphqls"));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Adds to the end of a type. */
	private static String with(String schema, String type, String added) {
		int end = schema.indexOf("\n}", schema.indexOf(type)) + 1;
		return schema.substring(0, end) + added + schema.substring(end);
	}

	/** Writes the seed with ports in it, described and checked. */
	static void write(Path folder) throws IOException {
		SeedTests.changed(folder, "areas.csv", "", "");
		for (String file : List.of("ports.csv", "ports.statements.csv", "served-by.csv", "served-by.statements.csv")) {
			Files.copy(FILES.resolve(file), folder.resolve(file));
		}
		Files.writeString(folder.resolve("identifiers.csv"), "harbours:17,port:guoyuan,REPORTED,source:ct,\n",
				StandardOpenOption.APPEND);
		for (String command : List.of("describe", "check")) {
			ByteArrayOutputStream said = new ByteArrayOutputStream();
			int code = new SeedCommand(schema()).run(List.of(command, folder.toString()),
					new PrintStream(said, true, StandardCharsets.UTF_8));
			assertThat(code).as("%s: %s", command, said).isZero();
		}
	}

	/** The application with ports, on a database of its own. */
	static RunningZonegraph start(EmbeddedNeo4j neo4j, Path seed) {
		Map<String, Object> settings = new HashMap<>(RunningZonegraph.database(neo4j));
		settings.put("zonegraph.seed.location", seed.toUri());
		settings.put("zonegraph.seed.load", "always");
		// nothing is planned yet, and the machine may be busy
		settings.put("zonegraph.limits.database-time", "2m");
		settings.put("zonegraph.limits.request-time", "3m");
		return RunningZonegraph.start(settings, WithPorts.class);
	}

	/** Stands for a jar that was built with the schema. */
	static class WithPorts {

		@Bean
		@Primary
		Model modelWithPorts() {
			return SchemaReader.read(schema());
		}

	}

}
