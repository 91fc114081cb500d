package org.zonegraph.web.mcp;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import org.zonegraph.answer.limit.RequestLimits;
import org.zonegraph.graph.PublicUrl;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.exchange.JsonBody;
import org.zonegraph.web.exchange.RequestBody;
import org.zonegraph.web.exchange.RouteHandler;
import org.zonegraph.web.http.Route;
import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.RefusalCode;

/**
 * Streamable HTTP transport of the Model Context Protocol without sessions: a message in,
 * its answer out as JSON. Nothing is told that was not asked for, so that no stream is
 * needed.
 */
@Component
@EnableConfigurationProperties(McpEndpoint.Settings.class)
final class McpEndpoint implements RouteHandler {

	private static final String VERSION = "MCP-Protocol-Version";

	/** Names of this machine itself; DNS says nothing of what is no name. */
	private static final String HERE = "localhost|127(\\.\\d+){3}|\\[::1]";

	private final McpMethods methods;

	private final RequestLimits limits;

	private final Settings settings;

	private final PublicUrl site;

	McpEndpoint(McpMethods methods, RequestLimits limits, Settings settings, PublicUrl site) {
		this.site = site;
		this.methods = methods;
		this.limits = limits;
		this.settings = settings;
	}

	@Override
	public Route route() {
		return Route.MCP;
	}

	@Override
	public void handle(Exchange exchange) throws IOException {
		refuseRebinding(exchange);
		exchange.negotiate(List.of(MediaType.APPLICATION_JSON), "answers are application/json");
		String version = exchange.request().getHeader(VERSION);
		if (version != null && !McpMethods.VERSIONS.contains(version)) {
			throw new Refusal(RefusalCode.BAD_REQUEST,
					"%s is none of %s".formatted(VERSION, String.join(", ", McpMethods.VERSIONS)));
		}
		JsonBody.require(exchange.request().getContentType());
		RequestBody.read(exchange, this.limits.body().toBytes(), this.limits.requestTime(),
				(body) -> exchange.guarded(() -> answer(exchange, JsonBody.object(body))));
	}

	/**
	 * DNS rebinding: a page that has its own name lead to this machine asks in that name.
	 * Who is asked by way of the machine itself is asked by its own names, or by one that
	 * is set.
	 */
	private void refuseRebinding(Exchange exchange) {
		// what a proxy or a setting says of the address is not what was asked
		String host = String.valueOf(exchange.request().getHeader("Host"))
			.replaceFirst(":\\d*$", "")
			.toLowerCase(Locale.ROOT);
		String local = String.valueOf(exchange.request().getLocalAddr());
		URI address = this.site.publicUrl();
		boolean known = this.settings.hosts().contains(host) || (address != null && host.equals(address.getHost()));
		boolean loopback = local.startsWith("127.") || local.equals("::1") || local.equals("0:0:0:0:0:0:0:1");
		if (!known && (loopback ? !host.matches(HERE) : !this.settings.hosts().isEmpty())) {
			throw new Refusal(RefusalCode.HOST_NOT_ALLOWED,
					"%s is no name of this server; zonegraph.mcp.hosts says which it has".formatted(host));
		}
	}

	private void answer(Exchange exchange, JsonNode message) throws IOException {
		exchange.response().setHeader("Cache-Control", "no-store");
		JsonNode method = message.path("method");
		JsonNode id = message.path("id");
		if (message.has("method") && !message.has("id") || isResponse(message)) {
			exchange.response().setStatus(HttpServletResponse.SC_ACCEPTED);
			exchange.send(Exchange.JSON, new byte[0]);
			return;
		}
		if (!"2.0".equals(message.path("jsonrpc").asString("")) || !method.isString()
				|| !(id.isString() || id.isIntegralNumber())) {
			throw new Refusal(RefusalCode.BAD_REQUEST,
					"the body is no request of JSON-RPC 2.0: it needs jsonrpc, an id and a method");
		}
		byte[] body = JsonMapper.shared().writeValueAsBytes(response(exchange, method.stringValue(), id, message));
		exchange.tellRate();
		exchange.send(Exchange.JSON, body);
	}

	/** We ask nothing, so that nothing is made of an answer. */
	private static boolean isResponse(JsonNode message) {
		return !message.has("method") && Stream.of("result", "error").anyMatch(message::has);
	}

	private Map<String, Object> response(Exchange exchange, String method, JsonNode id, JsonNode message) {
		try {
			JsonNode params = message.path("params");
			if (!params.isMissingNode() && !params.isObject()) {
				throw new InvalidCallException("params is not a JSON object");
			}
			return McpMethods.response(id, "result", this.methods.answer(method, params, exchange));
		}
		catch (InvalidCallException ex) {
			return McpMethods.response(id, "error",
					Map.of("code", ex.code(), "message", String.valueOf(ex.getMessage())));
		}
	}

	/**
	 * Which names the server has.
	 *
	 * @param hosts names by which assistants may ask, such as {@code graph.example.org};
	 * none for all, but of what comes by way of the machine itself only its own
	 */
	@ConfigurationProperties("zonegraph.mcp")
	record Settings(@DefaultValue List<String> hosts) {
	}

}
