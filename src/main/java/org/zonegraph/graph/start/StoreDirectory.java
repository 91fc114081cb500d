package org.zonegraph.graph.start;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.impl.transaction.log.entry.UnsupportedLogVersionException;

import org.zonegraph.graph.schema.UnusableDatabaseException;

/**
 * Preflight check of the embedded database's directory, and what is to be done where the
 * database does not start in it: Neo4j tells that to its own log alone.
 *
 * @param home the directory, absolute
 */
record StoreDirectory(Path home) {

	/** What a new store takes, and its logs, with some to spare. */
	static final long LEAST_SPACE = 64_000_000;

	private static final int LONGEST = 160;

	private static final String ANOTHER = "name another directory with zonegraph.neo4j.directory";

	/**
	 * Makes the directory and sees that something can be written into it: on a disk that
	 * is full Neo4j neither starts nor fails.
	 * @throws UnusableDatabaseException if nothing can
	 */
	void prepare() {
		try {
			Files.createDirectories(this.home);
			Files.delete(Files.createTempFile(this.home, "writable", ".tmp"));
			requireSpace(Files.getFileStore(this.home).getUsableSpace());
		}
		catch (IOException ex) {
			throw failure(ex);
		}
	}

	void requireSpace(long bytes) {
		if (bytes < LEAST_SPACE) {
			throw full("%d MB are free and a store wants %d".formatted(bytes / 1_000_000, LEAST_SPACE / 1_000_000),
					null);
		}
	}

	/**
	 * What a failure of Neo4j means.
	 * @param failure what it threw, or kept for itself
	 * @return what to say instead
	 */
	UnusableDatabaseException failure(Throwable failure) {
		if (any(failure, StoreDirectory::isFull)) {
			return full("no space is left on it", failure);
		}
		if (failure instanceof FileAlreadyExistsException) {
			return new UnusableDatabaseException(
					"the data directory %s is a file: remove it, or %s".formatted(this.home, ANOTHER), failure);
		}
		if (failure instanceof IOException || any(failure, StoreDirectory::isForbidden)) {
			return new UnusableDatabaseException("the data directory %s cannot be written (%s): make it writable, or %s"
				.formatted(this.home, told(failure), ANOTHER), failure);
		}
		if (any(failure, FileLockException.class::isInstance)) {
			return new UnusableDatabaseException("another process holds the data directory %s: stop it, or %s"
				.formatted(this.home, "give this one another with zonegraph.neo4j.directory"), failure);
		}
		if (any(failure, StoreDirectory::isNewer)) {
			return new UnusableDatabaseException(
					"the store in %s is of a newer Neo4j, or damaged (%s): start the newer release again, or delete %s, which is made anew from the seed"
						.formatted(this.home, told(failure), this.home.resolve("data")),
					failure);
		}
		return new UnusableDatabaseException(
				"the store in %s is damaged (%s): delete %s, which is made anew from the seed; %s says more".formatted(
						this.home, told(failure), this.home.resolve("data"), this.home.resolve("logs/debug.log")),
				failure);
	}

	private UnusableDatabaseException full(String how, @Nullable Throwable failure) {
		return new UnusableDatabaseException(
				"the disk of the data directory %s is full (%s): make room, or %s".formatted(this.home, how, ANOTHER),
				failure);
	}

	private static boolean isFull(Throwable failure) {
		return text(failure).contains("no space left") || text(failure).contains("not enough space");
	}

	private static boolean isForbidden(Throwable failure) {
		return failure instanceof AccessDeniedException || text(failure).contains("read-only file system")
				|| text(failure).contains("permission denied");
	}

	private static boolean isNewer(Throwable failure) {
		return failure instanceof UnsupportedLogVersionException || text(failure).contains("unknown store version")
				|| text(failure).contains("unrecognized transaction log format version");
	}

	private static String text(Throwable failure) {
		return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
	}

	/** The innermost failure in one line. */
	private static String told(Throwable failure) {
		List<Throwable> chain = chain(failure);
		Throwable inner = chain.get(chain.size() - 1);
		String line = String.valueOf(inner.getMessage()).lines().findFirst().orElse("");
		return "%s: %s".formatted(inner.getClass().getSimpleName(),
				(line.length() > LONGEST) ? line.substring(0, LONGEST) + "…" : line);
	}

	private static boolean any(Throwable failure, Predicate<Throwable> condition) {
		return chain(failure).stream().anyMatch(condition);
	}

	private static List<Throwable> chain(Throwable failure) {
		List<Throwable> chain = new ArrayList<>();
		for (Throwable each = failure; each != null && !chain.contains(each); each = each.getCause()) {
			chain.add(each);
		}
		return chain;
	}

}
