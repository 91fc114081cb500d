package org.zonegraph;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.OptionalInt;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.graphql.autoconfigure.servlet.GraphQlWebMvcAutoConfiguration;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;

import org.zonegraph.check.SchemaChecks;
import org.zonegraph.correction.PatchCommand;
import org.zonegraph.export.dump.ExportCommand;
import org.zonegraph.model.Model;
import org.zonegraph.seed.SeedCommand;
import org.zonegraph.sources.SourcesCommand;
import org.zonegraph.web.start.StdioBridge;

/** Starts Zonegraph. */
@SpringBootApplication(exclude = { GraphQlWebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class })
public class ZonegraphApplication {

	/**
	 * Starts Zonegraph, or runs a command.
	 * @param arguments settings such as {@code --server.port=9090}, or {@code check},
	 * {@code tidy} or {@code describe} and a folder, {@code patch apply} and a file,
	 * {@code sources check} or {@code sources look --measures}, or {@code export} and a
	 * format, or {@code mcp} to answer assistants over standard input
	 * @throws IOException if the schema cannot be read
	 */
	public static void main(String[] arguments) throws IOException {
		OptionalInt code = run(arguments, printed(FileDescriptor.out), printed(FileDescriptor.err));
		code.ifPresent(System::exit);
	}

	/** Runs a command for its exit code, or starts the server, which has none. */
	static OptionalInt run(String[] arguments, PrintStream out, PrintStream errors) throws IOException {
		// libraries change the case of words and write numbers by it, be it Turkish or
		// Persian
		Locale.setDefault(Locale.ROOT);
		List<String> words = List.of(arguments);
		String command = words.isEmpty() ? "" : words.get(0);
		if (SeedCommand.isAskedFor(words)
				|| List.of(ExportCommand.NAME, PatchCommand.NAME, SourcesCommand.NAME).contains(command)) {
			LoggingSystem.get(ZonegraphApplication.class.getClassLoader()).beforeInitialize();
			return OptionalInt.of(switch (command) {
				case ExportCommand.NAME -> new ExportCommand(SchemaChecks.read(schema())).run(words, out, errors);
				case PatchCommand.NAME -> new PatchCommand(schema()).run(words, out);
				case SourcesCommand.NAME -> new SourcesCommand(schema()).run(words, out);
				default -> new SeedCommand(schema()).run(words, out);
			});
		}
		if (command.equals(StdioBridge.NAME)) {
			// what is logged is no answer
			System.setOut(errors);
			return OptionalInt.of(bridge(words.subList(1, words.size()), out));
		}
		SpringApplication.run(ZonegraphApplication.class, arguments);
		return OptionalInt.empty();
	}

	/** Speaks over standard input with a server that runs, or with one of its own. */
	private static int bridge(List<String> words, PrintStream out) throws IOException {
		if (!words.isEmpty() && words.get(0).matches("https?://.*")) {
			new StdioBridge(words.get(0).replaceFirst("/*$", "")).run(System.in, out);
			return 0;
		}
		List<String> settings = new ArrayList<>(words);
		Map.of("server.address", "127.0.0.1", "server.port", "0", "management.server.port", "-1")
			.forEach((name, value) -> {
				if (words.stream().noneMatch((word) -> word.startsWith("--" + name + "="))) {
					settings.add("--%s=%s".formatted(name, value));
				}
			});
		try (ConfigurableApplicationContext context = SpringApplication.run(ZonegraphApplication.class,
				settings.toArray(String[]::new))) {
			new StdioBridge("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"))
				.run(System.in, out);
		}
		return 0;
	}

	private static PrintStream printed(FileDescriptor descriptor) {
		return new PrintStream(new BufferedOutputStream(new FileOutputStream(descriptor)), true,
				StandardCharsets.UTF_8);
	}

	@Bean
	Model model() throws IOException {
		return SchemaChecks.read(schema());
	}

	private static String schema() throws IOException {
		return new ClassPathResource(SchemaChecks.FILE).getContentAsString(StandardCharsets.UTF_8);
	}

}
