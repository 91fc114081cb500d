package org.zonegraph.graph;

import java.nio.file.Path;

/** Another process holds the directory of the embedded Neo4j. */
public class DirectoryInUseException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	DirectoryInUseException(Path directory, Throwable cause) {
		super("another process holds the data directory %s: stop it, or give this one another with zonegraph.neo4j.directory"
			.formatted(directory), cause);
	}

}
