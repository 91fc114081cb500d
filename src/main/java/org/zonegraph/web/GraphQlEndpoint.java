package org.zonegraph.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;

import org.zonegraph.graph.GraphWatch;
import org.zonegraph.web.Answers.Served;
import org.zonegraph.web.GraphQlConfiguration.PublicSchema;

/** GraphQL over HTTP. */
@Component
final class GraphQlEndpoint implements HttpRequestHandler {

	static final String PATH = "/graphql";

	/** Fresh for a minute; a cache may go on with it for a day while we are away. */
	private static final String FRESH = "public, max-age=60, stale-if-error=86400";

	private final JsonMapper json = new JsonMapper();

	private final RequestReader reader;

	private final Answers answers;

	private final Clients clients;

	private final GraphWatch graph;

	private final ParsedDocuments documents;

	private final RequestLimits limits;

	private final AnswerLog log;

	private final String schema;

	GraphQlEndpoint(RequestReader reader, Answers answers, Clients clients, GraphWatch graph, ParsedDocuments documents,
			RequestLimits limits, AnswerLog log, PublicSchema schema) {
		this.reader = reader;
		this.answers = answers;
		this.clients = clients;
		this.graph = graph;
		this.documents = documents;
		this.limits = limits;
		this.log = log;
		this.schema = Integer.toHexString(schema.sdl().hashCode());
	}

	@Override
	public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Exchange exchange = new Exchange(request, response, this.log, System.nanoTime());
		exchange.guarded(() -> {
			MediaType accepted = exchange.accepted();
			switch (request.getMethod()) {
				case "GET", "HEAD" -> get(exchange, accepted);
				case "POST" -> post(exchange, accepted);
				default -> throw new Refusal(405, "METHOD_NOT_ALLOWED",
						"%s is not answered here: use GET or POST".formatted(request.getMethod()),
						Map.of("Allow", "GET, HEAD, POST"));
			}
		});
	}

	private void get(Exchange exchange, MediaType accepted) throws IOException {
		Question question = this.reader.get(exchange.request());
		exchange.response().addHeader("Vary", "Accept");
		String tag = tag(question, accepted);
		if (exchange.has(tag)) {
			exchange.notModified(tag, FRESH);
			return;
		}
		Client client = this.clients.of(exchange.request());
		Served served = served(question, client);
		if (!served.answered().hasData() && this.documents.isMutation(question.document(), question.operationName())) {
			throw new Refusal(405, "METHOD_NOT_ALLOWED", "only queries are answered by GET", Map.of("Allow", "POST"));
		}
		boolean fresh = served.answered().code() == null && served.stale() == null;
		exchange.response().setHeader("Cache-Control", fresh ? FRESH : "no-store");
		if (fresh) {
			exchange.response().setHeader("ETag", tag);
		}
		exchange.send(served, client, accepted);
	}

	/** The answer's name, made of what it is a function of. */
	private String tag(Question question, MediaType accepted) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update((this.schema + accepted + question.operationName() + '\n').getBytes(StandardCharsets.UTF_8));
			digest.update((question.document() + '\n').getBytes(StandardCharsets.UTF_8));
			digest.update(this.json.writeValueAsBytes(question.variables()));
			String hash = HexFormat.of().formatHex(digest.digest(), 0, 12);
			// weak, for it may be compressed on the way
			return "W/\"%s.%s\"".formatted(this.graph.state().revision().id(), hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void post(Exchange exchange, MediaType accepted) throws IOException {
		exchange.requireJson();
		RequestBody.read(exchange, this.limits.body().toBytes(), this.limits.requestTime(),
				(body) -> exchange.guarded(() -> {
					Client client = this.clients.of(exchange.request());
					exchange.send(served(this.reader.post(body), client), client, accepted);
				}));
	}

	private Served served(Question question, Client client) {
		return this.log.asked(() -> this.answers.answer(question, client));
	}

}
