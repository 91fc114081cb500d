package org.zonegraph.graph;

import java.net.URI;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which Neo4j holds the graph.
 *
 * @param uri an external server, such as {@code neo4j://db.example.org}; null for the
 * embedded one
 * @param username user of the external server
 * @param password password of the external server; null for a server without
 * authentication
 * @param directory where the embedded one keeps its store
 */
@ConfigurationProperties("zonegraph.neo4j")
public record Neo4jSettings(@Nullable URI uri, @DefaultValue("neo4j") String username, @Nullable String password,
		@DefaultValue(".zonegraph") Path directory) {
}
