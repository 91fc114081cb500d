package org.zonegraph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.zonegraph.MemoryGraph.Entry;
import org.zonegraph.element.Evidence;
import org.zonegraph.element.Node;
import org.zonegraph.model.Model;
import org.zonegraph.model.Names;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.Relationship;

/**
 * Makes up questions. Each comes with its answer, computed from the seed in plain Java:
 * the text for the server and the function grow side by side.
 */
final class QuestionGenerator {

	private final MemoryGraph graph;

	private final Dice dice;

	private final FilterGenerator filters;

	private final OrderGenerator orders;

	/** Makes up times; null where lists are asked without one. */
	private AsOfGenerator times;

	private int aliases;

	QuestionGenerator(MemoryGraph graph, long seed) {
		this.graph = graph;
		this.dice = new Dice(seed);
		this.filters = new FilterGenerator(graph, this.dice);
		this.orders = new OrderGenerator(graph, this.dice);
	}

	/** A whole document with the data it must be answered with. */
	Question question() {
		NodeType type = this.dice.pick(things());
		Part<List<Entry>> connection = connection(type.name(), null, 2);
		return new Question("{ answer: %s%s }".formatted(type.plural(), connection.text()),
				Map.of("answer", connection.answer().apply(this.graph.roots(type))));
	}

	/** A whole document about lists as of a time. */
	Question asOf(String issuedOn) {
		this.times = new AsOfGenerator(this.graph, this.dice, issuedOn);
		NodeType type = this.dice.pick(this.times.types());
		// most are of few shapes, so that thousands are asked in a night and not in a
		// week
		Part<List<Entry>> connection = this.dice.chance(0.1) ? connection(type.name(), null, 2) : members(type);
		return new Question("{ answer: %s%s }".formatted(type.plural(), connection.text()),
				Map.of("answer", connection.answer().apply(this.graph.roots(type))));
	}

	/** What is listed as of a time, with what is certain and what is possible. */
	private Part<List<Entry>> members(NodeType type) {
		AsOfGenerator.Time time = this.times.time(type.name(), null);
		boolean filtered = this.dice.chance(0.25);
		Part<Entry> filter = filtered ? new FilterGenerator(this.graph, this.dice).entries(type.name(), null, 0)
				: new Part<>("{}", (entry) -> true);
		AsOfGenerator.Time other = this.times.time(type.name(), null);
		return new Part<>("""
				(%s, filter: %s, first: 100) { totalCount members { certain possible } edges { membership node { id } }
				membersAt(times: ["%s", "%s"]) { asOf certain possible } }""".formatted(time.text(), filter.text(),
				other.date(), time.date()), (entries) -> {
					List<Entry> fitting = entries.stream().filter(filter::holds).toList();
					List<Entry> all = fitting.stream().filter(time::lists).toList();
					return Map.of("totalCount", all.size(), "members", Map
						.of("certain", count(fitting, time::isCertain), "possible", count(fitting, time::isPossible)),
							"membersAt",
							Stream.of(other, time)
								.map((each) -> Map.of("asOf", each.date(), "certain", count(fitting, each::isCertain),
										"possible", count(fitting, each::isPossible)))
								.toList(),
							"edges",
							all.stream()
								.sorted(Comparator.comparing((entry) -> entry.node().id()))
								.limit(100)
								.map((entry) -> Map.of("membership", time.isCertain(entry) ? "CERTAIN" : "POSSIBLE",
										"node", Map.of("id", entry.node().id())))
								.toList());
				});
	}

	private static long count(List<Entry> entries, Predicate<Entry> which) {
		return entries.stream().filter(which).count();
	}

	/** A whole document about what cites a source. */
	Question citations() {
		Node source = this.dice.pick(this.graph.all(this.graph.model().nodeType(Model.SOURCE)));
		CitationGenerator.Citations cited = new CitationGenerator(this.graph, this.dice).citations();
		return new Question("{ source(id: \"%s\") { citations%s } }".formatted(source.id(), cited.text()),
				Map.of("source", Map.of("citations", cited.of(source))));
	}

