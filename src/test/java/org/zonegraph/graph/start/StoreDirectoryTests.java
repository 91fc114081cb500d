package org.zonegraph.graph.start;

import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.io.locker.FileLockException;

import org.zonegraph.graph.schema.UnusableDatabaseException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a failure of the embedded database means, as Neo4j 5.26 throws them. */
class StoreDirectoryTests {

	static Stream<Arguments> failures() {
		return Stream.of(Arguments.of(new IllegalStateException("Failed to load data from legacy metadata store"),
				"the store in /srv/graph is damaged (IllegalStateException: Failed to load data from legacy metadata store): delete /srv/graph/data, which is made anew from the seed; /srv/graph/logs/debug.log says more"),
				Arguments.of(new IllegalArgumentException("Unknown store version 'record-aligned-99.1'"),
						"the store in /srv/graph is of a newer Neo4j, or damaged (IllegalArgumentException: Unknown store version 'record-aligned-99.1'): start the newer release again, or delete /srv/graph/data, which is made anew from the seed"),
				Arguments.of(new IOException("Unrecognized transaction log format version: 11"),
						"the store in /srv/graph is of a newer Neo4j, or damaged (IOException: Unrecognized"),
				Arguments.of(new FileLockException("Unable to obtain lock on file", new OverlappingFileLockException()),
						"another process holds the data directory /srv/graph: stop it, or give this one another with zonegraph.neo4j.directory"),
				Arguments.of(
						new FileLockException("Unable to obtain lock",
								new FileSystemException("/srv/graph/data/store_lock", null, "Read-only file system")),
						"the data directory /srv/graph cannot be written (FileSystemException: /srv/graph/data/store_lock: Read-only file system): make it writable, or name another directory with zonegraph.neo4j.directory"),
				Arguments.of(new IOException("No space left on device"),
						"the disk of the data directory /srv/graph is full (no space is left on it): make room, or name another directory with zonegraph.neo4j.directory"));
	}

	@ParameterizedTest
	@MethodSource("failures")
	void aFailureOfNeo4jIsSaidInOneLineThatSaysWhatToDo(Exception failure, String said) {
		RuntimeException wrapped = new RuntimeException("Error starting Neo4j", new RuntimeException(failure));
		assertThat(new StoreDirectory(Path.of("/srv/graph")).failure(wrapped)).hasMessageStartingWith(said)
			.hasMessageNotContaining("\n")
			.hasCause(wrapped);
	}

	@Test
	void aDirectoryThatIsMissingIsMadeAndLeftEmpty(@TempDir Path folder) {
		Path home = folder.resolve("a/b");
		new StoreDirectory(home).prepare();
		assertThat(home).isEmptyDirectory();
	}

	@Test
	void aDirectoryThatIsAFileIsSaid(@TempDir Path folder) throws IOException {
		Path file = Files.createFile(folder.resolve("file"));
		assertThatExceptionOfType(UnusableDatabaseException.class).isThrownBy(new StoreDirectory(file)::prepare)
			.withMessage(
					"the data directory %s is a file: remove it, or name another directory with zonegraph.neo4j.directory",
					file);
		assertThatExceptionOfType(UnusableDatabaseException.class)
			.isThrownBy(new StoreDirectory(file.resolve("below"))::prepare)
			.withMessageStartingWith("the data directory %s cannot be written (", file.resolve("below"));
	}

	@Test
	void aDiskThatIsFullIsSaidBeforeNeo4jIsStartedOnIt() {
		StoreDirectory store = new StoreDirectory(Path.of("/srv/graph"));
		store.requireSpace(StoreDirectory.LEAST_SPACE);
		assertThatExceptionOfType(UnusableDatabaseException.class).isThrownBy(() -> store.requireSpace(3_000_000))
			.withMessageStartingWith(
					"the disk of the data directory /srv/graph is full (3 MB are free and a store wants 64)");
	}

}
