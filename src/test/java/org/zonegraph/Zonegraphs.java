package org.zonegraph;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

import org.springframework.util.DigestUtils;

/** Processes of the application, and what their graphs hold. */
final class Zonegraphs {

	/** Everything that is in a graph but the node that says when it was loaded. */
	private static final String CONTENT = """
			CALL {
			  MATCH (n) WHERE NOT n:ZonegraphRevision|ZonegraphLedger|ZonegraphChange RETURN n.id AS id, labels(n) AS kind, properties(n) AS values
			  UNION ALL
			  MATCH (a)-[r]->(b) RETURN r.id AS id, [a.id, type(r), b.id] AS kind, properties(r) AS values
			}
			WITH id, kind, values, COLLECT { UNWIND keys(values) AS key RETURN [key, values[key]] ORDER BY key } AS sorted
			RETURN kind, sorted ORDER BY id, kind""";

	private Zonegraphs() {
	}

	/** The application in a process of its own. */
	static Process process(String... arguments) throws IOException {
		return process(List.of(), arguments);
	}

	/** The same with options of the virtual machine. */
	static Process process(List<String> options, String... arguments) throws IOException {
		return process(System.getProperty("java.class.path"), options, arguments);
	}

	/** The same on another class path. */
	static Process process(String classPath, List<String> options, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
		command.addAll(options);
		command.addAll(List.of("-cp", classPath, ZonegraphApplication.class.getName()));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		// not an argument: the first of these may name a command
		builder.environment().putAll(Map.of("MANAGEMENT_SERVER_PORT", "0", "ZONEGRAPH_WARMUP", "false"));
		return builder.start();
	}

	/** Reads what a process says until it says this. */
	static String awaitLine(BufferedReader output, String text) throws IOException {
		StringBuilder said = new StringBuilder();
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			said.append(line).append('\n');
			if (line.contains(text)) {
				return line;
			}
		}
		throw new AssertionError("the process never said '%s' but: %s".formatted(text, said));
	}

	/** Changes when anything in the graph does. */
	static String hash(Driver driver) {
		StringBuilder content = new StringBuilder();
		for (Record record : driver.executableQuery(CONTENT).execute().records()) {
			content.append(record.get("kind")).append(record.get("sorted")).append('\n');
		}
		return DigestUtils.md5DigestAsHex(content.toString().getBytes(StandardCharsets.UTF_8));
	}

}
