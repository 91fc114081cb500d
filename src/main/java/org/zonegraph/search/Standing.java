package org.zonegraph.search;

import org.jspecify.annotations.Nullable;

import org.zonegraph.model.NodeType;
import org.zonegraph.model.RelationshipType;
import org.zonegraph.text.Weight;

/** Demotion by kind: what hits stand behind, where no whole name fits. */
enum Standing {

	/** Behind nothing. */
	NAME(null, null),
	/** A statement or title says something rather than names it: behind names. */
	SENTENCE(Weight.SENTENCE, Weight.SENTENCE_WORDS),
	/** What is no longer there: behind what it became. */
	FORMER(Weight.FORMER, Weight.FORMER_WORDS);

	private final @Nullable Weight piece;

	private final @Nullable Weight words;

	Standing(@Nullable Weight piece, @Nullable Weight words) {
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
		return value(this.piece);
	}

	/** How much is taken off where its words do. */
	double words() {
		return value(this.words);
	}

	private static double value(@Nullable Weight weight) {
		return (weight != null) ? weight.value() : 0;
	}

}
