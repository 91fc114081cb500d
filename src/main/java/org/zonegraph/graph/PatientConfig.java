package org.zonegraph.graph;

import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthTokenManager;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

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

	private @Nullable Config config;

	PatientConfig(Neo4jProperties readers) {
		this.readers = readers;
	}

	@Override
	public void customize(Config.ConfigBuilder builder) {
		long patience = StartConnection.ATTEMPT.toMillis();
		this.config = builder.withConnectionTimeout(patience, TimeUnit.MILLISECONDS)
			.withConnectionAcquisitionTimeout(patience, TimeUnit.MILLISECONDS)
			.build();
		builder.withConnectionTimeout(this.readers.getConnectionTimeout().toMillis(), TimeUnit.MILLISECONDS)
			.withConnectionAcquisitionTimeout(this.readers.getPool().getConnectionAcquisitionTimeout().toMillis(),
					TimeUnit.MILLISECONDS);
	}

	/** A driver of its own. */
	Driver connect(Neo4jConnectionDetails details) {
		Config patient = Objects.requireNonNull(this.config, "the application's driver comes first");
		AuthTokenManager tokens = details.getAuthTokenManager();
		return (tokens != null) ? GraphDatabase.driver(details.getUri(), tokens, patient)
				: GraphDatabase.driver(details.getUri(), details.getAuthToken(), patient);
	}

}