	/**
	 * A question for what lies nearest, with what is answered of each that can be found.
	 */
	Part<Node> nearest() {
		NodeType type = this.dice.pick(this.graph.model()
			.nodeTypes()
			.stream()
			.filter((each) -> each.property("latitude").isPresent())
			.toList());
		List<Node> placed = this.graph.all(type)
			.stream()
			.filter((node) -> node.values().containsKey("latitude"))
			.toList();
		Part<Node> node = node(type, 1);
		return new Part<>(
				"{ nearest(to: \"%s\", kinds: [%s], first: %d) { node { id ... on %s%s } } }".formatted(
						this.dice.pick(placed).id(), type.constant(), this.dice.below(6), type.name(), node.text()),
				node.answer());
	}

	/** A whole document with null somewhere in a filter. */
	String questionWithNull() {
		NodeType type = this.dice.pick(things());
		return "{ %s(filter: %s) { totalCount } }".formatted(type.plural(), this.filters.withNull(type.name(), 3));
	}

	/** Relationships that are things are few types, and asked as often as all others. */
	private List<NodeType> things() {
		List<NodeType> links = this.graph.model().things().stream().filter(NodeType::link).toList();
		return this.dice.chance(0.3) ? links : this.graph.model().nodeTypes();
	}

	private Part<List<Entry>> connection(String type, Relationship relationship, int depth) {
		AsOfGenerator.Time time = (this.times != null && this.times.isDated(type, relationship)
				&& (relationship == null || this.dice.chance(0.7))) ? this.times.time(type, relationship) : null;
		Arguments arguments = arguments(type, relationship, time);
		Map<String, Part<Page>> fields = new LinkedHashMap<>();
		maybe(0.6, () -> put(fields, "totalCount", "", (page) -> page.all().size()));
		maybe(0.6, () -> {
			Part<Node> node = node(type, depth);
			put(fields, "nodes", node.text(),
					(page) -> page.cut().stream().map((entry) -> node.answer().apply(entry.node())).toList());
		});
		maybe((relationship != null) ? 0.6 : 0.2, () -> {
			Part<Entry> edge = edge(type, relationship, depth, time);
			put(fields, "edges", edge.text(), (page) -> page.cut().stream().map(edge.answer()::apply).toList());
		});
		maybe(0.4, () -> {
			put(fields, "pageInfo", " { hasNextPage hasPreviousPage }",
					(page) -> Map.of("hasNextPage", !arguments.backwards() && page.all().size() > page.cut().size(),
							"hasPreviousPage", arguments.backwards() && page.all().size() > page.cut().size()));
		});
		if (this.graph.model().isNodeType(type)) {
			maybe(0.4, () -> {
				Part<List<Entry>> aggregate = new AggregateGenerator(this.graph, this.dice)
					.of(this.graph.model().nodeType(type), relationship);
				put(fields, aggregate.text(), "", (page) -> aggregate.answer().apply(page.all()));
			});
		}
		if (relationship != null && this.graph.model().link(relationship).isPresent()) {
			maybe(0.4, () -> put(fields, "distinctCount", "",
					(page) -> page.all().stream().map(Entry::node).distinct().count()));
		}
		if (time != null) {
			maybe(0.7,
					() -> put(fields, "members", " { certain possible }",
							(page) -> Map.of("certain", page.fitting().stream().filter(time::isCertain).count(),
									"possible", page.fitting().stream().filter(time::isPossible).count())));
		}
		if (fields.isEmpty()) {
			put(fields, "totalCount", "", (page) -> page.all().size());
		}
		Part<Page> body = object(fields);
		return new Part<>(arguments.text() + body.text(), (entries) -> body.answer().apply(arguments.page(entries)));
	}

	private Part<Entry> edge(String type, Relationship relationship, int depth, AsOfGenerator.Time time) {
		Map<String, Part<Entry>> fields = new LinkedHashMap<>();
		Part<Node> node = node(type, depth - 1);
		put(fields, "node", node.text(), (entry) -> node.answer().apply(entry.node()));
		if (time != null) {
			put(fields, "membership", "", (entry) -> time.isCertain(entry) ? "CERTAIN" : "POSSIBLE");
		}
		if (relationship != null) {
			Part<Evidence> evidence = evidence();
			put(fields, "evidence", evidence.text(), (entry) -> evidence.answer().apply(entry.link().evidence()));
			List<Property> properties = this.graph.model().relationshipType(relationship.type()).properties();
			if (!properties.isEmpty()) {
				Part<Node> stored = node(this.graph.model().link(relationship).orElseThrow(), depth - 1);
				put(fields, "properties", stored.text(), (entry) -> stored.answer().apply(this.graph.stored(entry)));
				maybe(0.5, () -> statements(fields, this.dice.pick(properties), (entry) -> entry.link().id()));
			}
		}
		return object(fields);
	}

