package org.zonegraph.web.mcp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import org.zonegraph.text.NearMiss;

/**
 * Prompts: ways to work with the tools that a reader can choose by name. Each is a file:
 * a title, a line for each argument, and the text with the arguments in braces.
 */
@Component
final class McpPrompts {

	private static final String SUFFIX = ".md";

	private static final String TITLE = "# ";

	private static final String ARGUMENT = "> ";

	private final Map<String, Prompt> prompts = new TreeMap<>();

	McpPrompts() {
		try {
			for (Resource file : new PathMatchingResourcePatternResolver()
				.getResources("classpath:/prompts/*" + SUFFIX)) {
				String name = String.valueOf(file.getFilename());
				this.prompts.put(name.substring(0, name.length() - SUFFIX.length()),
						Prompt.of(file.getContentAsString(StandardCharsets.UTF_8)));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read the prompts", ex);
		}
	}

	/** The list of prompts. */
	List<Map<String, Object>> list() {
		return this.prompts.entrySet()
			.stream()
			.<Map<String, Object>>map((each) -> Map.of("name", each.getKey(), "title", each.getValue().title,
					"description", each.getValue().title, "arguments",
					each.getValue().arguments.entrySet()
						.stream()
						.map((argument) -> Map.of("name", argument.getKey(), "description", argument.getValue(),
								"required", true))
						.toList()))
			.toList();
	}

	/**
	 * A prompt with its arguments filled in.
	 * @throws InvalidCallException if there is none, or an argument is missing
	 */
	Map<String, Object> get(String name, Map<String, Object> given) {
		Prompt prompt = this.prompts.get(name);
		if (prompt == null) {
			throw new InvalidCallException("there is no prompt %s%s; there are %s".formatted(name,
					NearMiss.hint(name, this.prompts.keySet()), String.join(", ", this.prompts.keySet())));
		}
		String text = prompt.text;
		for (Map.Entry<String, String> argument : prompt.arguments.entrySet()) {
			Object value = given.get(argument.getKey());
			if (!(value instanceof String words) || words.isBlank()) {
				throw new InvalidCallException("the prompt %s needs the argument %s as a text: %s".formatted(name,
						argument.getKey(), argument.getValue()));
			}
			text = text.replace("{%s}".formatted(argument.getKey()), words);
		}
		return Map.of("description", prompt.title, "messages",
				List.of(Map.of("role", "user", "content", Map.of("type", "text", "text", text))));
	}

	private record Prompt(String title, Map<String, String> arguments, String text) {

		static Prompt of(String file) {
			Map<String, String> arguments = new LinkedHashMap<>();
			file.lines().filter((line) -> line.startsWith(ARGUMENT)).forEach((line) -> {
				String[] parts = line.substring(ARGUMENT.length()).split(": ", 2);
				arguments.put(parts[0], parts[1]);
			});
			String title = file.lines().filter((line) -> line.startsWith(TITLE)).findFirst().orElseThrow();
			String text = file.lines()
				.filter((line) -> !line.startsWith(ARGUMENT) && !Objects.equals(line, title))
				.collect(Collectors.joining("\n"))
				.strip();
			return new Prompt(title.substring(TITLE.length()), arguments, text);
		}

	}

}
