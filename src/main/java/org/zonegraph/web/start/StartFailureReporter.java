package org.zonegraph.web.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

import org.zonegraph.check.ProblemsException;
import org.zonegraph.graph.schema.UnusableDatabaseException;
import org.zonegraph.graph.start.StartTimeoutException;

/**
 * Failure analysis reporter: says in one line why a start failed and what to do. The
 * stack trace is there for those who ask for it by the level of the log.
 */
final class StartFailureReporter implements FailureAnalysisReporter {

	private static final Logger logger = LoggerFactory.getLogger(StartFailureReporter.class);

	@Override
	public void report(FailureAnalysis analysis) {
		String action = analysis.getAction();
		String said = analysis.getDescription() + ((action != null) ? " " + action : "");
		logger.error("Not started: {}", (analysis.getCause() instanceof ProblemsException) ? said : line(said));
		logger.debug("Not started", analysis.getCause());
	}

	/** One line, without the password that an address may have. */
	static String line(String text) {
		return text.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("//[^/\"]*@", "//");
	}

	/** A schema or a seed that cannot be used; its problems are told line by line. */
	static final class SeedFailureAnalyzer extends AbstractFailureAnalyzer<ProblemsException> {

		@Override
		protected FailureAnalysis analyze(Throwable rootFailure, ProblemsException cause) {
			return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
		}

	}

	/** A database that cannot be used as it is. */
	static final class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<UnusableDatabaseException> {

		@Override
		protected FailureAnalysis analyze(Throwable rootFailure, UnusableDatabaseException cause) {
			return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
		}

	}

	/** A database that was waited for in vain. */
	static final class TimeoutAnalyzer extends AbstractFailureAnalyzer<StartTimeoutException> {

		@Override
		protected FailureAnalysis analyze(Throwable rootFailure, StartTimeoutException cause) {
			return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
		}

	}

}
