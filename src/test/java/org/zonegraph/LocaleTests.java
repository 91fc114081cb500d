package org.zonegraph;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The same bytes on a machine that speaks Turkish, Persian or Chinese. */
@Tag("processes")
class LocaleTests {

	private static final List<String> FORMATS = List.of("jsonld", "ttl", "graphml");

	private static final Locale BEFORE = Locale.getDefault();

	@TempDir
	private static Path expected;

	@TempDir
	private Path folder;

	@BeforeAll
	static void writeHere() throws IOException {
		main(expected.toString());
	}

	@AfterAll
	static void restore() {
		Locale.setDefault(BEFORE);
	}

	/** What a process of another language runs: files and a report, in a folder. */
	public static void main(String... arguments) throws IOException {
		Path folder = Path.of(arguments[0]);
		for (String format : FORMATS) {
			run("", "export", format, folder.resolve(format).toString());
		}
		run(folder.resolve("check").toString(), "check");
	}

	private static void run(String output, String... command) throws IOException {
		try (OutputStream stream = output.isEmpty() ? OutputStream.nullOutputStream()
				: Files.newOutputStream(Path.of(output))) {
			OptionalInt code = ZonegraphApplication.run(command, new PrintStream(stream, true, StandardCharsets.UTF_8),
					System.err);
			assertThat(code).as(String.join(" ", command)).hasValue(0);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "tr", "fa", "zh" })
	void filesAndReportsAreTheSameInEveryLanguageOfTheMachine(String language) throws Exception {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-Duser.language=" + language, "-cp", System.getProperty("java.class.path"),
				LocaleTests.class.getName(), this.folder.toString())
			.redirectErrorStream(true)
			.redirectOutput(this.folder.resolve("said").toFile())
			.start();
		assertThat(process.waitFor()).as(Files.readString(this.folder.resolve("said"))).isZero();
		for (String file : List.of("jsonld", "ttl", "graphml", "check")) {
			assertThat(this.folder.resolve(file)).hasSameBinaryContentAs(expected.resolve(file));
		}
	}

}
