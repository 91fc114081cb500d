package org.zonegraph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;

import org.zonegraph.model.Model;
import org.zonegraph.model.SchemaReader;

/** Starts Zonegraph. */
@SpringBootApplication
public class ZonegraphApplication {

	/**
	 * Starts Zonegraph.
	 * @param arguments settings such as {@code --server.port=9090}
	 */
	public static void main(String[] arguments) {
		SpringApplication.run(ZonegraphApplication.class, arguments);
	}

	@Bean
	Model model(@Value("classpath:/schema.graphqls") Resource schema) throws IOException {
		return SchemaReader.read(schema.getContentAsString(StandardCharsets.UTF_8));
	}

}
