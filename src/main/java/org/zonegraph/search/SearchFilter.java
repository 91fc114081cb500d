package org.zonegraph.search;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Expression;

import org.springframework.stereotype.Component;

import org.zonegraph.graph.Sizes;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.derive.InputDeriver;
import org.zonegraph.query.clause.Scope;
import org.zonegraph.query.clause.SetCondition;
import org.zonegraph.query.question.Argument;
import org.zonegraph.text.Synonyms;

/**
 * Full-text condition: answers {@code search} in filters, what a text finds among things
 * of a kind. It holds for just those that {@code search} counts.
 */
@Component
final class SearchFilter implements SetCondition {

	private final Synonyms synonyms;

	SearchFilter(Synonyms synonyms) {
		this.synonyms = synonyms;
	}

	@Override
	public String field() {
		return InputDeriver.SEARCH;
	}

	@Override
	public double rows(Sizes sizes, @Nullable Object value) {
		return SearchCost.ofSearch(value);
	}

	@Override
	public Expression ids(Scope scope, NodeType type, Argument value) {
		Finder finder = new Finder(scope.model(), List.of(type.constant()));
		return Finder.all(scope.bound(value
			.then((String text) -> List.of(finder.queries(SearchText.of("filter." + field(), text, this.synonyms))))));
	}

}
