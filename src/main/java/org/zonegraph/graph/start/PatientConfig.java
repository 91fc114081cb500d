package org.zonegraph.graph.start;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthTokenManager;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;

import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.boot.neo4j.autoconfigure.Neo4jProperties;

/**
 * Driver configuration for a start: the application's own, such as its encryption, but
 * with time for what a reader would not wait for. It is taken when the application's
 * driver is configured, which therefore comes first.
 */
final class PatientConfig implements ConfigBuilderCustomizer {

	private final Neo4jProperties readers;

	private final long patience;

	private @Nullable Config config;

	/**
	 * A configuration.
	 * @param readers limits of those who read
	 * @param longest how long a start waits; the driver hears nothing while it connects
	 */
	PatientConfig(Neo4jProperties readers, Duration longest) {
		this.readers = readers;
		this.patience = Math.min(longest.toMillis(), StartConnection.ATTEMPT.toMillis());
	}

	@Override
	public void customize(Config.ConfigBuilder builder) {
		logBySlf4j(builder);
		this.config = builder.withConnectionTimeout(this.patience, TimeUnit.MILLISECONDS)
			.withConnectionAcquisitionTimeout(this.patience, TimeUnit.MILLISECONDS)
			.build();
		builder.withConnectionTimeout(this.readers.getConnectionTimeout().toMillis(), TimeUnit.MILLISECONDS)
			.withConnectionAcquisitionTimeout(this.readers.getPool().getConnectionAcquisitionTimeout().toMillis(),
					TimeUnit.MILLISECONDS);
	}

	/**
	 * Logs by SLF4J: the driver's own default puts each statement with all its parameters
	 * into a line, and then throws it away.
	 */
	@SuppressWarnings("deprecation")
	private static void logBySlf4j(Config.ConfigBuilder builder) {
		builder.withLogging(Logging.slf4j());
	}

	/** A driver of its own. */
	Driver connect(Neo4jConnectionDetails details) {
		Config patient = Objects.requireNonNull(this.config, "the application's driver comes first");
		AuthTokenManager tokens = details.getAuthTokenManager();
		return (tokens != null) ? GraphDatabase.driver(details.getUri(), tokens, patient)
				: GraphDatabase.driver(details.getUri(), details.getAuthToken(), patient);
	}

}
