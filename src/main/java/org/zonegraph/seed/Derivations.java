package org.zonegraph.seed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.zonegraph.element.Evidence;
import org.zonegraph.element.Link;
import org.zonegraph.element.Statement;
import org.zonegraph.model.Grades;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Relationship;
import org.zonegraph.model.RelationshipType;

/**
 * Makes the relationships that follow from others, as the schema says with
 * {@code @derived}, and those to sources that nothing but single values rest on.
 */
final class Derivations {

	private final Model model;

	Derivations(Model model) {
		this.model = model;
	}

	List<Link> of(List<Link> links, List<Statement> statements) {
		List<Link> derived = cited(links, statements);
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

	/**
	 * A thing rests on the sources of its values too. Those that its row does not name
	 * have no position among the sources of the row.
	 */
	private List<Link> cited(List<Link> links, List<Statement> statements) {
		Set<String> named = links.stream()
			.filter((link) -> link.type().equals(RelationshipType.CITES))
			.map(Link::id)
			.collect(Collectors.toSet());
		Map<String, List<Statement>> others = new LinkedHashMap<>();
		statements.stream()
			.filter((statement) -> this.model.typeOf(statement.subject()).filter((type) -> !type.link()).isPresent())
			.forEach((statement) -> statement.evidence()
				.sources()
				.stream()
				.map((source) -> "%s %s %s".formatted(statement.subject(), RelationshipType.CITES, source))
				.filter((id) -> !named.contains(id))
				.forEach((id) -> others.computeIfAbsent(id, (key) -> new ArrayList<>()).add(statement)));
		List<Link> cited = new ArrayList<>();
		others.forEach((id, grounds) -> {
			String subject = grounds.get(0).subject();
			String source = id.substring(id.lastIndexOf(' ') + 1);
			String fields = grounds.stream().map(Statement::field).distinct().collect(Collectors.joining(", "));
			String weakest = grounds.stream()
				.map((statement) -> statement.evidence().confidence())
				.max(Comparator.comparingInt(Grades::rank))
				.orElseThrow();
			cited.add(Link.of(id, RelationshipType.CITES, subject, source, Map.of(),
					new Evidence(weakest, List.of(source), "Of single values alone: %s.".formatted(fields))));
		});
		return cited;
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
