package org.zonegraph.web.graphql;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;

import org.zonegraph.answer.AnswerLog;
import org.zonegraph.answer.Answers;
import org.zonegraph.answer.Question;
import org.zonegraph.answer.ServedAnswer;
import org.zonegraph.answer.document.ParsedDocuments;
import org.zonegraph.answer.limit.Client;
import org.zonegraph.answer.limit.RequestLimits;
import org.zonegraph.export.FileFormat;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.exchange.Exchanges;
import org.zonegraph.web.exchange.RequestBody;
import org.zonegraph.web.files.FileAnswers;
import org.zonegraph.web.files.FileFormats;
import org.zonegraph.web.files.FileRequest;
import org.zonegraph.web.http.ETags;
import org.zonegraph.web.receipts.Receipts;
import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.RefusalCode;
import org.zonegraph.web.refusal.Refusals;

/** GraphQL over HTTP. */
@Component
public final class GraphQlEndpoint implements HttpRequestHandler {

	private final JsonMapper json = new JsonMapper();

	private final RequestReader reader;

	private final Answers answers;

	private final ETags tags;

	private final FileFormats formats;

	private final FileAnswers files;

	private final Receipts receipts;

	private final ParsedDocuments documents;

	private final RequestLimits limits;

	private final AnswerLog log;

	private final Exchanges exchanges;

	GraphQlEndpoint(RequestReader reader, Answers answers, ETags tags, FileFormats formats, FileAnswers files,
			Receipts receipts, ParsedDocuments documents, RequestLimits limits, AnswerLog log, Exchanges exchanges) {
		this.reader = reader;
		this.answers = answers;
		this.tags = tags;
		this.formats = formats;
		this.files = files;
		this.receipts = receipts;
		this.documents = documents;
		this.limits = limits;
		this.log = log;
		this.exchanges = exchanges;
	}

	@Override
	public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.exchanges.handle(request, response, this::handle);
	}

	private void handle(Exchange exchange) throws IOException {
		MediaType accepted = exchange.accepted(this.formats.offered(), String.join(", ", this.formats.mediaTypes()));
		this.formats.of(accepted).ifPresent((format) -> Refusals.refuseWithProblemDetails(exchange.request()));
		if (exchange.request().getMethod().equals("POST")) {
			post(exchange, accepted);
		}
		else {
			get(exchange, accepted);
		}
	}

	private void get(Exchange exchange, MediaType accepted) throws IOException {
		Question question = this.reader.get(exchange.request());
		FileFormat file = this.formats.of(accepted).orElse(null);
		if (file != null) {
			this.files.send(exchange, new FileRequest(question, file, null, false));
			return;
		}
		exchange.response().addHeader("Vary", "Accept, " + Exchange.RECEIPT);
		String tag = this.tags.of(question, accepted.toString() + exchange.wantsReceipt());
		if (exchange.has(tag)) {
			exchange.notModified(tag, Exchange.FRESH);
			return;
		}
		ServedAnswer served = served(exchange, question);
		if (!served.answered().hasData() && this.documents.isMutation(question.document(), question.operationName())) {
			throw new Refusal(RefusalCode.METHOD_NOT_ALLOWED, "only queries are answered by GET",
					Map.of("Allow", "POST"));
		}
		boolean fresh = served.answered().code() == null && served.stale() == null
				&& ETags.isOf(tag, served.answered().revision());
		if (fresh && exchange.hasAny()) {
			exchange.notModified(tag, Exchange.FRESH);
			return;
		}
		exchange.response().setHeader("Cache-Control", fresh ? Exchange.FRESH : "no-store");
		if (fresh) {
			exchange.response().setHeader("ETag", tag);
		}
		exchange.send(served, accepted);
	}

	private void post(Exchange exchange, MediaType accepted) throws IOException {
		exchange.requireJson();
		RequestBody.read(exchange, this.limits.body().toBytes(), this.limits.requestTime(),
				(body) -> exchange.guarded(() -> {
					Question question = this.reader.post(body);
					FileFormat file = this.formats.of(accepted).orElse(null);
					if (file != null) {
						this.files.send(exchange, new FileRequest(question, file, null, false));
					}
					else {
						exchange.send(served(exchange, question), accepted);
					}
				}));
	}

	private ServedAnswer served(Exchange exchange, Question question) {
		Client client = exchange.client();
		ServedAnswer served = this.log.asked(() -> this.answers.answer(question, client));
		if (!exchange.wantsReceipt() || !served.isSound()) {
			return served;
		}
		String receipt = this.json.writeValueAsString(this.receipts.give(question, served.answered(), client));
		return new ServedAnswer(served.answered().with(served.answered().extended("receipt", receipt)), served.origin(),
				null);
	}

}
