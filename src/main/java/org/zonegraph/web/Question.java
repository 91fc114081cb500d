package org.zonegraph.web;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.zonegraph.query.ValueWeight;

/**
 * What is asked: all that an answer depends on, beside the revision.
 *
 * @param document the document
 * @param operationName which of its operations; null where it has one
 * @param variables values for its variables
 */
record Question(String document, @Nullable String operationName, Map<String, Object> variables) {

	/** How much memory it takes, about. */
	int weight() {
		return 400 + 2 * this.document.length() + ValueWeight.of(this.variables);
	}

}
