package org.zonegraph.web;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;

import org.zonegraph.export.FileFormat;
import org.zonegraph.web.Answers.Served;

/** GraphQL over HTTP. */
@Component
final class GraphQlEndpoint implements HttpRequestHandler {

	static final String PATH = "/graphql";

	/** Fresh for a minute; a cache may go on with it for a day while we are away. */
	static final String FRESH = "public, max-age=60, stale-if-error=86400";

	private final JsonMapper json = new JsonMapper();

	private final RequestReader reader;

	private final Answers answers;

	private final Clients clients;

	private final Tags tags;

	private final FileFormats formats;

	private final FileAnswers files;

	private final Receipts receipts;

	private final ParsedDocuments documents;

	private final RequestLimits limits;

	private final AnswerLog log;

	private final Refusals refusals;

	GraphQlEndpoint(RequestReader reader, Answers answers, Clients clients, Tags tags, FileFormats formats,
			FileAnswers files, Receipts receipts, ParsedDocuments documents, RequestLimits limits, AnswerLog log,
			Refusals refusals) {
		this.reader = reader;
		this.answers = answers;
		this.clients = clients;
		this.tags = tags;
		this.formats = formats;
		this.files = files;
		this.receipts = receipts;
		this.documents = documents;
		this.limits = limits;
		this.log = log;
		this.refusals = refusals;
	}

	@Override
	public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Exchange exchange = new Exchange(request, response, this.log, this.refusals, System.nanoTime());
		exchange.guarded(() -> {
			MediaType accepted = exchange.accepted(this.formats);
			this.formats.of(accepted).ifPresent((format) -> Refusals.speakOfProblems(request));
			if (request.getMethod().equals("POST")) {
				post(exchange, accepted);
			}
			else {
				get(exchange, accepted);
			}
		});
	}

	private void get(Exchange exchange, MediaType accepted) throws IOException {
		Question question = this.reader.get(exchange.request());
		FileFormat file = this.formats.of(accepted).orElse(null);
		if (file != null) {
			this.files.send(exchange, new FileRequest(question, file, null, false),
					this.clients.of(exchange.request()));
			return;
		}
		exchange.response().addHeader("Vary", "Accept, " + Receipts.HEADER);
		String tag = this.tags.of(question, accepted.toString() + exchange.wantsReceipt());
		if (exchange.has(tag)) {
			exchange.notModified(tag, FRESH);
			return;
		}
		Client client = this.clients.of(exchange.request());
		Served served = served(exchange, question, client);
		if (!served.answered().hasData() && this.documents.isMutation(question.document(), question.operationName())) {
			throw new Refusal(RefusalCode.METHOD_NOT_ALLOWED, "only queries are answered by GET",
					Map.of("Allow", "POST"));
		}
		boolean fresh = served.answered().code() == null && served.stale() == null
				&& Tags.isOf(tag, served.answered().revision());
		if (fresh && exchange.hasAny()) {
			exchange.notModified(tag, FRESH);
			return;
		}
		exchange.response().setHeader("Cache-Control", fresh ? FRESH : "no-store");
		if (fresh) {
			exchange.response().setHeader("ETag", tag);
		}
		exchange.send(served, client, accepted);
	}

	private void post(Exchange exchange, MediaType accepted) throws IOException {
		exchange.requireJson();
		RequestBody.read(exchange, this.limits.body().toBytes(), this.limits.requestTime(),
				(body) -> exchange.guarded(() -> {
					Client client = this.clients.of(exchange.request());
					Question question = this.reader.post(body);
					FileFormat file = this.formats.of(accepted).orElse(null);
					if (file != null) {
						this.files.send(exchange, new FileRequest(question, file, null, false), client);
					}
					else {
						exchange.send(served(exchange, question, client), client, accepted);
					}
				}));
	}

	private Served served(Exchange exchange, Question question, Client client) {
		Served served = this.log.asked(() -> this.answers.answer(question, client));
		if (!exchange.wantsReceipt() || !served.isSound()) {
			return served;
		}
		String receipt = this.json.writeValueAsString(this.receipts.give(question, served.answered(), client));
		return new Served(served.answered().with(served.answered().extended("receipt", receipt)), served.origin(),
				null);
	}

}
