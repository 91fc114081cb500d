package org.zonegraph.reconcile;

import java.util.List;

/**
 * Reconciliation candidate: what a name may stand for, as the specification has it.
 *
 * @param id the entity's id
 * @param name its name, Chinese where the query is
 * @param description its kind, its other name, and where it is
 * @param type its type
 * @param score how well it fits on the whole, 0 to 100
 * @param match whether it is what is meant, without a doubt
 * @param features the parts of the score
 */
record Candidate(String id, String name, String description, List<Reference> type, double score, boolean match,
		List<Feature> features) {

	Candidate {
		type = List.copyOf(type);
		features = List.copyOf(features);
	}

	/**
	 * Something and what it is called.
	 *
	 * @param id its id
	 * @param name its name
	 */
	record Reference(String id, String name) {
	}

	/**
	 * A part of a score.
	 *
	 * @param id what was compared
	 * @param value how well it fits, 0 to 100, or whether it does
	 */
	record Feature(String id, Object value) {
	}

}
