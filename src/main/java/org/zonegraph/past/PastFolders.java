package org.zonegraph.past;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Folders of the stores of a process: below one that the process holds by a lock, so that
 * what a process left that is no more is known from what another one uses.
 */
final class PastFolders implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(PastFolders.class);

	private static final String LOCK = "lock";

	private final Path root;

	private @Nullable Path own;

	private @Nullable FileChannel held;

	/**
	 * Folders; what others left behind is deleted.
	 * @param root where all processes have theirs
	 */
	PastFolders(Path root) {
		this.root = root;
		if (Files.isDirectory(root)) {
			leftovers().forEach(PastFolders::deleteUnlessHeld);
		}
	}

	private List<Path> leftovers() {
		try (Stream<Path> folders = Files.list(this.root)) {
			return folders.filter(Files::isDirectory).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void deleteUnlessHeld(Path folder) {
		try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
			if (lock != null) {
				FileSystemUtils.deleteRecursively(folder);
				logger.info("removed {}, which an earlier process left", folder);
			}
		}
		catch (OverlappingFileLockException ex) {
			logger.debug("{} is used by this process", folder, ex);
		}
		catch (IOException ex) {
			logger.warn("{} is left over and cannot be removed: {}", folder, ex.toString());
		}
	}

	/**
	 * A new folder.
	 * @return an empty one
	 * @throws UncheckedIOException if it cannot be made
	 */
	synchronized Path next() {
		try {
			if (this.own == null) {
				Path made = Files.createTempDirectory(Files.createDirectories(this.root), "process");
				this.held = FileChannel.open(made.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
				this.held.lock();
				this.own = made;
			}
			return Files.createTempDirectory(this.own, "revision");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static void delete(Path folder) {
		try {
			FileSystemUtils.deleteRecursively(folder);
		}
		catch (IOException ex) {
			logger.warn("{} cannot be removed: {}", folder, ex.toString());
		}
	}

	@Override
	public synchronized void close() throws IOException {
		if (this.held != null && this.own != null) {
			this.held.close();
			delete(this.own);
			this.own = null;
		}
	}

}
