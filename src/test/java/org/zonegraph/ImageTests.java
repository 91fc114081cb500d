package org.zonegraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/** What can be held of the image and of {@code compose.yaml} without an engine. */
class ImageTests {

	private static final Pattern VARIABLE = Pattern.compile("\\b(?:ZONEGRAPH|MANAGEMENT|SERVER|SPRING)_[A-Z0-9_]+");

	private static final List<String> OF_COMPOSE = List.of("ZONEGRAPH_IMAGE", "ZONEGRAPH_ADDRESS");

	private static String read(String file) throws IOException {
		return Files.readString(Path.of(file));
	}

	private static Map<String, Map<String, Object>> services() throws IOException {
		Map<String, Map<String, Map<String, Object>>> compose = new Yaml().load(read("compose.yaml"));
		return compose.get("services");
	}

	@SuppressWarnings("unchecked")
	private static Map<String, String> environment(String service) throws IOException {
		return (Map<String, String>) services().get(service).get("environment");
	}

	private static Set<String> variables(String text) {
		return VARIABLE.matcher(text)
			.results()
			.map((found) -> found.group())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** The variable of the environment that stands for a property. */
	private static String variable(String property) {
		return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
	}

	@Test
	void variablesOfTheImageAndOfCopiesAreSettingsThatThereAre() throws Exception {
		Set<String> known = new HashSet<>(List.of(variable("management.server.address")));
		Setting.all().forEach((setting) -> known.add(variable(setting.name())));
		assertThat(variables(read("Dockerfile"))).isNotEmpty().isSubsetOf(known);
		for (String copy : List.of("a", "b")) {
			assertThat(environment(copy).keySet()).isNotEmpty().isSubsetOf(known);
		}
	}

	@Test
	void haproxyIsToldWhatItsFileAsksForAndWhereTheCopiesAre() throws Exception {
		Map<String, String> told = environment("haproxy");
		assertThat(told.keySet()).isEqualTo(variables(read("deploy/haproxy/zonegraph.cfg")));
		assertThat(told).containsEntry("ZONEGRAPH_A", "a:8080").containsEntry("ZONEGRAPH_B", "b:8080");
		String address = ((Map<?, ?>) ((Map<?, ?>) services().get("haproxy").get("networks")).get("default"))
			.get("ipv4_address")
			.toString();
		for (String copy : List.of("a", "b")) {
			assertThat(address).matches(environment(copy).get("ZONEGRAPH_LIMITS_PROXIES"));
		}
	}

	@Test
	void oneCopyLoadsAndTheOtherNever() throws Exception {
		assertThat(environment("a")).doesNotContainKey("ZONEGRAPH_SEED_LOAD");
		assertThat(environment("b")).containsEntry("ZONEGRAPH_SEED_LOAD", "never");
	}

	@Test
	void variablesOfComposeItselfAreTold() throws Exception {
		assertThat(read("docs/operating.md")).contains(OF_COMPOSE)
			.contains("NEO4J_PASSWORD", "NEO4J_IMAGE", "HAPROXY_IMAGE");
		assertThat(read("compose.yaml")).contains(OF_COMPOSE);
	}

	@Test
	void filesThatAreCopiedOrMountedAreThereAndSentToTheEngine() throws Exception {
		List<String> copied = Docs.matches("(?m)^COPY (?!--)(\\S+)", read("Dockerfile")).toList();
		assertThat(copied).contains("target/zonegraph.jar");
		List<String> sent = read(".dockerignore").lines().filter((line) -> line.startsWith("!")).toList();
		assertThat(copied).allMatch((file) -> sent.stream().anyMatch((line) -> file.startsWith(line.substring(1))));
		assertThat(Stream.concat(copied.stream(), Docs.matches("\"\\./([^:]+):", read("compose.yaml"))))
			.filteredOn((file) -> !file.startsWith("target/"))
			.hasSizeGreaterThan(2)
			.allMatch((file) -> Files.exists(Path.of(file)));
	}

	@Test
	void theTrainingAndTheServerHaveTheSameOptions() throws Exception {
		assertThat(read("deploy/image/train")).contains("java @java.options ");
		assertThat(read("deploy/image/start")).contains("java @java.options ");
	}

}
