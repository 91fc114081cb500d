package org.zonegraph.web.graphql;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

import org.zonegraph.answer.Question;
import org.zonegraph.answer.document.TrustedDocuments;
import org.zonegraph.web.exchange.JsonBody;
import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.RefusalCode;

/**
 * Request parser of the GraphQL over HTTP specification: one question of each request.
 */
@Component
final class RequestReader {

	private final TrustedDocuments documents;

	RequestReader(TrustedDocuments documents) {
		this.documents = documents;
	}

	/**
	 * The question in a body.
	 * @throws Refusal if it is not one question
	 */
	Question post(byte[] body) {
		JsonNode node = JsonBody.object(body);
		return question(text(node, "query"), text(node, "operationName"), text(node, "documentId"),
				JsonBody.map(node.get("variables"), "variables"), JsonBody.map(node.get("extensions"), "extensions"));
	}

	/**
	 * The question in an address.
	 * @throws Refusal if it is not one question
	 */
	Question get(HttpServletRequest request) {
		return question(once(request, "query"), once(request, "operationName"), once(request, "documentId"),
				parameter(request, "variables"), parameter(request, "extensions"));
	}

	private Question question(@Nullable String query, @Nullable String operationName, @Nullable String documentId,
			Map<String, Object> variables, Map<String, Object> extensions) {
		String id = (documentId != null) ? documentId : persisted(extensions);
		return new Question(this.documents.find(query, id), operationName, variables);
	}

	/** The id by which an automatic persisted query is known. */
	private static @Nullable String persisted(Map<String, Object> extensions) {
		if (extensions.get("persistedQuery") instanceof Map<?, ?> persisted
				&& persisted.get("sha256Hash") instanceof String hash) {
			return "sha256:" + hash;
		}
		return null;
	}

	private Map<String, Object> parameter(HttpServletRequest request, String name) {
		String text = once(request, name);
		return (text == null || text.isEmpty()) ? Map.of() : JsonBody.map(JsonBody.read(text, name), name);
	}

	private static @Nullable String once(HttpServletRequest request, String name) {
		String[] values = request.getParameterValues(name);
		if (values != null && values.length > 1) {
			throw bad("the parameter %s is there twice".formatted(name));
		}
		return (values != null) ? values[0] : null;
	}

	private static @Nullable String text(JsonNode node, String name) {
		JsonNode value = node.get(name);
		if (value == null || value.isNull()) {
			return null;
		}
		if (!value.isString()) {
			throw bad(name + " is not a string");
		}
		return value.stringValue();
	}

	private static Refusal bad(String message) {
		return new Refusal(RefusalCode.BAD_REQUEST, message);
	}

}
