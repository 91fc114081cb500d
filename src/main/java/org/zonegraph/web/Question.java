package org.zonegraph.web;

import java.util.Map;

import org.jspecify.annotations.Nullable;

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
		return 200 + 2 * this.document.length() + 2 * this.variables.toString().length();
	}

}
