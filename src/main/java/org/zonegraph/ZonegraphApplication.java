package org.zonegraph;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.graphql.autoconfigure.servlet.GraphQlWebMvcAutoConfiguration;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;

import org.zonegraph.export.ExportCommand;
import org.zonegraph.model.Model;
import org.zonegraph.model.SchemaReader;
import org.zonegraph.seed.SeedCommand;

/** Starts Zonegraph. */
@SpringBootApplication(exclude = { GraphQlWebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class })
public class ZonegraphApplication {

	/**
	 * Starts Zonegraph, or runs a command.
	 * @param arguments settings such as {@code --server.port=9090}, or {@code check} or
	 * {@code describe} and a folder, or {@code export} and a format
	 * @throws IOException if the schema cannot be read
	 */
	public static void main(String[] arguments) throws IOException {
		List<String> words = List.of(arguments);
		boolean export = !words.isEmpty() && words.get(0).equals(ExportCommand.NAME);
		if (export || SeedCommand.isAskedFor(words)) {
			LoggingSystem.get(ZonegraphApplication.class.getClassLoader()).beforeInitialize();
			PrintStream out = printed(FileDescriptor.out);
			System.exit(export ? new ExportCommand(readModel()).run(words, out, printed(FileDescriptor.err))
					: new SeedCommand(readModel()).run(words, out));
		}
		SpringApplication.run(ZonegraphApplication.class, arguments);
	}

	private static PrintStream printed(FileDescriptor descriptor) {
		return new PrintStream(new BufferedOutputStream(new FileOutputStream(descriptor)), true,
				StandardCharsets.UTF_8);
	}

	@Bean
	Model model() throws IOException {
		return readModel();
	}

	private static Model readModel() throws IOException {
		return SchemaReader.read(new ClassPathResource("schema.graphqls").getContentAsString(StandardCharsets.UTF_8));
	}

}
