package org.zonegraph.graph;

import java.net.URI;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which Neo4j holds the graph.
 *
 * @param uri a Neo4j 5.23 or later that runs elsewhere, such as
 * {@code neo4j://db.example.org}; without it the embedded one is used
 * @param username user of the Neo4j that runs elsewhere
 * @param password password of the user of the Neo4j that runs elsewhere; none for a
 * server without authentication
 * @param directory where the embedded Neo4j keeps its store
 */
@ConfigurationProperties("zonegraph.neo4j")
public record Neo4jSettings(@Nullable URI uri, @DefaultValue("neo4j") String username, @Nullable String password,
		@DefaultValue(".zonegraph") Path directory) {
}
