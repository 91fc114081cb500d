package org.zonegraph;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.Driver;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import org.zonegraph.graph.start.EmbeddedNeo4j;
import org.zonegraph.ledger.VerdictLedger;
import org.zonegraph.model.Model;
import org.zonegraph.export.dump.GraphFiles;
import org.zonegraph.export.dump.ServedGraph;
import org.zonegraph.graph.GraphWatch;
import org.zonegraph.seed.Seed;
import org.zonegraph.seed.SeedReader;

import static org.assertj.core.api.Assertions.assertThat;

/** The application on the real seed, asked over HTTP. */
final class RunningZonegraph implements AutoCloseable {

	private static final JsonMapper JSON = new JsonMapper();

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final ConfigurableApplicationContext context;

	private Seed seed;

	RunningZonegraph(ConfigurableApplicationContext context) {
		this.context = context;
	}

	static RunningZonegraph get() {
		return SharedServer.get();
	}

	/** As it is shipped but for some settings, on the same database. */
	static RunningZonegraph with(String... settings) {
		try {
			Map<String, Object> all = new HashMap<>();
			ConfigurableApplicationContext first = get().context;
			if (first.getBeanNamesForType(EmbeddedNeo4j.class).length > 0) {
				all.putAll(database(first.getBean(EmbeddedNeo4j.class)));
			}
			else {
				all.putAll(TestNeo4j.settings());
			}
			for (String setting : settings) {
				all.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
			}
			return start(all);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Settings by which the application reaches a database. */
	static Map<String, Object> database(EmbeddedNeo4j neo4j) {
		return Map.of("zonegraph.neo4j.uri", neo4j.uri(), "zonegraph.neo4j.username", neo4j.username(),
				"zonegraph.neo4j.password", neo4j.password());
	}

	/** With settings of its own, and beans that stand for those it has. */
	static RunningZonegraph start(Map<String, Object> settings, Class<?>... beans) {
		Map<String, Object> all = new HashMap<>();
		all.put("logging.level.org.zonegraph.answer.AnswerLog", "WARN");
		all.put("logging.level.org.zonegraph.web.http.RequestLog", "WARN");
		all.put("zonegraph.warm-up", "false");
		all.putAll(settings);
		all.put("server.port", "0");
		all.put("server.address", "127.0.0.1");
		all.put("management.server.port", "0");
		String[] arguments = all.entrySet()
			.stream()
			.map((entry) -> "--%s=%s".formatted(entry.getKey(), entry.getValue()))
			.toArray(String[]::new);
		SpringApplication application = new SpringApplicationBuilder(ZonegraphApplication.class,
				CountingDriver.Configuration.class, TraceNotes.class)
			.sources(beans)
			.build();
		return new RunningZonegraph(application.run(arguments));
	}

	@Override
	public void close() {
		this.context.close();
	}

	Model model() {
		return this.context.getBean(Model.class);
	}

	Driver driver() {
		return this.context.getBean(Driver.class);
	}

	VerdictLedger verdicts() {
		return this.context.getBean(VerdictLedger.class);
	}

	/** What it was started with, which it does not keep itself. */
	synchronized Seed seed() {
		if (this.seed == null) {
			this.seed = SeedReader.read(model(),
					this.context.getEnvironment().getProperty("zonegraph.seed.location", "classpath:/seed/"));
		}
		return this.seed;
	}

	/** The files of what it serves. */
	GraphFiles files() {
		return this.context.getBean(ServedGraph.class).of(this.context.getBean(GraphWatch.class).state().revision());
	}

	ConfigurableApplicationContext context() {
		return this.context;
	}

	URI address(String path) {
		return URI.create("http://127.0.0.1:" + this.context.getEnvironment().getProperty("local.server.port") + path);
	}

	/** What only operators reach. */
	HttpResponse<String> operators(String path) {
		String port = this.context.getEnvironment().getProperty("local.management.port");
		return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build());
	}

	HttpResponse<String> get(String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
		return send(((headers.length > 0) ? request.headers(headers) : request).build());
	}

	/** The answer of a trusted document as a file. */
	HttpResponse<String> file(String file, String parameters) {
		HttpResponse<String> response = get("/q/" + file + (parameters.isEmpty() ? "" : "?" + parameters));
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return response;
	}

	/** Asks by GET. */
	HttpResponse<String> getQuestion(String query, String... headers) {
		return get("/graphql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), headers);
	}

	/** Sends a body of JSON. */
	HttpResponse<String> post(String body, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(address("/graphql"))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body));
		return send(((headers.length > 0) ? request.headers(headers) : request).build());
	}

	/** Asks by POST. */
	HttpResponse<String> postQuestion(String query, Map<String, Object> variables, String... headers) {
		return post(JSON.writeValueAsString(Map.of("query", query, "variables", variables)), headers);
	}

	/** What a response says. */
	@SuppressWarnings("unchecked")
	static Answer read(HttpResponse<String> response) {
		return new Answer(JSON.readValue(response.body(), Map.class));
	}

	/** The whole response: data and errors. */
	@SuppressWarnings("unchecked")
	Map<String, Object> respond(String query, Map<String, Object> variables) {
		String body = JSON.writeValueAsString(Map.of("query", query, "variables", variables));
		HttpRequest request = HttpRequest.newBuilder(address("/graphql"))
			.header("Content-Type", "application/json")
			.header("Accept", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
		return JSON.readValue(send(request).body(), Map.class);
	}

	/** The data of a response that has no errors. */
	Answer ask(String query) {
		return ask(query, Map.of());
	}

	Answer ask(String query, Map<String, Object> variables) {
		Map<String, Object> response = respond(query, variables);
		if (response.containsKey("errors")) {
			throw new AssertionError(
					"%s: expected an answer, got %s".formatted(oneLine(query), response.get("errors")));
		}
		return new Answer(response.get("data"));
	}

	Map<String, Object> refuse(String query) {
		return refuse(query, Map.of());
	}

	/** The first error of a response. */
	@SuppressWarnings("unchecked")
	Map<String, Object> refuse(String query, Map<String, Object> variables) {
		Map<String, Object> response = respond(query, variables);
		if (!response.containsKey("errors")) {
			throw new AssertionError("%s: expected a refusal, got %s".formatted(oneLine(query), response.get("data")));
		}
		return ((List<Map<String, Object>>) response.get("errors")).get(0);
	}

	/** A question without its line breaks. */
	static String oneLine(String question) {
		return question.strip().replaceAll("\\s+", " ");
	}

	private static HttpResponse<String> send(HttpRequest request) {
		try {
			return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A part of an answer.
	 *
	 * @param value maps, lists and scalars as JSON has them
	 */
	record Answer(Object value) {

		/** The part at a path such as {@code areas.nodes.0.nameEn}. */
		Answer at(String path) {
			Object part = this.value;
			for (String step : path.split("\\.")) {
				part = (part instanceof List<?> list) ? list.get(Integer.parseInt(step)) : ((Map<?, ?>) part).get(step);
			}
			return new Answer(part);
		}

		@SuppressWarnings("unchecked")
		<T> T as() {
			return (T) this.value;
		}

		/** One field of each entry of the list at a path. */
		List<Object> each(String path, String field) {
			List<Object> list = at(path).as();
			return list.stream().map((entry) -> new Answer(entry).at(field).value()).toList();
		}

	}

}
