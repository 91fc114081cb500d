package org.zonegraph.graph;

import java.net.URI;

import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.zonegraph.model.Model;

/** Chooses between the embedded Neo4j and an external one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ Neo4jSettings.class, ReadSettings.class })
class GraphConfiguration {

	@Bean
	GraphWatch graphWatch(Driver driver, ReadSettings settings, Model model, Revision revision) {
		return new GraphWatch(driver, settings, model, revision);
	}

	/** The one in this process, unless a server is named. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty(name = "zonegraph.neo4j.uri", matchIfMissing = true, havingValue = "embedded")
	static class Embedded {

		@Bean
		EmbeddedNeo4j embeddedNeo4j(Neo4jSettings settings) {
			return EmbeddedNeo4j.start(settings.directory(), 0);
		}

		@Bean
		Neo4jConnectionDetails connectionDetails(EmbeddedNeo4j neo4j) {
			return new Connection(neo4j.uri(), AuthTokens.basic(neo4j.username(), neo4j.password()));
		}

	}

	/** A server that runs elsewhere. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty("zonegraph.neo4j.uri")
	static class External {

		@Bean
		Neo4jConnectionDetails connectionDetails(Neo4jSettings settings) {
			URI uri = settings.uri();
			String password = settings.password();
			if (uri == null) {
				throw new IllegalStateException("zonegraph.neo4j.uri is empty");
			}
			return new Connection(uri,
					(password != null) ? AuthTokens.basic(settings.username(), password) : AuthTokens.none());
		}

	}

	private record Connection(URI uri, AuthToken token) implements Neo4jConnectionDetails {

		@Override
		public URI getUri() {
			return this.uri;
		}

		@Override
		public AuthToken getAuthToken() {
			return this.token;
		}

	}

}
