package org.zonegraph.web.graphql;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import org.zonegraph.answer.AnswerLog;
import org.zonegraph.answer.Answers;
import org.zonegraph.answer.ExecutedAnswer;
import org.zonegraph.answer.Question;
import org.zonegraph.answer.ServedAnswer;
import org.zonegraph.answer.document.ParsedDocuments;
import org.zonegraph.answer.error.Errors;
import org.zonegraph.answer.limit.RequestLimits;
import org.zonegraph.export.file.FileFormat;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.exchange.JsonBody;
import org.zonegraph.web.exchange.RequestBody;
import org.zonegraph.web.exchange.RevisionHeaders;
import org.zonegraph.web.exchange.RouteHandler;
import org.zonegraph.web.files.FileAnswers;
import org.zonegraph.web.files.FileFormats;
import org.zonegraph.web.files.FileRequest;
import org.zonegraph.web.http.ETags;
import org.zonegraph.web.http.Route;
import org.zonegraph.web.receipts.Receipts;
import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.RefusalCode;
import org.zonegraph.web.refusal.Refusals;

/** GraphQL over HTTP, with files where the client would rather have one. */
@Component
final class GraphQlEndpoint implements RouteHandler {

	private final RequestReader reader;

	private final Answers answers;

	private final ETags tags;

	private final FileFormats formats;

	private final FileAnswers files;

	private final Receipts receipts;

	private final ParsedDocuments documents;

	private final RequestLimits limits;

	private final AnswerLog log;

	GraphQlEndpoint(RequestReader reader, Answers answers, ETags tags, FileFormats formats, FileAnswers files,
			Receipts receipts, ParsedDocuments documents, RequestLimits limits, AnswerLog log) {
		this.reader = reader;
		this.answers = answers;
		this.tags = tags;
		this.formats = formats;
		this.files = files;
		this.receipts = receipts;
		this.documents = documents;
		this.limits = limits;
		this.log = log;
	}

	@Override
	public Route route() {
		return Route.GRAPHQL;
	}

	@Override
	public void handle(Exchange exchange) throws IOException {
		MediaType accepted = exchange.negotiate(this.formats.offered(), "answers are %s or %s, or files: %s"
			.formatted(FileFormats.GRAPHQL, FileFormats.JSON, String.join(", ", this.formats.mediaTypes())));
		FileFormat file = this.formats.of(accepted).orElse(null);
		if (file != null) {
			Refusals.refuseWithProblemDetails(exchange.request());
			asked(exchange, (question) -> this.files.send(exchange, new FileRequest(question, file, null, false)));
		}
		else if (exchange.request().getMethod().equals("POST")) {
			asked(exchange, (question) -> send(exchange, question, ask(exchange, question), accepted));
		}
		else {
			asked(exchange, (question) -> get(exchange, question, accepted));
		}
	}

	private void asked(Exchange exchange, QuestionHandler handler) throws IOException {
		if (!exchange.request().getMethod().equals("POST")) {
			handler.to(this.reader.get(exchange.request()));
			return;
		}
		JsonBody.require(exchange.request().getContentType());
		RequestBody.read(exchange, this.limits.body().toBytes(), this.limits.requestTime(),
				(body) -> exchange.guarded(() -> handler.to(this.reader.post(body))));
	}

	/** What has an address can be kept by others. */
	private void get(Exchange exchange, Question question, MediaType accepted) throws IOException {
		exchange.response().addHeader("Vary", String.join(", ", "Accept", Receipts.HEADER, RevisionHeaders.SERVED));
		String tag = this.tags.of(exchange.revision(), question, accepted.toString() + Receipts.isWanted(exchange));
		if (exchange.has(tag)) {
			exchange.notModified(tag, Exchange.FRESH);
			return;
		}
		ServedAnswer served = ask(exchange, question);
		if (!served.answered().hasData() && this.documents.isMutation(question.document(), question.operationName())) {
			throw new Refusal(RefusalCode.METHOD_NOT_ALLOWED, "only queries are answered by GET",
					Map.of("Allow", "POST"));
		}
		if (served.isFresh() && ETags.matchesAny(exchange.request().getHeaders("If-None-Match"))) {
			exchange.notModified(tag, Exchange.FRESH);
			return;
		}
		exchange.response().setHeader("Cache-Control", served.isFresh() ? Exchange.FRESH : "no-store");
		if (served.isFresh()) {
			exchange.response().setHeader("ETag", tag);
		}
		send(exchange, question, served, accepted);
	}

	private ServedAnswer ask(Exchange exchange, Question question) {
		return this.log.asked(() -> this.answers.answer(question, exchange.client(), exchange.state()));
	}

	private void send(Exchange exchange, Question question, ServedAnswer served, MediaType accepted)
			throws IOException {
		ExecutedAnswer answered = served.answered();
		byte[] body = served.body((Receipts.isWanted(exchange) && served.isSound())
				? Map.of("receipt", this.receipts.give(question, served, exchange.client())) : Map.of());
		exchange.response().setStatus(status(answered, accepted));
		RevisionHeaders.tell(exchange, served);
		exchange.tellRate();
		Refusal.retryAfter(answered.errors().retryAfter()).forEach(exchange.response()::setHeader);
		exchange.tellCacheStatus(served);
		exchange.send(accepted + ";charset=UTF-8", body);
	}

	/** JSON of old clients is a success whatever it says, unless it is a rate limit. */
	private static int status(ExecutedAnswer answered, MediaType accepted) {
		boolean told = accepted.equals(FileFormats.GRAPHQL) || Errors.RATE_LIMITED.equals(answered.code());
		return (told && answered.code() != null && !answered.hasData()) ? RefusalCode.status(answered.code())
				: HttpServletResponse.SC_OK;
	}

	/** Answers a question. */
	@FunctionalInterface
	private interface QuestionHandler {

		void to(Question question) throws IOException;

	}

}
