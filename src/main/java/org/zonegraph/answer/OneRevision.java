package org.zonegraph.answer;

import reactor.core.publisher.Mono;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

import org.zonegraph.query.Revisions;

/**
 * Snapshot consistency of a response: it is of one revision. Where another took its place
 * between two root fields, the request is answered again. That ends, for every further
 * attempt needs a further revision.
 */
@Component
final class OneRevision implements WebGraphQlInterceptor {

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		return chain.next(request)
			.flatMap((response) -> Revisions.of(response.getExecutionInput().getGraphQLContext()).agree()
					? Mono.just(response) : intercept(request, chain));
	}

}
