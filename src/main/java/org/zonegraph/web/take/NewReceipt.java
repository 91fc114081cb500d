package org.zonegraph.web.take;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import org.zonegraph.answer.AnswerLog;
import org.zonegraph.answer.Answers;
import org.zonegraph.answer.ExecutedAnswer;
import org.zonegraph.answer.Question;
import org.zonegraph.answer.ServedAnswer;
import org.zonegraph.answer.document.TrustedDocuments;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.exchange.RouteHandler;
import org.zonegraph.web.http.Route;
import org.zonegraph.web.http.Site;
import org.zonegraph.web.receipts.Receipts;
import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.RefusalCode;
import org.zonegraph.web.refusal.Refusals;

/**
 * Receipts for readers: a form of a page asks a trusted document and leads to the receipt
 * of its answer. Programs ask with the header instead.
 */
@Component
final class NewReceipt implements RouteHandler {

	private static final TypeReference<Map<String, Object>> VARIABLES = new TypeReference<>() {
	};

	private final TrustedDocuments documents;

	private final Answers answers;

	private final AnswerLog log;

	private final Receipts receipts;

	NewReceipt(TrustedDocuments documents, Answers answers, AnswerLog log, Receipts receipts) {
		this.documents = documents;
		this.answers = answers;
		this.log = log;
		this.receipts = receipts;
	}

	@Override
	public Route route() {
		return Route.RECEIPTS;
	}

	@Override
	public void handle(Exchange exchange) throws IOException {
		if (!HttpMethod.POST.matches(exchange.request().getMethod())) {
			throw Refusals.nothingThere();
		}
		Question question = asked(exchange.request());
		ServedAnswer served = this.log.asked(() -> this.answers.answer(question, exchange.client(), exchange.state()));
		ExecutedAnswer answered = served.answered();
		if (!answered.pinned().isEmpty()) {
			throw new Refusal(RefusalCode.BAD_USER_INPUT, "a receipt is of what is served now: leave out the revision");
		}
		if (answered.code() != null || !served.isSound()) {
			throw Refusal.of(answered, Map.of());
		}
		Map<String, @Nullable Object> given = this.receipts.give(question, served, exchange.client());
		Object address = given.get("address");
		if (address == null) {
			throw new Refusal(RefusalCode.RATE_LIMITED, String.valueOf(given.get("addressNote")));
		}
		exchange.tellRate();
		exchange.response().setStatus(HttpStatus.SEE_OTHER.value());
		exchange.response().setHeader("Location", Site.of(exchange.request()).path(address.toString()));
		exchange.response().setHeader("Cache-Control", "no-store");
		exchange.sent();
	}

	private Question asked(HttpServletRequest request) {
		String name = Objects.requireNonNullElse(request.getParameter("document"), "");
		String text = this.documents.named(name);
		if (text == null) {
			throw new Refusal(RefusalCode.UNKNOWN_QUESTION, "there is no question '%s'".formatted(name), Map.of(),
					Map.of("questions", this.documents.names()));
		}
		try {
			return new Question(text, null, JsonMapper.shared()
				.readValue(Objects.requireNonNullElse(request.getParameter("variables"), "{}"), VARIABLES));
		}
		catch (JacksonException ex) {
			throw new Refusal(RefusalCode.BAD_USER_INPUT, "the variables must be an object of JSON");
		}
	}

}
