package org.zonegraph.answer;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

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

import org.zonegraph.answer.document.TrustedDocuments;
import org.zonegraph.answer.error.TeachingErrors;
import org.zonegraph.answer.error.ToldErrors;
import org.zonegraph.answer.limit.Client;
import org.zonegraph.answer.limit.RequestLimits;
import org.zonegraph.query.Deadline;
import org.zonegraph.query.Revisions;
import org.zonegraph.query.cost.Cost;
import org.zonegraph.query.question.QuestionField;

/**
 * Execution of a question by GraphQL Java, with a deadline, a client who pays, and a
 * trace.
 */
@Component
final class Engine {

	private static final URI HERE = URI.create("/graphql");

	private final WebGraphQlHandler handler;

	private final RequestLimits limits;

	private final TrustedDocuments documents;

	private final TeachingErrors errors;

	private final IdHints hints;

	private final ObservationRegistry observations;

	Engine(WebGraphQlHandler handler, RequestLimits limits, TrustedDocuments documents, TeachingErrors errors,
			IdHints hints, ObservationRegistry observations) {
		this.handler = handler;
		this.documents = documents;
		this.errors = errors;
		this.hints = hints;
		this.observations = observations;
		this.limits = limits;
	}

	ExecutedAnswer answer(Question question, Client client) {
		String id = AnswerLog.newId();
		WebGraphQlRequest request = new WebGraphQlRequest(HERE, new HttpHeaders(), new LinkedMultiValueMap<>(), null,
				Map.of(),
				new DefaultGraphQlRequest(question.text(), question.operationName(), question.variables(), null), id,
				Locale.ENGLISH);
		Client payer = this.documents.isTrusted(question.text()) ? client.excused() : client;
		Deadline deadline = new Deadline(Instant.now().plus(this.limits.requestTime()));
		request.configureExecutionInput((input, builder) -> {
			deadline.in(input.getGraphQLContext());
			input.getGraphQLContext().put(Client.class, payer);
			return input;
		});
		return observation(client).observe(() -> answered(request, question, id));
	}

	/** Continues the trace of the client. */
	private Observation observation(Client client) {
		return Observation.createNotStarted("zonegraph.execution", () -> {
			ReceiverContext<Client> context = new ReceiverContext<>((carrier, name) -> carrier.header().apply(name));
			context.setCarrier(client);
			return context;
		}, this.observations);
	}

	private ExecutedAnswer answered(WebGraphQlRequest request, Question question, String id) {
		WebGraphQlResponse response = Objects.requireNonNull(this.handler.handleRequest(request).block());
		GraphQLContext context = response.getExecutionInput().getGraphQLContext();
		ExecutionResult result = response.getExecutionResult();
		byte[] data = result.isDataPresent() ? JsonMapper.shared().writeValueAsBytes(result.getData()) : null;
		List<GraphQLError> errors = this.errors.of(result.getErrors(), question.text(), question.variables(),
				this.limits.errors());
		Revisions revisions = Revisions.of(context);
		List<String> hints = Stream
			.concat(this.hints.of(context.get(QuestionField.class), result.getData()).stream(),
					revisions.leftOut().stream())
			.toList();
		return new ExecutedAnswer(id, operation(context), revisions.any().orElse(null), revisions.pinned(),
				context.get(Cost.class), ToldErrors.of(errors, id, this.limits.errors()), hints, data);
	}

	private static @Nullable String operation(GraphQLContext context) {
		OperationDefinition operation = context.get(OperationDefinition.class);
		return (operation != null) ? operation.getName() : null;
	}

}
