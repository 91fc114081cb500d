package org.zonegraph.web.start;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.PortInUseException;

import static org.assertj.core.api.Assertions.assertThat;

/** One line says why a start failed. */
@ExtendWith(OutputCaptureExtension.class)
class StartFailureReporterTests {

	private final OtherFailureAnalyzer analyzer = new OtherFailureAnalyzer(null, null);

	private String reported(Throwable failure, CapturedOutput output) {
		new StartFailureReporter().report(this.analyzer.analyze(failure));
		return output.getAll();
	}

	@Test
	void aFailureThatNobodyKnowsIsItsClassItsMessageAndTheWayToItsTrace(CapturedOutput output) {
		assertThat(reported(new IllegalStateException("outer", new IllegalArgumentException("no\n  castle")), output)
			.lines()
			.filter((line) -> line.contains("Not started"))).singleElement()
			.asString()
			.endsWith(
					"Not started: java.lang.IllegalArgumentException: no castle (For the stack trace start it with --logging.level.org.zonegraph=DEBUG.)");
	}

	@Test
	void whatSpringKnowsIsSaidAsSpringSaysItInOneLine(CapturedOutput output) {
		assertThat(
				reported(new PortInUseException(8080), output).lines().filter((line) -> line.contains("Not started")))
			.singleElement()
			.asString()
			.contains("Port 8080 was already in use. Identify and stop the process");
	}

	@Test
	void aPasswordInAnAddressIsNotSaid() {
		FailureAnalysis analysis = new FailureAnalysis("zonegraph.neo4j.uri is\n  \"bolt://me:hu sh@there\"", null,
				new IllegalStateException());
		assertThat(StartFailureReporter.line(analysis.getDescription())).doesNotContain("sh@").contains("//");
	}

}
