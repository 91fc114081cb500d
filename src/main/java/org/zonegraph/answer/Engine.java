package org.zonegraph.answer;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.language.OperationDefinition;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.ReceiverContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

import org.zonegraph.answer.error.Errors;
import org.zonegraph.answer.limit.Client;
import org.zonegraph.answer.limit.RequestLimits;
import org.zonegraph.query.Cost;
import org.zonegraph.query.Deadline;
import org.zonegraph.query.Revisions;

/** Answers a question by executing it. */
@Component
final class Engine {

	private static final URI HERE = URI.create("/graphql");

	private final JsonMapper json = new JsonMapper();

	private final WebGraphQlHandler handler;

	private final RequestLimits limits;

	private final ObservationRegistry observations;

	Engine(WebGraphQlHandler handler, RequestLimits limits, ObservationRegistry observations) {
		this.handler = handler;
		this.observations = observations;
		this.limits = limits;
	}

	ExecutedAnswer answer(Question question, Client client) {
		String id = AnswerLog.newId();
		WebGraphQlRequest request = new WebGraphQlRequest(HERE, new HttpHeaders(), new LinkedMultiValueMap<>(), null,
				Map.of(),
				new DefaultGraphQlRequest(question.text(), question.operationName(), question.variables(), null), id,
				Locale.ENGLISH);
		Deadline deadline = new Deadline(Instant.now().plus(this.limits.requestTime()));
		request.configureExecutionInput((input, builder) -> {
			deadline.in(input.getGraphQLContext());
			input.getGraphQLContext().put(Client.class, client);
			return input;
		});
		return observation(client).observe(() -> answered(request, id));
	}

	/** Continues the trace of the client. */
	private Observation observation(Client client) {
		return Observation.createNotStarted("zonegraph.execution", () -> {
			ReceiverContext<Client> context = new ReceiverContext<>((carrier, name) -> carrier.header().apply(name));
			context.setCarrier(client);
			return context;
		}, this.observations);
	}

	private ExecutedAnswer answered(WebGraphQlRequest request, String id) {
		WebGraphQlResponse response = Objects.requireNonNull(this.handler.handleRequest(request).block());
		GraphQLContext context = response.getExecutionInput().getGraphQLContext();
		ExecutionResult result = response.getExecutionResult();
		List<GraphQLError> errors = result.getErrors();
		Cost cost = context.get(Cost.class);
		String revision = Revisions.of(context).any().orElse(null);
		Map<String, @Nullable Object> body = new LinkedHashMap<>();
		if (!errors.isEmpty()) {
			body.put("errors", Errors.outside(errors, id, this.limits.errors()));
		}
		boolean executed = result.isDataPresent();
		if (executed) {
			body.put("data", result.getData());
		}
		body.put("extensions", extensions(cost, revision));
		GraphQLError first = errors.isEmpty() ? null : errors.get(0);
		Object wait = (first != null && first.getExtensions() != null) ? first.getExtensions().get("retryAfter") : null;
		return new ExecutedAnswer(this.json.writeValueAsBytes(body), revision, operation(context), cost,
				(first != null) ? Errors.code(first) : null, Errors.areLasting(errors),
				executed && result.getData() != null, (wait instanceof Long seconds) ? seconds : 0, id);
	}

	private static @Nullable String operation(GraphQLContext context) {
		OperationDefinition operation = context.get(OperationDefinition.class);
		return (operation != null) ? operation.getName() : null;
	}

	private static Map<String, Object> extensions(@Nullable Cost cost, @Nullable String revision) {
		Map<String, Object> extensions = new LinkedHashMap<>();
		if (cost != null) {
			extensions.put("cost", cost.asMap());
		}
		if (revision != null) {
			extensions.put("revision", revision);
		}
		return extensions;
	}

}
