package org.zonegraph.graph.start;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.ClassUtils;

/**
 * Which Neo4j holds the graph.
 *
 * @param uri a Neo4j 5.23 or later that runs elsewhere, such as
 * {@code neo4j://db.example.org}; without it the embedded one is used
 * @param username user of the Neo4j that runs elsewhere
 * @param password password of the user of the Neo4j that runs elsewhere; none for a
 * server without authentication
 * @param directory where the embedded Neo4j keeps its store
 * @param startTime how long each step of a start waits for the database at most
 */
@ConfigurationProperties("zonegraph.neo4j")
public record Neo4jSettings(@Nullable URI uri, @DefaultValue("neo4j") String username, @Nullable String password,
		@DefaultValue(".zonegraph") Path directory, @DefaultValue("15m") Duration startTime) {

	/** The value that stands for the embedded one, as no value does. */
	static final String EMBEDDED = "embedded";

	public Neo4jSettings {
		uri = (uri != null && uri.toString().equals(EMBEDDED)) ? null : uri;
	}

	/**
	 * Class path condition: whether Neo4j is inside, as in every jar but one that is
	 * built with {@code -Pslim}. Where it is not, {@link EmbeddedNeo4j} must not be
	 * loaded.
	 * @return false where only one that runs elsewhere can be used
	 */
	public static boolean isInside() {
		return ClassUtils.isPresent("org.neo4j.dbms.api.DatabaseManagementServiceBuilder",
				Neo4jSettings.class.getClassLoader());
	}

	/**
	 * The external server in words that may be shown.
	 * @return its address without what else an address may hold, such as a password; null
	 * for the embedded one
	 */
	public @Nullable String address() {
		return (this.uri != null) ? shown(this.uri.toString()) : null;
	}

	/**
	 * An address that may be shown.
	 * @param address an address, valid or not
	 * @return the address without user, password and parameters
	 */
	public static String shown(String address) {
		return address.replaceFirst("//[^/]*@", "//").replaceFirst("[?#].*", "");
	}

}
