package org.zonegraph.web.reconcile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import org.zonegraph.answer.AnswerLog;
import org.zonegraph.answer.Answers;
import org.zonegraph.answer.limit.RequestLimits;
import org.zonegraph.graph.GraphWatch;
import org.zonegraph.reconcile.InvalidRequestException;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.exchange.RequestBody;
import org.zonegraph.web.exchange.RouteHandler;
import org.zonegraph.web.http.Route;
import org.zonegraph.web.reconcile.Reconciliation.ReconcileReply;
import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.RefusalCode;

/**
 * The Reconciliation Service API over HTTP: parameters in the address or, of a batch, in
 * a form.
 */
@Component
final class ReconcileEndpoint implements RouteHandler {

	private static final String FRESH = "public, max-age=60";

	private final Reconciliation reconciliation;

	private final Answers answers;

	private final RequestLimits limits;

	private final AnswerLog log;

	private final GraphWatch graph;

	ReconcileEndpoint(Reconciliation reconciliation, Answers answers, RequestLimits limits, AnswerLog log,
			GraphWatch graph) {
		this.reconciliation = reconciliation;
		this.answers = answers;
		this.limits = limits;
		this.log = log;
		this.graph = graph;
	}

	@Override
	public Route route() {
		return Route.RECONCILE;
	}

	@Override
	public void handle(Exchange exchange) throws IOException {
		if (exchange.request().getMethod().equals("POST")) {
			post(exchange);
		}
		else {
			answer(exchange, once(exchange.request().getParameterMap())::get);
		}
	}

	/**
	 * A parameter that is there twice would mean one thing to us and another to others.
	 */
	private static Map<String, String> once(Map<String, String[]> parameters) {
		Map<String, String> once = new LinkedHashMap<>();
		parameters.forEach((name, values) -> {
			if (values.length > 1) {
				throw twice(name);
			}
			once.put(name, values[0]);
		});
		return once;
	}

	private static Refusal twice(String name) {
		return new Refusal(RefusalCode.BAD_REQUEST, "the parameter %s is there twice".formatted(name));
	}

	private void post(Exchange exchange) throws IOException {
		if (!isForm(exchange.request().getContentType())) {
			throw new Refusal(RefusalCode.UNSUPPORTED_MEDIA_TYPE, "the body must be application/x-www-form-urlencoded",
					Map.of("Accept-Post", MediaType.APPLICATION_FORM_URLENCODED_VALUE));
		}
		RequestBody.read(exchange, this.limits.body().toBytes(), this.limits.requestTime(),
				(body) -> exchange.guarded(() -> answer(exchange, form(body)::get)));
	}

	private static boolean isForm(@Nullable String type) {
		try {
			return type != null
					&& MediaType.parseMediaType(type).equalsTypeAndSubtype(MediaType.APPLICATION_FORM_URLENCODED);
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

	private static Map<String, String> form(byte[] body) {
		Map<String, String> form = new LinkedHashMap<>();
		for (String pair : new String(body, StandardCharsets.UTF_8).split("&")) {
			int equals = pair.indexOf('=');
			String name = (equals > 0) ? decoded(pair.substring(0, equals)) : "";
			if (equals > 0 && form.putIfAbsent(name, decoded(pair.substring(equals + 1))) != null) {
				throw twice(name);
			}
		}
		return form;
	}

	private static String decoded(String text) {
		try {
			return UriUtils.decode(text.replace('+', ' '), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw new Refusal(RefusalCode.BAD_REQUEST, "the form is not encoded as it should be");
		}
	}

	private void answer(Exchange exchange, Function<String, @Nullable String> parameters) throws IOException {
		Instant deadline = Instant.now().plus(this.limits.requestTime());
		try {
			Inquiry inquiry = new Inquiry(this.answers, this.log, exchange.client(), exchange.state(), deadline);
			ReconcileReply reply = this.reconciliation.reply(exchange, parameters, inquiry);
			while (!inquiry.agrees()) {
				// another revision took the place of the one at the door
				inquiry = new Inquiry(this.answers, this.log, exchange.client(), this.graph.state(), deadline);
				reply = this.reconciliation.reply(exchange, parameters, inquiry);
			}
			exchange.response().setHeader("Cache-Control", (inquiry.stale() != null) ? "no-store" : FRESH);
			if (inquiry.stale() != null) {
				exchange.response().setHeader("Cache-Status", "zonegraph; hit; detail=stale");
			}
			exchange.tellRate();
			exchange.response().setStatus(reply.status());
			reply.headers().forEach(exchange.response()::setHeader);
			exchange.send(reply.type(), reply.body());
		}
		catch (InvalidRequestException ex) {
			throw new Refusal(RefusalCode.BAD_REQUEST, String.valueOf(ex.getMessage()));
		}
	}

}
