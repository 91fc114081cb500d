package org.zonegraph.seed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.zonegraph.element.Evidence;
import org.zonegraph.element.Link;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Relationship;

/**
 * Makes the relationships that follow from others, as the schema says with
 * {@code @derived}.
 */
final class Derivations {

	private final Model model;

	Derivations(Model model) {
		this.model = model;
	}

	List<Link> of(List<Link> links) {
		List<Link> derived = new ArrayList<>();
		for (NodeType type : this.model.nodeTypes()) {
			for (Relationship relationship : type.relationships()) {
				Relationship.Derivation derivation = relationship.derivation();
				if (derivation != null) {
					Relationship from = type.relationship(derivation.from()).orElseThrow();
					derived.addAll(derive(relationship, from, derivation.by(), links));
				}
			}
		}
		return derived;
	}

	private List<Link> derive(Relationship relationship, Relationship from, String by, List<Link> links) {
		Map<List<String>, List<Link>> grounds = new LinkedHashMap<>();
		links.stream()
			.filter((link) -> link.type().equals(from.type()) && link.values().containsKey(by))
			.forEach((link) -> {
				String owner = from.start(link.from(), link.to());
				String target = String.valueOf(link.values().get(by));
				List<String> ends = List.of(relationship.start(owner, target), relationship.end(owner, target));
				grounds.computeIfAbsent(ends, (key) -> new ArrayList<>()).add(link);
			});
		return grounds.entrySet()
			.stream()
			.map((entry) -> link(relationship.type(), entry.getKey().get(0), entry.getKey().get(1), entry.getValue()))
			.toList();
	}

	private Link link(String type, String from, String to, List<Link> grounds) {
		Set<String> sources = new LinkedHashSet<>();
		grounds.forEach((ground) -> sources.addAll(ground.evidence().sources()));
		String note = "Follows from " + grounds.stream().map(Link::id).collect(Collectors.joining(", ")) + ".";
		return Link.of("%s %s %s".formatted(from, type, to), type, from, to, Map.of(),
				new Evidence("DERIVED", List.copyOf(sources), note));
	}

}
