package org.zonegraph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.zonegraph.element.Evidence;
import org.zonegraph.element.Identifier;
import org.zonegraph.element.Link;
import org.zonegraph.element.Node;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.element.Statement;
import org.zonegraph.model.Property;
import org.zonegraph.model.Relationship;
import org.zonegraph.model.RelationshipType;
import org.zonegraph.seed.Seed;

/** The seed as plain Java, without a database: what answers are compared with. */
final class MemoryGraph {

	private final Model model;

	private final Map<String, Node> nodes = new TreeMap<>();

	/** What is stored on relationships, as nodes are. */
	private final Map<String, Node> stored = new TreeMap<>();

	/** The relationships that these are stored on, by their ids. */
	private final Map<String, Link> holders = new HashMap<>();

	private final Map<String, List<Link>> outgoing = new HashMap<>();

	private final Map<String, List<Link>> incoming = new HashMap<>();

	private final Map<String, List<Statement>> statements;

	private final Map<String, List<Identifier>> identifiers;

	MemoryGraph(Model model, Seed seed) {
		this.model = model;
		this.statements = seed.statements().stream().collect(Collectors.groupingBy(Statement::subject));
		this.identifiers = seed.identifiers().stream().collect(Collectors.groupingBy(Identifier::subject));
		seed.nodes().forEach((node) -> this.nodes.put(node.id(), node));
		seed.links().forEach((link) -> {
			this.outgoing.computeIfAbsent(link.from(), (key) -> new ArrayList<>()).add(link);
			this.incoming.computeIfAbsent(link.to(), (key) -> new ArrayList<>()).add(link);
			String type = model.relationshipType(link.type()).propertiesType();
			if (type != null) {
				this.stored.put(link.id(), new Node(model.nodeType(type), link.id(), link.values()));
				this.holders.put(link.id(), link);
			}
		});
	}

	Model model() {
		return this.model;
	}

	Node node(String id) {
		return Objects.requireNonNull(this.nodes.get(id), id);
	}

	List<Node> all(NodeType type) {
		return (type.link() ? this.stored : this.nodes).values()
			.stream()
			.filter((node) -> node.type().equals(type))
			.toList();
	}

	/** The nodes of a type as the entries of a root list. */
	List<Entry> roots(NodeType type) {
		return all(type).stream().map((node) -> new Entry(node, null)).toList();
	}

	/** What is stored on the relationship that led to an entry. */
	Node stored(Entry entry) {
		return Objects.requireNonNull(this.stored.get(entry.link().id()));
	}

	/** All relationships of a node, from either end. */
	List<Link> links(String id) {
		return Stream
			.concat(this.outgoing.getOrDefault(id, List.of()).stream(),
					this.incoming.getOrDefault(id, List.of()).stream())
			.distinct()
			.toList();
	}

	/** The ids of all nodes, in order. */
	List<String> ids() {
		return List.copyOf(this.nodes.keySet());
	}

	/** What a relationship leads to. */
	List<Entry> related(Node owner, Relationship relationship) {
		if (relationship.end() != null) {
			Link link = Objects.requireNonNull(this.holders.get(owner.id()));
			Object id = switch (relationship.end()) {
				case START -> link.from();
				case END -> link.to();
				default -> link.values().get(relationship.field());
			};
			return Stream.ofNullable(id).map((known) -> new Entry(node(known.toString()), null)).toList();
		}
		List<NodeType> targets = this.model.implementations(relationship.target());
		return (relationship.outgoing() ? this.outgoing : this.incoming).getOrDefault(owner.id(), List.of())
			.stream()
			.filter((link) -> link.type().equals(relationship.type()))
			.map((link) -> new Entry(node(relationship.outgoing() ? link.to() : link.from()), link))
			.filter((entry) -> targets.contains(entry.node().type()))
			.sorted(Comparator.comparing((entry) -> entry.node().id()))
			.toList();
	}

	/** The sources of a node, in the order of the seed; a source is its own. */
	List<Node> sources(Node node) {
		if (node.type().isSource()) {
			return List.of(node);
		}
		if (node.type().link()) {
			return citing(node);
		}
		return this.outgoing.getOrDefault(node.id(), List.of())
			.stream()
			.filter((link) -> link.type().equals(RelationshipType.CITES) && link.values().containsKey("position"))
			.sorted(Comparator.comparing((link) -> (Long) link.values().get("position")))
			.map((link) -> node(link.to()))
			.toList();
	}

	/** All that a node rests on, be it by a single value. A source rests on nothing. */
	List<Node> citing(Node node) {
		if (node.type().link()) {
			return this.holders.get(node.id()).evidence().sources().stream().map(this::node).toList();
		}
		return this.outgoing.getOrDefault(node.id(), List.of())
			.stream()
			.filter((link) -> link.type().equals(RelationshipType.CITES))
			.map((link) -> node(link.to()))
			.toList();
	}

	/**
	 * What is said of single values of a node or a relationship, in the order of the
	 * seed.
	 */
	List<Statement> statements(String subject) {
		return this.statements.getOrDefault(subject, List.of());
	}

	/** What registers of others call a node, in the order of the seed. */
	List<Identifier> identifiers(Node node) {
		return this.identifiers.getOrDefault(node.id(), List.of());
	}

	/**
	 * How the sources of some evidence were read: those that an official grade rests on
	 * are official or no originals. The best known form, null where one is not known.
	 */
	String readAs(Evidence evidence) {
		if (evidence.confidence().equals("UNVERIFIED")) {
			return null;
		}
		List<String> forms = evidence.sources()
			.stream()
			.map(this::node)
			.filter((source) -> !evidence.confidence().equals("OFFICIAL")
					|| source.values().get(NodeType.CONFIDENCE).equals("OFFICIAL")
					|| Set.of("COPY", "TRANSLATION").contains(source.values().getOrDefault("readAs", "")))
			.map((source) -> source.values().getOrDefault("readAs", "?").toString())
			.toList();
		if (forms.contains("?") && !forms.contains("ORIGINAL")) {
			return null;
		}
		return Stream.of("ORIGINAL", "COPY", "TRANSLATION").filter(forms::contains).findFirst().orElse(null);
	}

	/** All relationships. */
	Stream<Link> links() {
		return this.outgoing.values().stream().flatMap(List::stream);
	}

	/** The grade of a value: that of its statement, else of the whole; null for none. */
	String grade(Node node, Property property) {
		Object value = value(node, property.name());
		if (value == null || (value instanceof List<?> list && list.isEmpty())) {
			return null;
		}
		return statements(node.id()).stream()
			.filter((said) -> said.field().equals(property.name()) && said.rank().equals("PREFERRED"))
			.map((said) -> said.evidence().confidence())
			.findFirst()
			.orElse(String.valueOf(node.values().get(NodeType.CONFIDENCE)));
	}

	/** A stored value, null where it is not known. */
	static Object value(Node node, String property) {
		return property.equals("id") ? node.id() : node.values().get(property);
	}

	/** The first known of the names in a language. */
	static Object name(Node node, String language) {
		List<String> names = language.equals("ZH") ? node.type().namesZh() : node.type().namesEn();
		return names.stream().map((name) -> value(node, name)).filter(Objects::nonNull).findFirst().orElse(null);
	}

	/**
	 * An entry of a list.
	 *
	 * @param node the node
	 * @param link the relationship that leads to it, null at the root
	 */
	record Entry(Node node, Link link) {
	}

}
