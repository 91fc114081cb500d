package org.zonegraph.web.start;

import java.net.URI;
import java.net.UnknownHostException;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

import org.zonegraph.graph.start.Neo4jSettings;

/** Failure analyzer: an external Neo4j that does not answer, or lets us not in. */
final class ConnectionFailureAnalyzer extends AbstractFailureAnalyzer<Neo4jException> {

	private final Neo4jSettings settings;

	ConnectionFailureAnalyzer(Environment environment) {
		this.settings = Binder.get(environment).bindOrCreate("zonegraph.neo4j", Neo4jSettings.class);
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, Neo4jException cause) {
		URI uri = this.settings.uri();
		String address = this.settings.address();
		if (uri == null || address == null) {
			return null;
		}
		if (cause instanceof SecurityException) {
			return new FailureAnalysis("the Neo4j at %s does not let us in: %s".formatted(address, cause.getMessage()),
					"Look at zonegraph.neo4j.username (it is %s) and zonegraph.neo4j.password."
						.formatted(this.settings.username()),
					cause);
		}
		if (cause instanceof ServiceUnavailableException || isUnknown(cause)) {
			return new FailureAnalysis("no Neo4j answers at %s: %s".formatted(address, reason(uri, cause)),
					"Look at zonegraph.neo4j.uri, and whether that server runs.", cause);
		}
		return null;
	}

	private static @Nullable String reason(URI uri, Neo4jException failure) {
		return isUnknown(failure) ? "there is no host %s.".formatted(uri.getHost()) : failure.getMessage();
	}

	/** The driver has no failure of its own for that where it would ask for routes. */
	private static boolean isUnknown(Neo4jException failure) {
		return failure.getCause() instanceof UnknownHostException;
	}

}
