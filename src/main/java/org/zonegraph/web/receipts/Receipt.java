package org.zonegraph.web.receipts;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.zonegraph.answer.Question;
import org.zonegraph.graph.Imprint;
import org.zonegraph.web.http.Route;

/**
 * Persistent citation of an answer: what was answered to a question.
 *
 * @param hash what it is known by: a hash of the question, the revision and the answer
 * @param question hash of the question: document, operation, variables
 * @param document the document
 * @param operationName which of its operations, null where it has one
 * @param variables values of its variables
 * @param revision the revision that the answer is of
 * @param imprint what the data was called and who published it
 * @param sources ids of the sources that the answer rests on; null where they could not
 * be found
 * @param note why they could not be found, null where they were
 * @param answer hash of the answer's data
 * @param data the answer's data, null where it was too large to be kept
 */
record Receipt(String hash, String question, String document, @Nullable String operationName,
		Map<String, Object> variables, String revision, Imprint imprint, @Nullable List<String> sources,
		@Nullable String note, String answer, @Nullable Map<String, Object> data) {

	String address() {
		return address(this.hash);
	}

	static String address(String hash) {
		return Route.RECEIPT.folder() + hash;
	}

	/** The same, of whose answer only the hash is known. */
	Receipt withoutData() {
		return new Receipt(this.hash, this.question, this.document, this.operationName, this.variables, this.revision,
				this.imprint, this.sources, this.note, this.answer, null);
	}

	Question asked() {
		return new Question(this.document, this.operationName, this.variables);
	}

}
