package org.zonegraph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** The dashboard and the alerts speak of meters that a server has. */
class MonitoringTests {

	private static final Path ALERTS = Path.of("deploy/prometheus/alerts.yaml");

	private static final Path DASHBOARD = Path.of("deploy/grafana/dashboard.json");

	/** A meter, and what is in its braces. */
	private static final Pattern METER = Pattern
		.compile("\\b((?:zonegraph|http|jvm|process|system|disk)_[a-z0-9_]+)(?:\\{([^}]*)})?");

	/** What Prometheus adds to whatever it reads. */
	private static final Set<String> OF_PROMETHEUS = Set.of("instance", "job");

	/** What a copy has where it is given a Redis, as {@link RedisTests} gives it one. */
	private static final Set<String> OF_REDIS = Set.of("zonegraph_redis_up");

	private static List<Map<String, Object>> alerts() throws Exception {
		Map<String, List<Map<String, List<Map<String, Object>>>>> file = new Yaml().load(Files.readString(ALERTS));
		return file.get("groups").get(0).get("rules");
	}

	private static List<JsonNode> panels() throws Exception {
		List<JsonNode> panels = new ArrayList<>();
		new JsonMapper().readTree(Files.readString(DASHBOARD)).get("panels").forEach(panels::add);
		return panels;
	}

	private static List<String> expressions() throws Exception {
		List<String> all = new ArrayList<>();
		alerts().forEach((alert) -> all.add((String) alert.get("expr")));
		panels().forEach((panel) -> panel.get("targets").forEach((target) -> all.add(target.get("expr").asString())));
		return all;
	}

	/** The labels of each meter that there is. */
	private static Map<String, Set<String>> meters() {
		RunningZonegraph zonegraph = RunningZonegraph.get();
		zonegraph.ask("{ areas(first: 1) { nodes { id } } }");
		zonegraph.getQuestion("{ castle }");
		zonegraph.post("{");
		zonegraph.get("/robots.txt");
		Map<String, Set<String>> meters = new TreeMap<>();
		zonegraph.operators("/actuator/prometheus")
			.body()
			.lines()
			.filter((line) -> !line.startsWith("#"))
			.forEach((line) -> {
				String name = line.split("[{ ]", 2)[0];
				Docs.matches("([a-z_]+)=\"", line)
					.forEach(meters.computeIfAbsent(name, (meter) -> new TreeSet<>())::add);
			});
		assertThat(meters.keySet()).doesNotContainAnyElementsOf(OF_REDIS);
		OF_REDIS.forEach((meter) -> meters.put(meter, Set.of()));
		return meters;
	}

	@Test
	void everyMeterOfTheDashboardAndTheAlertsIsOneOfARunningServerWithItsLabels() throws Exception {
		Map<String, Set<String>> meters = meters();
		Set<String> spokenOf = new TreeSet<>();
		for (String expression : expressions()) {
			METER.matcher(expression).results().forEach((use) -> {
				spokenOf.add(use.group(1));
				assertThat(meters).as(expression).containsKey(use.group(1));
				if (use.group(2) != null) {
					assertThat(Docs.matches("([a-z_]+)(?:=|!=)", use.group(2))
						.filter((label) -> !OF_PROMETHEUS.contains(label))).as(expression)
						.isSubsetOf(meters.get(use.group(1)));
				}
			});
			assertThat(METER.matcher(expression).find() || expression.startsWith("up{")).as(expression).isTrue();
		}
		assertThat(spokenOf).contains("zonegraph_graph_up", "zonegraph_receipts_left_bytes",
				"zonegraph_data_loaded_seconds", "zonegraph_answers_seconds_bucket", "zonegraph_refusals_total");
	}

	@Test
	void whatToDoIsSaidOfEveryAlert() throws Exception {
		List<String> names = alerts().stream().map((alert) -> (String) alert.get("alert")).toList();
		List<String> chapters = Docs.matches("(?m)^## (\\w+)$", Docs.read("docs/alerts.md")).toList();
		assertThat(chapters).isEqualTo(names);
		for (Map<String, Object> alert : alerts()) {
			assertThat(((Map<?, ?>) alert.get("annotations")).get("runbook"))
				.isEqualTo("docs/alerts.md#" + ((String) alert.get("alert")).toLowerCase(Locale.ROOT));
		}
	}

	@Test
	void noPanelOfTheDashboardLiesOnAnother() throws Exception {
		Set<Integer> ids = new HashSet<>();
		Set<String> cells = new HashSet<>();
		for (JsonNode panel : panels()) {
			String title = panel.get("title").asString();
			assertThat(ids.add(panel.get("id").asInt())).as(title).isTrue();
			JsonNode place = panel.get("gridPos");
			for (int x = place.get("x").asInt(); x < place.get("x").asInt() + place.get("w").asInt(); x++) {
				assertThat(x).as(title).isLessThan(24);
				for (int y = place.get("y").asInt(); y < place.get("y").asInt() + place.get("h").asInt(); y++) {
					assertThat(cells.add(x + " " + y)).as(title).isTrue();
				}
			}
		}
		String page = Docs.read("docs/alerts.md");
		Set<String> titles = panels().stream()
			.map((panel) -> panel.get("title").asString())
			.collect(Collectors.toSet());
		assertThat(titles).containsAll(Docs.matches("(?<!\\*)\\*([A-Z][^*]+)\\*(?!\\*)", page).toList());
	}

	@Test
	void everyAlertFiresWhenItShouldAndNotElse() throws Exception {
		assumeThat(System.getenv("CI") != null || Program.isThere("promtool")).isTrue();
		assertThat(Program.start(Path.of("."), "promtool", "check", "rules", ALERTS.toString()).printed())
			.contains("SUCCESS: %d rules found".formatted(alerts().size()));
		assertThat(Program.start(Path.of("."), "promtool", "test", "rules", "deploy/prometheus/alerts.test.yaml")
			.printed()).contains("SUCCESS");
		for (Map<String, Object> alert : alerts()) {
			assertThat(Files.readString(Path.of("deploy/prometheus/alerts.test.yaml")))
				.contains("alertname: %s\n".formatted(alert.get("alert")));
		}
	}

}
