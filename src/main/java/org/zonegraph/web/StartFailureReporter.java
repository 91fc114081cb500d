package org.zonegraph.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

import org.zonegraph.graph.DirectoryInUseException;
import org.zonegraph.seed.SeedException;

/** Says why a start failed without a stack trace where the reason is known. */
final class StartFailureReporter implements FailureAnalysisReporter {

	private static final Logger logger = LoggerFactory.getLogger(StartFailureReporter.class);

	@Override
	public void report(FailureAnalysis analysis) {
		String action = analysis.getAction();
		logger.error("Not started: {}{}", analysis.getDescription(), (action != null) ? " " + action : "");
	}

	/** A seed that cannot be loaded. */
	static final class SeedFailureAnalyzer extends AbstractFailureAnalyzer<SeedException> {

		@Override
		protected FailureAnalysis analyze(Throwable rootFailure, SeedException cause) {
			return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
		}

	}

	/** A data directory that another process holds. */
	static final class DirectoryInUseAnalyzer extends AbstractFailureAnalyzer<DirectoryInUseException> {

		@Override
		protected FailureAnalysis analyze(Throwable rootFailure, DirectoryInUseException cause) {
			return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
		}

	}

}
