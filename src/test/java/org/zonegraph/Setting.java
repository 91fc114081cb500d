package org.zonegraph;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A setting of ours, as the configuration metadata has it.
 *
 * @param name its name
 * @param description what its Javadoc says
 * @param value the default, empty where there is none
 */
record Setting(String name, String description, String value) {

	/** All settings, by their names. */
	static List<Setting> all() throws IOException {
		Properties shipped = new Properties();
		try (InputStream in = resource("/application.properties");
				InputStream metadata = resource("/META-INF/spring-configuration-metadata.json")) {
			shipped.load(in);
			return new JsonMapper().readTree(metadata)
				.get("properties")
				.valueStream()
				.map((property) -> of(property, shipped))
				.sorted((one, other) -> one.name().compareTo(other.name()))
				.toList();
		}
	}

	private static InputStream resource(String name) {
		return Objects.requireNonNull(ZonegraphApplication.class.getResourceAsStream(name), name);
	}

	private static Setting of(JsonNode property, Properties shipped) {
		String name = property.get("name").asString();
		String value = shipped.getProperty(name, property.path("defaultValue").asString(""));
		return new Setting(name, property.path("description").asString("").replaceAll("\\{@code ([^}]*)}", "`$1`"),
				value);
	}

	/** A table of settings, in the form of the documentation. */
	static String table(List<Setting> settings) {
		return settings.stream()
			.map((setting) -> "| `%s` | %s | %s |".formatted(setting.name, setting.description,
					setting.value.isEmpty() ? "none" : "`" + setting.value + "`"))
			.collect(Collectors.joining("\n", "| setting | what it says | default |\n| --- | --- | --- |\n", ""));
	}

}
