package org.zonegraph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.zonegraph.MemoryGraph.Entry;
import org.zonegraph.model.Facet;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.Relationship;
import org.zonegraph.seed.Seed;

/**
 * Makes up questions. Each comes with its answer, computed from the seed in plain Java:
 * the text for the server and the function grow side by side. That is why it is long:
 * each thing that can be asked stands here twice, in one place.
 */
final class QuestionGenerator {

	private final MemoryGraph graph;

	private final Random random;

	private int aliases;

	QuestionGenerator(MemoryGraph graph, long seed) {
		this.graph = graph;
		this.random = new Random(seed);
	}

	/** A whole document with the data it must be answered with. */
	Question question() {
		NodeType type = pick(this.graph.model().nodeTypes());
		Part<List<Entry>> connection = connection(type.name(), null, 2);
		return new Question("{ answer: %s%s }".formatted(type.plural(), connection.text()),
				Map.of("answer", connection.answer().apply(this.graph.roots(type))));
	}

	private Part<List<Entry>> connection(String type, Relationship relationship, int depth) {
		Arguments arguments = arguments(type, relationship);
		Map<String, Part<Page>> fields = new LinkedHashMap<>();
		maybe(0.6, () -> put(fields, "totalCount", "", (page) -> page.all().size()));
		maybe(0.6, () -> {
			Part<Seed.Node> node = node(type, depth);
			put(fields, "nodes", node.text(),
					(page) -> page.cut().stream().map((entry) -> node.answer().apply(entry.node())).toList());
		});
		maybe((relationship != null) ? 0.6 : 0.2, () -> {
			Part<Entry> edge = edge(type, relationship, depth);
			put(fields, "edges", edge.text(), (page) -> page.cut().stream().map(edge.answer()::apply).toList());
		});
		maybe(0.4, () -> {
			put(fields, "pageInfo", " { hasNextPage hasPreviousPage }",
					(page) -> Map.of("hasNextPage", !arguments.backwards() && page.all().size() > page.cut().size(),
							"hasPreviousPage", arguments.backwards() && page.all().size() > page.cut().size()));
		});
		if (this.graph.model().isNodeType(type)) {
			maybe(0.2, () -> facets(fields, this.graph.model().nodeType(type)));
		}
		if (fields.isEmpty()) {
			put(fields, "totalCount", "", (page) -> page.all().size());
		}
		Part<Page> body = object(fields);
		return new Part<>(arguments.text() + body.text(), (entries) -> body.answer().apply(arguments.page(entries)));
	}

	private Part<Entry> edge(String type, Relationship relationship, int depth) {
		Map<String, Part<Entry>> fields = new LinkedHashMap<>();
		Part<Seed.Node> node = node(type, depth - 1);
		put(fields, "node", node.text(), (entry) -> node.answer().apply(entry.node()));
		if (relationship != null) {
			Part<Seed.Evidence> evidence = evidence();
			put(fields, "evidence", evidence.text(), (entry) -> evidence.answer().apply(entry.link().evidence()));
			List<Property> properties = this.graph.model().properties(relationship);
			if (!properties.isEmpty()) {
				Property property = pick(properties);
				put(fields, "properties", " { %s }".formatted(property.name()), (entry) -> {
					Map<String, Object> answer = new LinkedHashMap<>();
					answer.put(property.name(), entry.link().values().get(property.name()));
					return answer;
				});
			}
		}
		return object(fields);
	}

	private Part<Seed.Evidence> evidence() {
		return new Part<>(" { confidence note sources { id } }", (evidence) -> {
			Map<String, Object> answer = new LinkedHashMap<>();
			answer.put("confidence", evidence.confidence());
			answer.put("note", evidence.note());
			answer.put("sources", evidence.sources().stream().map((id) -> Map.of("id", id)).toList());
			return answer;
		});
	}

