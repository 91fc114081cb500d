package org.zonegraph;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A program that runs beside the tests.
 *
 * @param output the file that holds what it prints, errors too
 */
record Program(Process process, Path output) {

	static Program start(Path directory, String... command) throws IOException {
		Path output = Files.createTempFile("zonegraph-program", ".txt");
		output.toFile().deleteOnExit();
		return new Program(new ProcessBuilder(command).directory(directory.toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile())
			.start(), output);
	}

	/** One of {@code bench}, by the Java of the tests. */
	static Program bench(String file, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						Path.of("bench", file).toString()));
		command.addAll(List.of(arguments));
		return start(Path.of("").toAbsolutePath(), command.toArray(String[]::new));
	}

	/** What it has printed, once it has ended well. */
	String printed() throws IOException, InterruptedException {
		boolean ended = this.process.waitFor(10, TimeUnit.MINUTES);
		if (!ended) {
			this.process.descendants().forEach(ProcessHandle::destroy);
			this.process.destroy();
		}
		String printed = Files.readString(this.output);
		assertThat(ended).as(printed).isTrue();
		assertThat(this.process.exitValue()).as(printed).isZero();
		return printed;
	}

	/** Whether there is a program of a name. */
	static boolean isThere(String name) {
		return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
			.anyMatch((folder) -> new File(folder, name).canExecute());
	}

}
