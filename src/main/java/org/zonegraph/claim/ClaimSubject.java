package org.zonegraph.claim;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.zonegraph.model.Model;

/**
 * Subject of a statement: what it is about.
 *
 * @param claim the claim's id
 * @param about ids of what it is about, by the root lists that they are in
 */
record ClaimSubject(String claim, Map<String, List<String>> about) {

	ClaimSubject {
		about = Map.copyOf(about);
	}

	static ClaimSubject of(String claim, List<String> about, Model model) {
		return new ClaimSubject(claim,
				about.stream().collect(Collectors.groupingBy((id) -> model.typeOf(id).orElseThrow().plural())));
	}

	/** The ids that a variable named as a root list stands for. */
	List<String> ids(String list) {
		return this.about.getOrDefault(list, List.of());
	}

}
