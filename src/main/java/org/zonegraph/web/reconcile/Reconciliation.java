package org.zonegraph.web.reconcile;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import org.zonegraph.reconcile.Api;
import org.zonegraph.reconcile.Extender;
import org.zonegraph.reconcile.Manifest;
import org.zonegraph.reconcile.Preview;
import org.zonegraph.reconcile.Reconciler;
import org.zonegraph.reconcile.Suggester;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.http.Site;
import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.RefusalCode;
import org.zonegraph.web.refusal.Refusals;

/** Dispatcher of the Reconciliation Service API: which part answers which address. */
@Component
final class Reconciliation {

	private final Manifest manifest;

	private final Reconciler reconciler;

	private final Suggester suggester;

	private final Extender extender;

	private final Preview preview;

	Reconciliation(Manifest manifest, Reconciler reconciler, Suggester suggester, Extender extender, Preview preview) {
		this.manifest = manifest;
		this.reconciler = reconciler;
		this.suggester = suggester;
		this.extender = extender;
		this.preview = preview;
	}

	/**
	 * Answers a request.
	 * @param exchange the request, of which only the address is read
	 * @param parameters its parameters
	 * @param api who is asked
	 * @throws Refusal if there is no such address, or a parameter is missing
	 */
	ReconcileReply reply(Exchange exchange, Function<String, @Nullable String> parameters, Api api) {
		String type = given(parameters, "type");
		String cursor = parameters.apply("cursor");
		return switch (exchange.path()) {
			case "/reconcile", "/reconcile/" -> service(exchange, parameters, api);
			case "/reconcile/suggest/entity" ->
				json(this.suggester.entities(api, required(parameters, "prefix"), type, cursor));
			case "/reconcile/suggest/type" -> json(this.suggester.types(required(parameters, "prefix"), cursor));
			case "/reconcile/suggest/property" ->
				json(this.suggester.properties(required(parameters, "prefix"), type, cursor));
			case "/reconcile/properties" -> json(this.extender.proposals(type, parameters.apply("limit")));
			case "/reconcile/preview" -> preview(required(parameters, "id"), api);
			case "/reconcile/view" -> view(required(parameters, "id"), Site.of(exchange.request()));
			default -> throw Refusals.nothingThere();
		};
	}

	private ReconcileReply service(Exchange exchange, Function<String, @Nullable String> parameters, Api api) {
		String queries = parameters.apply("queries");
		if (queries != null) {
			return json(this.reconciler.answer(api, queries));
		}
		String extend = parameters.apply("extend");
		if (extend != null) {
			return json(this.extender.answer(api, extend));
		}
		if (exchange.request().getMethod().equals("POST")) {
			throw new Refusal(RefusalCode.BAD_REQUEST, "the form has neither queries nor extend");
		}
		return json(this.manifest.at(Site.of(exchange.request()).base()));
	}

	/**
	 * A parameter without a value is none: OpenRefine sends those where a column has no
	 * type.
	 */
	private static @Nullable String given(Function<String, @Nullable String> parameters, String name) {
		String value = parameters.apply(name);
		return (value != null && !value.isEmpty()) ? value : null;
	}

	private static String required(Function<String, @Nullable String> parameters, String name) {
		String value = parameters.apply(name);
		if (value == null) {
			throw new Refusal(RefusalCode.BAD_REQUEST, "the parameter %s is missing".formatted(name));
		}
		return value;
	}

	private ReconcileReply preview(String id, Api api) {
		return this.preview.of(api, id)
			.map((page) -> new ReconcileReply(200, Map.of(), Exchange.HTML, page.getBytes(StandardCharsets.UTF_8)))
			.orElseThrow(Reconciliation::nothing);
	}

	private ReconcileReply view(String id, Site site) {
		return this.preview.address(id)
			.map((path) -> new ReconcileReply(302,
					Map.of("Location", site.path(UriUtils.encodePath(path, StandardCharsets.UTF_8))), Exchange.TEXT,
					new byte[0]))
			.orElseThrow(Reconciliation::nothing);
	}

	private static Refusal nothing() {
		return new Refusal(RefusalCode.NOT_FOUND, "nothing has this id");
	}

	private static ReconcileReply json(Object body) {
		return new ReconcileReply(200, Map.of(), Exchange.JSON, JsonMapper.shared().writeValueAsBytes(body));
	}

	/**
	 * What is replied.
	 *
	 * @param status the status
	 * @param headers its headers
	 * @param type the media type of the body
	 * @param body the body
	 */
	record ReconcileReply(int status, Map<String, String> headers, String type, byte[] body) {
	}

}