	/** What is said of one field, or of all. */
	private <T> void statements(Map<String, Part<T>> fields, Property property, Function<T, String> subject) {
		boolean all = this.dice.chance(0.3);
		String given = all ? "" : "(fields: [%s])".formatted(Names.constant(property.name()));
		Part<Evidence> evidence = evidence();
		put(fields, "statements", given + " { field value rank evidence%s quote readOn }".formatted(evidence.text()),
				(owner) -> this.graph.statements(subject.apply(owner))
					.stream()
					.filter((said) -> all || said.field().equals(property.name()))
					.map((said) -> {
						Map<String, Object> answer = new LinkedHashMap<>(
								Map.of("field", said.field(), "value", said.value(), "rank", said.rank()));
						answer.put("evidence", evidence.answer().apply(said.evidence()));
						answer.put("quote", said.quote());
						answer.put("readOn", said.readOn());
						return answer;
					})
					.toList());
	}

	/** What registers of others call it. */
	private void identifiers(Map<String, Part<Node>> fields) {
		Part<Evidence> evidence = evidence();
		put(fields, "identifiers", " { scheme value url evidence%s }".formatted(evidence.text()),
				(node) -> this.graph.identifiers(node)
					.stream()
					.map((each) -> Map.of("scheme", each.scheme().constant(), "value", each.value(), "url",
							each.scheme().url(each.value()), "evidence", evidence.answer().apply(each.evidence())))
					.toList());
	}

	private Part<Evidence> evidence() {
		// lists within lists within lists would be more than may be asked at once
		boolean sources = this.dice.chance(0.4);
		return new Part<>(" { confidence readAs note%s }".formatted(sources ? " sources { id }" : ""), (evidence) -> {
			Map<String, Object> answer = new LinkedHashMap<>();
			answer.put("confidence", evidence.confidence());
			answer.put("readAs", this.graph.readAs(evidence));
			answer.put("note", evidence.note());
			if (sources) {
				answer.put("sources", evidence.sources().stream().map((id) -> Map.of("id", id)).toList());
			}
			return answer;
		});
	}

	private Part<Node> node(String type, int depth) {
		if (!this.graph.model().isNodeType(type)) {
			NodeType special = this.dice.pick(this.graph.model().implementations(type));
			Part<Node> fields = node(special, depth);
			return new Part<>(" { id __typename ... on %s%s }".formatted(special.name(), fields.text()), (node) -> {
				Map<String, Object> answer = new LinkedHashMap<>();
				answer.put("id", node.id());
				answer.put("__typename", node.type().name());
				if (node.type().equals(special)) {
					((Map<?, ?>) fields.answer().apply(node))
						.forEach((key, value) -> answer.put(key.toString(), value));
				}
				return answer;
			});
		}
		return node(this.graph.model().nodeType(type), depth);
	}

	private Part<Node> node(NodeType type, int depth) {
		Map<String, Part<Node>> fields = new LinkedHashMap<>();
		put(fields, "id", "", Node::id);
		for (int i = 0; i < 2; i++) {
			Property property = this.dice.pick(type.properties());
			put(fields, property.name(), "", (node) -> MemoryGraph.value(node, property.name()));
		}
		String language = this.dice.pick(List.of("EN", "ZH"));
		maybe(0.3, () -> put(fields, "name", "(language: %s)".formatted(language),
				(node) -> MemoryGraph.name(node, language)));
		maybe(0.2, () -> {
			Part<Evidence> evidence = evidence();
			put(fields, "evidence", evidence.text(),
					(node) -> evidence.answer()
						.apply(new Evidence(String.valueOf(node.values().get(NodeType.CONFIDENCE)),
								this.graph.sources(node).stream().map(Node::id).toList(),
								(String) node.values().get("note"))));
		});
		maybe(0.2, () -> statements(fields, this.dice.pick(type.stateable().toList()), Node::id));
		if (!type.link()) {
			maybe(0.15, () -> identifiers(fields));
		}
		if (type.isSource()) {
			maybe(0.3, () -> {
				CitationGenerator.Citations cited = new CitationGenerator(this.graph, this.dice).citations();
				put(fields, "citations", cited.text(), cited::of);
			});
		}
		if (depth > 0 && !type.relationships().isEmpty()) {
			for (int i = 0; i < 2; i++) {
				related(fields, this.dice.pick(type.relationships()), depth - 1);
			}
		}
		return object(fields);
	}