	private Part<Seed.Node> node(String type, int depth) {
		if (!this.graph.model().isNodeType(type)) {
			NodeType special = pick(this.graph.model().implementations(type));
			Part<Seed.Node> fields = node(special, depth);
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

	private Part<Seed.Node> node(NodeType type, int depth) {
		Map<String, Part<Seed.Node>> fields = new LinkedHashMap<>();
		put(fields, "id", "", Seed.Node::id);
		for (int i = 0; i < 2; i++) {
			Property property = pick(type.properties());
			put(fields, property.name(), "", (node) -> MemoryGraph.value(node, property.name()));
		}
		String language = pick(List.of("EN", "ZH"));
		maybe(0.3, () -> put(fields, "name", "(language: %s)".formatted(language),
				(node) -> MemoryGraph.name(node, language)));
		maybe(0.2, () -> {
			Part<Seed.Evidence> evidence = evidence();
			put(fields, "evidence", evidence.text(),
					(node) -> evidence.answer()
						.apply(new Seed.Evidence(String.valueOf(node.values().get(NodeType.CONFIDENCE)),
								this.graph.sources(node).stream().map(Seed.Node::id).toList(),
								(String) node.values().get("note"))));
		});
		if (depth > 0 && !type.relationships().isEmpty()) {
			for (int i = 0; i < 2; i++) {
				related(fields, pick(type.relationships()), depth - 1);
			}
		}
		return object(fields);
	}

	private void related(Map<String, Part<Seed.Node>> fields, Relationship relationship, int depth) {
		if (relationship.list()) {
			Part<List<Entry>> connection = connection(relationship.target(), relationship, depth);
			put(fields, relationship.field(), connection.text(),
					(node) -> connection.answer().apply(this.graph.related(node, relationship)));
			return;
		}
		Part<Seed.Node> target = node(relationship.target(), depth);
		put(fields, relationship.field(), target.text(),
				(node) -> first(node, relationship).map((entry) -> target.answer().apply(entry.node())).orElse(null));
		Part<Seed.Evidence> evidence = evidence();
		put(fields, relationship.evidenceField(), evidence.text(),
				(node) -> first(node, relationship).map((entry) -> evidence.answer().apply(entry.link().evidence()))
					.orElse(null));
	}

	private java.util.Optional<Entry> first(Seed.Node node, Relationship relationship) {
		return this.graph.related(node, relationship).stream().findFirst();
	}

	private void facets(Map<String, Part<Page>> fields, NodeType type) {
		Facet facet = pick(Facet.of(type));
		Function<Seed.Node, Object> value = (node) -> {
			if (facet.relationship() != null) {
				return first(node, facet.relationship()).map((entry) -> entry.node().id()).orElse(null);
			}
			Object stored = MemoryGraph.value(node, facet.field());
			if (stored == null) {
				return null;
			}
			return (facet.property().kind() == Property.Kind.DATE) ? stored.toString().substring(0, 4)
					: stored.toString();
		};
		put(fields, "facets", "(by: [%s]) { facet missing buckets { value count } }".formatted(facet.constant()),
				(page) -> {
					Map<Object, Long> counts = page.all()
						.stream()
						.map(Entry::node)
						.filter((node) -> value.apply(node) != null)
						.collect(Collectors.groupingBy(value, Collectors.counting()));
					List<Map<String, Object>> buckets = counts.entrySet()
						.stream()
						.sorted(Map.Entry.<Object, Long>comparingByValue()
							.reversed()
							.thenComparing((bucket) -> bucket.getKey().toString()))
						.limit(100)
						.map((bucket) -> Map.of("value", bucket.getKey(), "count", bucket.getValue()))
						.toList();
					long missing = page.all().stream().filter((entry) -> value.apply(entry.node()) == null).count();
					return List.of(Map.of("facet", facet.constant(), "missing", missing, "buckets", buckets));
				});
	}

	private Arguments arguments(String type, Relationship relationship) {
		List<String> texts = new ArrayList<>();
		Part<Seed.Node> filter = (this.random.nextDouble() < 0.5) ? filter(type, 2) : null;
		if (filter != null) {
			texts.add("filter: " + filter.text());
		}
		Order order = order(type, relationship);
		if (!order.text().isEmpty()) {
			texts.add("orderBy: [%s]".formatted(order.text()));
		}
		int size = this.random.nextInt(12);
		boolean backwards = this.random.nextDouble() < 0.3;
		texts.add("%s: %d".formatted(backwards ? "last" : "first", size));
		return new Arguments("(%s)".formatted(String.join(", ", texts)),
				(filter != null) ? (node) -> (Boolean) filter.answer().apply(node) : (node) -> true, order.comparator(),
				size, backwards);
	}

	private Order order(String type, Relationship relationship) {
		List<String> texts = new ArrayList<>();
		Comparator<Entry> comparator = (first, second) -> 0;
		boolean descending = false;
		if (this.graph.model().isNodeType(type)) {
			for (int i = this.random.nextInt(3); i > 0; i--) {
				Key key = key(this.graph.model().nodeType(type), 1);
				descending = this.random.nextBoolean();
				texts.add(key.text().formatted(descending ? "DESC" : "ASC"));
				comparator = comparator.thenComparing((entry) -> key.value().apply(entry.node()), byValue(descending));
			}
		}
		comparator = comparator.thenComparing((entry) -> entry.node().id(), byValue(descending));
		if (relationship != null && relationship.properties() != null) {
			comparator = comparator.thenComparing((entry) -> entry.link().id(), byValue(descending));
		}
		return new Order(String.join(", ", texts), comparator);
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static Comparator<Object> byValue(boolean descending) {
		Comparator<Object> natural = (first, second) -> ((Comparable) first).compareTo(second);
		return Comparator.nullsLast(descending ? natural.reversed() : natural);
	}

	private Key key(NodeType type, int depth) {
		List<Relationship> relationships = type.relationships();
		if (depth > 0 && !relationships.isEmpty() && this.random.nextDouble() < 0.4) {
			Relationship relationship = pick(relationships);
			if (relationship.list()) {
				return new Key("{%s: {count: %%s}}".formatted(relationship.field()),
						(node) -> (long) this.graph.related(node, relationship).size());
			}
			Key inner = key(this.graph.model().nodeType(relationship.target()), depth - 1);
			return new Key("{%s: %s}".formatted(relationship.field(), inner.text()),
					(node) -> first(node, relationship).map((entry) -> inner.value().apply(entry.node())).orElse(null));
		}
		Property property = pick(type.properties().stream().filter(Property::sortable).toList());
		return new Key("{%s: %%s}".formatted(property.name()), (node) -> MemoryGraph.value(node, property.name()));
	}

	private Part<Seed.Node> filter(String type, int depth) {
		if (!this.graph.model().isNodeType(type)) {
			NodeType kind = pick(this.graph.model().implementations("Entity"));
			boolean negated = this.random.nextBoolean();
			String text = "{kind: {eq: %s}}".formatted(kind.constant());
			return new Part<>(negated ? "{not: %s}".formatted(text) : text,
					(node) -> node.type().equals(kind) != negated);
		}
		return filter(this.graph.model().nodeType(type), depth);
	}

	private Part<Seed.Node> filter(NodeType type, int depth) {
		double choice = this.random.nextDouble();
		if (choice > 0.95) {
			return pick(List.<Part<Seed.Node>>of(new Part<>("{}", (node) -> true),
					new Part<>("{and: []}", (node) -> true), new Part<>("{or: []}", (node) -> false),
					new Part<>("{or: [{id: {}}], not: null}", (node) -> true)));
		}
		if (depth > 0 && choice < 0.35) {
			Part<Seed.Node> first = filter(type, depth - 1);
			Part<Seed.Node> second = filter(type, depth - 1);
			if (choice < 0.1) {
				return new Part<>("{not: %s}".formatted(first.text()), (node) -> !holds(first, node));
			}
			if (choice < 0.2) {
				return new Part<>("{and: [%s, %s]}".formatted(first.text(), second.text()),
						(node) -> holds(first, node) && holds(second, node));
			}
			return new Part<>("{or: [%s, %s]}".formatted(first.text(), second.text()),
					(node) -> holds(first, node) || holds(second, node));
		}
		if (depth > 0 && choice < 0.7 && !type.relationships().isEmpty()) {
			return related(pick(type.relationships()), depth - 1);
		}
		return compared(type, pick(type.properties()));
	}

	private Part<Seed.Node> related(Relationship relationship, int depth) {
		Part<Seed.Node> inner = filter(relationship.target(), depth);
		String field = relationship.field();
		if (!relationship.list()) {
			return new Part<>("{%s: %s}".formatted(field, inner.text()),
					(node) -> first(node, relationship).filter((entry) -> holds(inner, entry.node())).isPresent());
		}
		Function<Seed.Node, List<Entry>> entries = (node) -> this.graph.related(node, relationship);
		return switch (this.random.nextInt(4)) {
			case 0 -> new Part<>("{%s: {some: %s}}".formatted(field, inner.text()),
					(node) -> entries.apply(node).stream().anyMatch((entry) -> holds(inner, entry.node())));
			case 1 -> new Part<>("{%s: {none: %s}}".formatted(field, inner.text()),
					(node) -> entries.apply(node).stream().noneMatch((entry) -> holds(inner, entry.node())));
			case 2 -> new Part<>("{%s: {all: %s}}".formatted(field, inner.text()),
					(node) -> entries.apply(node).stream().allMatch((entry) -> holds(inner, entry.node())));
			default -> {
				int count = this.random.nextInt(4);
				yield new Part<>("{%s: {count: {gte: %d}}}".formatted(field, count),
						(node) -> entries.apply(node).size() >= count);
			}
		};
	}

	private Part<Seed.Node> compared(NodeType type, Property property) {
		String name = property.name();
		Object sample = MemoryGraph.value(pick(this.graph.all(type)), name);
		if (property.kind() == Property.Kind.TEXT_LIST) {
			return textList(name, sample);
		}
		if (sample == null || this.random.nextDouble() < 0.1) {
			return (property.kind() == Property.Kind.ID) ? new Part<>("{id: {in: []}}", (node) -> false) : isNull(name);
		}
		return switch (property.kind()) {
			case TEXT -> text(name, sample.toString());
			case DATE -> date(name, sample.toString());
			case INTEGER, DECIMAL -> number(name, ((Number) sample));
			case BOOLEAN -> test("{%s: {eq: %s}}".formatted(name, sample), name, sample::equals);
			case ENUM -> test("{%s: {in: [%s]}}".formatted(name, sample), name, sample::equals);
			default -> test("{%s: {eq: %s}}".formatted(name, quoted(sample)), name, sample::equals);
		};
	}

	private Part<Seed.Node> isNull(String name) {
		boolean wanted = this.random.nextBoolean();
		return new Part<>("{%s: {isNull: %s}}".formatted(name, wanted),
				(node) -> (MemoryGraph.value(node, name) == null) == wanted);
	}

	private Part<Seed.Node> textList(String name, Object sample) {
		List<?> list = (List<?>) sample;
		String entry = list.isEmpty() ? "logistics" : pick(list).toString();
		String needle = part(entry);
		boolean none = this.random.nextBoolean();
		return new Part<>("{%s: {%s: {contains: %s}}}".formatted(name, none ? "none" : "some", quoted(needle)),
				(node) -> ((List<?>) MemoryGraph.value(node, name)).stream()
					.anyMatch((each) -> lower(each).contains(lower(needle))) != none);
	}

	private Part<Seed.Node> text(String name, String sample) {
		String needle = part(sample);
		String upper = needle.toUpperCase(Locale.ROOT);
		boolean foldable = lower(upper).equals(lower(needle));
		return switch (this.random.nextInt(5)) {
			case 0 -> test("{%s: {eq: %s}}".formatted(name, quoted(sample)), name,
					(value) -> lower(value).equals(lower(sample)));
			case 1 -> test("{%s: {contains: %s}}".formatted(name, quoted(foldable ? upper : needle)), name,
					(value) -> lower(value).contains(lower(needle)));
			case 2 -> test("{%s: {startsWith: %s, caseSensitive: true}}".formatted(name, quoted(needle)), name,
					(value) -> value.toString().startsWith(needle));
			case 3 -> test("{%s: {endsWith: %s}}".formatted(name, quoted(needle)), name,
					(value) -> lower(value).endsWith(lower(needle)));
			default -> test("{%s: {in: [%s, \"nowhere\"]}}".formatted(name, quoted(sample)), name,
					(value) -> lower(value).equals(lower(sample)));
		};
	}

	private Part<Seed.Node> number(String name, Number sample) {
		return switch (this.random.nextInt(3)) {
			case 0 -> test("{%s: {gt: %s}}".formatted(name, sample), name,
					(value) -> ((Number) value).doubleValue() > sample.doubleValue());
			case 1 -> test("{%s: {lte: %s}}".formatted(name, sample), name,
					(value) -> ((Number) value).doubleValue() <= sample.doubleValue());
			default -> test("{%s: {eq: %s}}".formatted(name, sample), name,
					(value) -> ((Number) value).doubleValue() == sample.doubleValue());
		};
	}

	private Part<Seed.Node> date(String name, String sample) {
		String period = sample.substring(0, pick(List.of(4, Math.min(7, sample.length()), sample.length())));
		String operator = pick(List.of("eq", "gt", "gte", "lt", "lte"));
		return test("{%s: {%s: %s}}".formatted(name, operator, quoted(period)), name, (value) -> {
			Period stored = Period.of(value.toString());
			Period given = Period.of(period);
			return switch (operator) {
				case "eq" -> stored.start() >= given.start() && stored.end() <= given.end();
				case "gt" -> stored.start() > given.end();
				case "gte" ->
					stored.start() >= given.start() && (stored.start() > given.end() || stored.end() <= given.end());
				case "lt" -> stored.end() < given.start();
				default ->
					stored.end() <= given.end() && (stored.end() < given.start() || stored.start() >= given.start());
			};
		});
	}

	private Part<Seed.Node> test(String text, String name, Predicate<Object> predicate) {
		return new Part<>(text, (node) -> {
			Object value = MemoryGraph.value(node, name);
			return value != null && predicate.test(value);
		});
	}

	private static boolean holds(Part<Seed.Node> filter, Seed.Node node) {
		return (Boolean) filter.answer().apply(node);
	}

	private String part(String text) {
		int start = this.random.nextInt(text.length());
		int end = Math.min(text.length(), start + 1 + this.random.nextInt(3));
		return this.random.nextBoolean() ? text.substring(0, end) : text.substring(start, end);
	}

	private static String lower(Object text) {
		return text.toString().toLowerCase(Locale.ROOT);
	}

	private static String quoted(Object text) {
		return "\"" + text.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
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
		if (this.random.nextDouble() < chance) {
			action.run();
		}
	}

	private <T> T pick(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	/**
	 * A question and its answer.
	 *
	 * @param text the document
	 * @param data what must be answered
	 */
	record Question(String text, Map<String, Object> data) {
	}

	private record Part<T>(String text, Function<T, Object> answer) {
	}

	private record Page(List<Entry> all, List<Entry> cut) {
	}

	private record Key(String text, Function<Seed.Node, Object> value) {
	}

	private record Order(String text, Comparator<Entry> comparator) {
	}

	private record Arguments(String text, Predicate<Seed.Node> filter, Comparator<Entry> order, int size,
			boolean backwards) {

		Page page(List<Entry> entries) {
			List<Entry> all = entries.stream()
				.filter((entry) -> this.filter.test(entry.node()))
				.sorted(this.order)
				.toList();
			int size = Math.min(this.size, all.size());
			return new Page(all, this.backwards ? all.subList(all.size() - size, all.size()) : all.subList(0, size));
		}

	}

	/** The days that a date covers, as numbers. */
	private record Period(int start, int end) {

		static Period of(String date) {
			String digits = date.replace("-", "");
			return new Period(Integer.parseInt((digits + "0000").substring(0, 8)),
					Integer.parseInt((digits + "9999").substring(0, 8)));
		}

	}

}
