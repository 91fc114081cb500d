package org.zonegraph.claim;

import java.util.List;

import org.zonegraph.model.NodeId;

/**
 * What a claim is about.
 *
 * @param claim the claim's id
 * @param about ids of what it is about, sorted
 */
record Subject(String claim, List<String> about) {

	Subject {
		about = List.copyOf(about);
	}

	/** The ids of one kind, as a list literal of GraphQL. */
	String ids(String kind) {
		return this.about.stream()
			.filter((id) -> NodeId.of(id).kind().equals(kind))
			.map("\"%s\""::formatted)
			.toList()
			.toString();
	}

}
