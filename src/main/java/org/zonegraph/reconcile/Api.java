package org.zonegraph.reconcile;

import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * Port to the GraphQL API, asked on behalf of a client. What is reconciled is asked
 * there, so that its limits, its charges and its cache hold here too.
 */
@FunctionalInterface
public interface Api {

	/**
	 * Asks.
	 * @param document a document with one operation
	 * @param variables values for its variables
	 * @return the data of an answer without errors
	 */
	JsonNode ask(String document, Map<String, Object> variables);

}
