package org.zonegraph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.zonegraph.element.Evidence;
import org.zonegraph.element.Link;
import org.zonegraph.element.Node;
import org.zonegraph.element.Statement;
import org.zonegraph.model.Grades;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.RelationshipType;

/** Makes up questions for what cites a source, each with its answer in plain Java. */
final class CitationGenerator {

	private static final String FIELDS = "kind subject { id } relationship object { id } field value rank "
			+ "evidence { confidence note sources { id } }";

	private final MemoryGraph graph;

	private final Dice dice;

	CitationGenerator(MemoryGraph graph, Dice dice) {
		this.graph = graph;
		this.dice = dice;
	}

	Citations citations() {
		List<String> texts = new ArrayList<>();
		Predicate<Map<String, Object>> fits = (entry) -> true;
		if (this.dice.chance(0.6)) {
			Filter filter = filter(2);
			texts.add("filter: " + filter.text());
			fits = filter.holds();
		}
		Comparator<Map<String, Object>> order = Comparator.comparing((entry) -> 0);
		if (this.dice.chance(0.4)) {
			boolean descending = this.dice.chance(0.5);
			texts.add("orderBy: [{confidence: %s}]".formatted(descending ? "DESC" : "ASC"));
			order = Comparator.comparing((entry) -> Grades.rank(confidence(entry)));
			order = descending ? order.reversed() : order;
			// ties follow the last key that orders
			order = order.thenComparing((one, other) -> 0);
			return citations(texts, fits, order, descending);
		}
		return citations(texts, fits, order, false);
	}

	private Citations citations(List<String> texts, Predicate<Map<String, Object>> fits,
			Comparator<Map<String, Object>> order, boolean tiesDescending) {
		int size = this.dice.below(8);
		boolean backwards = this.dice.chance(0.3);
		texts.add("%s: %d".formatted(backwards ? "last" : "first", size));
		return new Citations(
				"(%s) { totalCount nodes { %s } pageInfo { hasNextPage } }".formatted(String.join(", ", texts), FIELDS),
				(source) -> {
					List<Map<String, Object>> all = new ArrayList<>(all(source).stream().filter(fits).toList());
					if (tiesDescending) {
						Collections.reverse(all);
					}
					all.sort(order);
					int cut = Math.min(size, all.size());
					Map<String, Object> answer = new LinkedHashMap<>();
					answer.put("totalCount", all.size());
					answer.put("nodes", backwards ? all.subList(all.size() - cut, all.size()) : all.subList(0, cut));
					answer.put("pageInfo", Map.of("hasNextPage", !backwards && all.size() > cut));
					return answer;
				});
	}

	private Filter filter(int depth) {
		double choice = this.dice.roll();
		if (depth > 0 && choice < 0.3) {
			Filter one = filter(depth - 1);
			Filter other = filter(depth - 1);
			return (choice < 0.15) ? new Filter("{not: %s}".formatted(one.text()), one.holds().negate())
					: new Filter("{or: [%s, %s]}".formatted(one.text(), other.text()), one.holds().or(other.holds()));
		}
		if (choice < 0.5) {
			String grade = this.dice.pick(Grades.STRONGEST_FIRST);
			return new Filter("{confidence: {eq: %s}}".formatted(grade), (entry) -> confidence(entry).equals(grade));
		}
		if (choice < 0.75) {
			String kind = this.dice.pick(List.of("ENTITY", "RELATIONSHIP", "STATEMENT"));
			return new Filter("{kind: {in: [%s]}}".formatted(kind), (entry) -> entry.get("kind").equals(kind));
		}
		String type = this.dice.pick(this.graph.model().relationshipTypes()).name();
		return this.dice.chance(0.5)
				? new Filter("{relationship: {eq: %s}}".formatted(type),
						(entry) -> type.equals(entry.get("relationship")))
				: new Filter("{relationship: {isNull: true}}", (entry) -> entry.get("relationship") == null);
	}

	private static String confidence(Map<String, Object> entry) {
		return ((Map<?, ?>) entry.get("evidence")).get("confidence").toString();
	}

	/** Things before relationships before statements, each by what it is about. */
	private List<Map<String, Object>> all(Node source) {
		TreeMap<String, Map<String, Object>> all = new TreeMap<>();
		Map<String, Link> links = this.graph.links().collect(Collectors.toMap(Link::id, (link) -> link));
		List<String> subjects = new ArrayList<>(this.graph.ids());
		this.graph.ids().stream().map(this.graph::node).filter((node) -> !node.type().isSource()).forEach((node) -> {
			Evidence evidence = new Evidence(String.valueOf(node.values().get(NodeType.CONFIDENCE)),
					this.graph.sources(node).stream().map(Node::id).toList(), (String) node.values().get("note"));
			put(all, source, "ENTITY " + node.id(), entry("ENTITY", node.id(), null, null, evidence));
		});
		links.values().stream().filter((link) -> !link.type().equals(RelationshipType.CITES)).forEach((link) -> {
			subjects.add(link.id());
			put(all, source, "RELATIONSHIP " + link.id(),
					entry("RELATIONSHIP", link.from(), link, null, link.evidence()));
		});
		for (String subject : subjects) {
			Map<String, Integer> numbers = new HashMap<>();
			Link link = links.get(subject);
			for (Statement said : this.graph.statements(subject)) {
				int number = numbers.merge(said.field(), 1, Integer::sum);
				put(all, source, "STATEMENT %s %s %03d".formatted(subject, said.field(), number),
						entry("STATEMENT", (link != null) ? link.from() : subject, link, said, said.evidence()));
			}
		}
		return List.copyOf(all.values());
	}

	private static void put(Map<String, Map<String, Object>> all, Node source, String key, Map<String, Object> entry) {
		List<?> sources = (List<?>) ((Map<?, ?>) entry.get("evidence")).get("sources");
		if (sources.contains(Map.of("id", source.id()))) {
			all.put(key, entry);
		}
	}

	private static Map<String, Object> entry(String kind, String subject, Link link, Statement said,
			Evidence evidence) {
		Map<String, Object> why = new LinkedHashMap<>();
		why.put("confidence", evidence.confidence());
		why.put("note", evidence.note());
		why.put("sources", evidence.sources().stream().map((id) -> Map.of("id", id)).toList());
		Map<String, Object> entry = new LinkedHashMap<>();
		entry.put("kind", kind);
		entry.put("subject", Map.of("id", subject));
		entry.put("relationship", (link != null) ? link.type() : null);
		entry.put("object", (link != null) ? Map.of("id", link.to()) : null);
		entry.put("field", (said != null) ? said.field() : null);
		entry.put("value", (said != null) ? said.value() : null);
		entry.put("rank", (said != null) ? said.rank() : null);
		entry.put("evidence", why);
		return entry;
	}

	/**
	 * A selection on {@code citations}.
	 *
	 * @param text arguments and selection
	 * @param answer what is answered of a source
	 */
	record Citations(String text, java.util.function.Function<Node, Object> answer) {

		Object of(Node source) {
			return Objects.requireNonNull(this.answer.apply(source));
		}

	}

	private record Filter(String text, Predicate<Map<String, Object>> holds) {
	}

}
