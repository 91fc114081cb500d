package org.zonegraph.graph.start;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.boot.neo4j.autoconfigure.Neo4jProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.neo4j.aot.Neo4jManagedTypes;
import org.springframework.data.neo4j.repository.config.EnableNeo4jRepositories;

import org.zonegraph.graph.GraphReader;
import org.zonegraph.graph.GraphWatch;
import org.zonegraph.graph.PublicUrl;
import org.zonegraph.graph.ReadSettings;
import org.zonegraph.graph.Revision;
import org.zonegraph.graph.RevisionRepository;
import org.zonegraph.graph.Sizes;
import org.zonegraph.graph.schema.UnusableDatabaseException;
import org.zonegraph.model.Model;

/** Chooses between the embedded Neo4j and an external one. */
@Configuration(proxyBeanMethods = false)
@EnableNeo4jRepositories(basePackageClasses = RevisionRepository.class)
@EnableConfigurationProperties({ Neo4jSettings.class, PublicUrl.class, ReadSettings.class })
class GraphConfiguration {

	private static final String URI_SETTING = "zonegraph.neo4j.uri";

	private static final List<String> SCHEMES = List.of("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc");

	/** Named, so that no search for them holds up a start. */
	@Bean
	Neo4jManagedTypes neo4jManagedTypes() {
		return Neo4jManagedTypes.from(Revision.class);
	}

	@Bean
	PatientConfig patientConfig(Neo4jProperties readers, Neo4jSettings settings) {
		return new PatientConfig(readers, settings.startTime());
	}

	/** What has one is answered by the database. */
	@Bean
	StartConnection startConnection(Driver readers, PatientConfig config, Neo4jConnectionDetails details,
			Neo4jSettings settings) {
		String address = settings.address();
		StartConnection connection = new StartConnection(config.connect(details),
				(address != null) ? "Neo4j at " + address : "the embedded Neo4j", settings.startTime());
		try {
			connection.await();
			return connection;
		}
		catch (RuntimeException ex) {
			connection.close();
			throw ex;
		}
	}

	@Bean
	GraphWatch graphWatch(Driver driver, RevisionRepository revisions, PublicUrl site, ReadSettings settings,
			Model model, Revision revision, StartConnection start) {
		Sizes sizes = start.within("the sizes of",
				(patient) -> Sizes.read(new GraphReader(patient, StartConnection.ATTEMPT), model));
		return new GraphWatch(driver, revisions, site, settings, model, revision, sizes, start.bookmarks());
	}

	/** The one in this process, unless a server is named. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty(name = URI_SETTING, matchIfMissing = true, havingValue = Neo4jSettings.EMBEDDED)
	static class Embedded {

		@Bean
		EmbeddedNeo4j embeddedNeo4j(Neo4jSettings settings, ListableBeanFactory beans) {
			if (!Neo4jSettings.isInside()) {
				throw new UnusableDatabaseException(
						"NO_NEO4J_INSIDE: this build has no Neo4j inside (-Pslim); name one that runs elsewhere with %s, such as neo4j://db.example.org"
							.formatted(URI_SETTING));
			}
			StartCheck.all(beans);
			return EmbeddedNeo4j.start(settings.directory(), 0);
		}

		@Bean
		Neo4jConnectionDetails connectionDetails(EmbeddedNeo4j neo4j) {
			return new Connection(neo4j.uri(), AuthTokens.basic(neo4j.username(), neo4j.password()));
		}

	}

	/** A server that runs elsewhere. */
	@Configuration(proxyBeanMethods = false)
	@Conditional(IsNamed.class)
	static class External {

		@Bean
		Neo4jConnectionDetails connectionDetails(Neo4jSettings settings, ListableBeanFactory beans) {
			StartCheck.all(beans);
			String password = settings.password();
			return new Connection(address(settings),
					(password != null) ? AuthTokens.basic(settings.username(), password) : AuthTokens.none());
		}

		private static URI address(Neo4jSettings settings) {
			URI uri = settings.uri();
			if (uri == null || uri.getScheme() == null || !SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
					|| uri.getHost() == null) {
				throw new UnusableDatabaseException(
						"%s is '%s', expected an address such as neo4j://db.example.org:7687, by one of %s; leave it out for the embedded Neo4j"
							.formatted(URI_SETTING, Objects.requireNonNullElse(settings.address(), ""),
									String.join(", ", SCHEMES)));
			}
			return uri;
		}

	}

	/** The contrary of what the embedded one wants. */
	static class IsNamed extends NoneNestedConditions {

		IsNamed() {
			super(ConfigurationPhase.PARSE_CONFIGURATION);
		}

		@ConditionalOnProperty(name = URI_SETTING, matchIfMissing = true, havingValue = Neo4jSettings.EMBEDDED)
		static class IsEmbedded {

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
