package org.zonegraph;

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
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;

import org.zonegraph.model.Model;
import org.zonegraph.model.SchemaReader;
import org.zonegraph.seed.SeedCommand;

/** Starts Zonegraph. */
@SpringBootApplication(exclude = GraphQlWebMvcAutoConfiguration.class)
public class ZonegraphApplication {

	/**
	 * Starts Zonegraph, or runs a curator's command.
	 * @param arguments settings such as {@code --server.port=9090}, or {@code check} or
	 * {@code describe} and a folder
	 * @throws IOException if the schema cannot be read
	 */
	public static void main(String[] arguments) throws IOException {
		if (SeedCommand.isAskedFor(List.of(arguments))) {
			LoggingSystem.get(ZonegraphApplication.class.getClassLoader()).beforeInitialize();
			PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
			System.exit(new SeedCommand(readModel()).run(List.of(arguments), out));
		}
		SpringApplication.run(ZonegraphApplication.class, arguments);
	}

	@Bean
	Model model() throws IOException {
		return readModel();
	}

	private static Model readModel() throws IOException {
		return SchemaReader.read(new ClassPathResource("schema.graphqls").getContentAsString(StandardCharsets.UTF_8));
	}

}
