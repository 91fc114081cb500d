package org.zonegraph;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A start with a tenth of a core. So that the test ends in minutes, the machine is slow
 * only where the application waits for its database with a limit of time.
 */
@Tag("processes")
class SlowMachineTests {

	@Test
	void aStartWaitsForItsOwnDatabaseOnATenthOfACore() throws Exception {
		Process process = Zonegraphs.process("--server.port=0", "--server.address=127.0.0.1",
				"--zonegraph.neo4j.directory=" + TestNeo4j.temporaryDirectory(),
				"--logging.level.org.zonegraph.graph=DEBUG");
		try (Throttle throttle = Throttle.of(process);
				BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
			Zonegraphs.awaitLine(output, "Neo4j listens at");
			throttle.slow();
			Zonegraphs.awaitLine(output, "loading revision");
			throttle.free();
			Zonegraphs.awaitLine(output, "the load of the seed into the embedded Neo4j took");
			throttle.slow();
			Zonegraphs.awaitLine(output, "the sizes of the embedded Neo4j took");
			throttle.free();
			Zonegraphs.awaitLine(output, "GraphQL at");
		}
	}

}
