package org.zonegraph.search;

import org.zonegraph.model.NodeType;
import org.zonegraph.model.RelationshipType;

/** What hits of a kind stand behind, where no whole name fits. */
enum Standing {

	/** Behind nothing. */
	NAME(0, 0),
	/** A statement or title says something rather than names it: behind names. */
	SENTENCE(0.3, 0.15),
	/** What is no longer there: behind what it became. */
	FORMER(0.1, 0.05);

	private final double piece;

	private final double words;

	Standing(double piece, double words) {
		this.piece = piece;
		this.words = words;
	}

	static Standing of(NodeType type) {
		if (type.sentence()) {
			return SENTENCE;
		}
		boolean former = type.relationships()
			.stream()
			.anyMatch((each) -> each.type().equals(RelationshipType.BECAME) && each.outgoing());
		return former ? FORMER : NAME;
	}

	/** How much is taken off where the text stands in one piece. */
	double piece() {
		return this.piece;
	}

	/** How much is taken off where its words do. */
	double words() {
		return this.words;
	}

}