	private void related(Map<String, Part<Node>> fields, Relationship relationship, int depth) {
		if (relationship.list()) {
			Part<List<Entry>> connection = connection(relationship.target(), relationship, depth);
			put(fields, relationship.field(), connection.text(),
					(node) -> connection.answer().apply(this.graph.related(node, relationship)));
			return;
		}
		Part<Node> target = node(relationship.target(), depth);
		put(fields, relationship.field(), target.text(),
				(node) -> first(node, relationship).map((entry) -> target.answer().apply(entry.node())).orElse(null));
		if (relationship.end() != null) {
			return;
		}
		Part<Evidence> evidence = evidence();
		put(fields, relationship.evidenceField(), evidence.text(),
				(node) -> first(node, relationship).map((entry) -> evidence.answer().apply(entry.link().evidence()))
					.orElse(null));
	}

	private java.util.Optional<Entry> first(Node node, Relationship relationship) {
		return this.graph.related(node, relationship).stream().findFirst();
	}

	private Arguments arguments(String type, Relationship relationship, AsOfGenerator.Time time) {
		List<String> texts = new ArrayList<>();
		Part<Entry> filter = this.dice.chance(0.5) ? this.filters.entries(type, relationship, 2) : null;
		if (filter != null) {
			texts.add("filter: " + filter.text());
		}
		if (time != null) {
			texts.add(time.text());
		}
		OrderGenerator.Order order = this.orders.order(type, relationship, this.dice.below(5));
		if (!order.text().isEmpty()) {
			texts.add("orderBy: [%s]".formatted(order.text()));
		}
		int size = this.dice.below(12);
		boolean backwards = this.dice.chance(0.3);
		texts.add("%s: %d".formatted(backwards ? "last" : "first", size));
		return new Arguments("(%s)".formatted(String.join(", ", texts)),
				(filter != null) ? filter::holds : (entry) -> true, (time != null) ? time::lists : (entry) -> true,
				order.comparator(), size, backwards);
	}

	private <T> void put(Map<String, Part<T>> fields, String field, String rest, Function<T, Object> answer) {
		fields.put("a" + this.aliases++, new Part<>(field + rest, answer));
	}

	private <T> Part<T> object(Map<String, Part<T>> fields) {
		String text = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + ": " + field.getValue().text())
			.collect(Collectors.joining(" ", " { ", " }"));
		return new Part<>(text, (value) -> {
			Map<String, Object> answer = new LinkedHashMap<>();
			fields.forEach((key, part) -> answer.put(key, part.answer().apply(value)));
			return answer;
		});
	}

	private void maybe(double chance, Runnable action) {
		if (this.dice.chance(chance)) {
			action.run();
		}
	}

	/**
	 * A question and its answer.
	 *
	 * @param text the document
	 * @param data what must be answered
	 */
	record Question(String text, Map<String, Object> data) {
	}

	/** What fits the filter, what of it is listed, and the page of that. */
	private record Page(List<Entry> fitting, List<Entry> all, List<Entry> cut) {
	}

	private record Arguments(String text, Predicate<Entry> filter, Predicate<Entry> members, Comparator<Entry> order,
			int size, boolean backwards) {

		Page page(List<Entry> entries) {
			List<Entry> fitting = entries.stream().filter(this.filter).toList();
			List<Entry> all = fitting.stream().filter(this.members).sorted(this.order).toList();
			int size = Math.min(this.size, all.size());
			return new Page(fitting, all,
					this.backwards ? all.subList(all.size() - size, all.size()) : all.subList(0, size));
		}

	}

}
