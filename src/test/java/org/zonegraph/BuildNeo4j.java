package org.zonegraph;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

import org.zonegraph.graph.start.EmbeddedNeo4j;

/**
 * An embedded Neo4j in a process of its own, for all test processes of a build: the seed
 * is loaded once, and a statement is planned once. The first that wants it starts it, and
 * it ends by itself when none has been there for a while. A test that wants a graph of
 * its own takes a copy of the store that was loaded.
 */
final class BuildNeo4j {

	/** Between the tests and the later tests of a build a jar is made. */
	private static final Duration LINGER = Duration.ofMinutes(2);

	private static final Duration LONGEST_START = Duration.ofMinutes(5);

	private static final Duration STEP = Duration.ofMillis(100);

	private final Path folder;

	BuildNeo4j(Path folder) {
		this.folder = folder.toAbsolutePath();
	}

	/**
	 * Starts it where it is not there yet, and waits for nothing: what asks no server
	 * runs meanwhile.
	 * @return the process that it is
	 */
	ProcessHandle begin() throws IOException {
		Files.createDirectories(users());
		try (FileChannel channel = open("lock"); FileLock lock = channel.lock()) {
			Files.writeString(users().resolve(String.valueOf(ProcessHandle.current().pid())), lock.toString());
			Optional<ProcessHandle> there = Files.exists(process()) ? alive(Files.readString(process()))
					: Optional.empty();
			if (there.isPresent()) {
				return there.get();
			}
			Files.deleteIfExists(address());
			Process started = start();
			Files.writeString(process(), String.valueOf(started.pid()));
			return started.toHandle();
		}
	}

	private static Optional<ProcessHandle> alive(String pid) {
		return ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive);
	}

	/** Settings by which the application reaches it, for as long as this process runs. */
	Map<String, Object> settings() throws IOException {
		awaitAddress(begin());
		Properties address = new Properties();
		try (Reader reader = Files.newBufferedReader(address())) {
			address.load(reader);
		}
		return Map.of("zonegraph.neo4j.uri", address.getProperty("uri"), "zonegraph.neo4j.username",
				address.getProperty("username"), "zonegraph.neo4j.password", address.getProperty("password"));
	}

	/** Puts a store that holds the seed into a folder of a test's own. */
	void copyTo(Path directory) throws IOException {
		withLoaded((loaded) -> FileSystemUtils.copyRecursively(loaded, directory));
	}

	private void withLoaded(Reading reading) throws IOException {
		Files.createDirectories(this.folder);
		try (FileChannel channel = open("load"); FileLock lock = channel.lock()) {
			if (lock.isValid() && !Files.exists(loaded())) {
				Path loading = this.folder.resolve("loading");
				FileSystemUtils.deleteRecursively(loading);
				try (EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(loading, 0)) {
					RunningZonegraph.start(RunningZonegraph.database(neo4j)).close();
				}
				Files.move(loading, loaded(), StandardCopyOption.ATOMIC_MOVE);
			}
			reading.of(loaded());
		}
	}

	private Process start() throws IOException {
		// with the optimizing compiler, for it plans statements for as long as the build
		// takes
		return java("-XX:+UseParallelGC").redirectErrorStream(true)
			.redirectOutput(this.folder.resolve("log").toFile())
			.start();
	}

	/**
	 * A load ends before the optimizing compiler pays. Where this one fails, the load of
	 * who wants the store says why.
	 */
	private void load() throws IOException, InterruptedException {
		ProcessBuilder loading = java("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=240m");
		loading.command().add("load");
		loading.inheritIO().start().waitFor();
	}

	private ProcessBuilder java(String... options) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1500m"));
		command.addAll(List.of(options));
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), BuildNeo4j.class.getName(),
				this.folder.toString()));
		return new ProcessBuilder(command);
	}

	/**
	 * What its log has from the first error on, in one line; all of it where there is no
	 * error.
	 */
	private String complaint() throws IOException {
		List<String> log = Files.readAllLines(this.folder.resolve("log"));
		List<String> errors = log.stream().dropWhile((line) -> !line.contains(" ERROR ")).toList();
		return (errors.isEmpty() ? log : errors).stream().map(String::strip).limit(5).collect(Collectors.joining(" "));
	}

	private void awaitAddress(ProcessHandle process) throws IOException {
		Instant end = Instant.now().plus(LONGEST_START);
		while (!Files.exists(address())) {
			if (!process.isAlive() || Instant.now().isAfter(end)) {
				process.destroy();
				throw new IllegalStateException("Neo4j for the tests did not start: " + complaint());
			}
			LockSupport.parkNanos(STEP.toNanos());
		}
	}

	private Path loaded() {
		return this.folder.resolve("loaded");
	}

	/** Which process it is, from its start until it ends. */
	private Path process() {
		return this.folder.resolve("process");
	}

	private Path users() {
		return this.folder.resolve("users");
	}

	private Path address() {
		return this.folder.resolve("address.properties");
	}

	private FileChannel open(String lock) throws IOException {
		return FileChannel.open(this.folder.resolve(lock), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
	}

	private boolean isUsed() throws IOException {
		try (Stream<Path> users = Files.list(users())) {
			return users.anyMatch((user) -> alive(user.getFileName().toString()).isPresent());
		}
	}

	private void run() throws IOException, InterruptedException {
		load();
		Path store = this.folder.resolve("store");
		copyTo(store);
		try (EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(store, 0)) {
			publish(neo4j);
			Instant used = Instant.now();
			while (Instant.now().isBefore(used.plus(LINGER)) || !withdrawn()) {
				if (isUsed()) {
					used = Instant.now();
				}
				LockSupport.parkNanos(STEP.toNanos());
			}
		}
		try (FileChannel channel = open("load"); FileLock lock = channel.lock()) {
			// not while somebody copies it
			if (lock.isValid()) {
				FileSystemUtils.deleteRecursively(loaded());
			}
		}
		FileSystemUtils.deleteRecursively(store);
	}

	private void publish(EmbeddedNeo4j neo4j) throws IOException {
		Properties address = new Properties();
		address.setProperty("uri", neo4j.uri().toString());
		address.setProperty("username", neo4j.username());
		address.setProperty("password", neo4j.password());
		Path written = this.folder.resolve("address.new");
		try (Writer writer = Files.newBufferedWriter(written)) {
			address.store(writer, null);
		}
		Files.move(written, address(), StandardCopyOption.ATOMIC_MOVE);
	}

	/** Nobody who comes from now on finds it, unless somebody has come already. */
	private boolean withdrawn() throws IOException {
		try (FileChannel channel = open("lock"); FileLock lock = channel.lock()) {
			boolean free = lock.isValid() && !isUsed();
			if (free) {
				Files.deleteIfExists(process());
				Files.deleteIfExists(address());
			}
			return free;
		}
	}

	public static void main(String[] arguments) throws Exception {
		BuildNeo4j neo4j = new BuildNeo4j(Path.of(arguments[0]));
		if (arguments.length > 1) {
			neo4j.withLoaded((loaded) -> {
			});
		}
		else {
			neo4j.run();
		}
	}

	/** What is done with a store that nobody deletes meanwhile. */
	@FunctionalInterface
	private interface Reading {

		void of(Path loaded) throws IOException;

	}

}
