package org.zonegraph.ledger;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.element.Elements;
import org.zonegraph.element.Evidence;
import org.zonegraph.element.Identifier;
import org.zonegraph.element.Link;
import org.zonegraph.element.Node;
import org.zonegraph.element.Statement;
import org.zonegraph.model.IdentifierScheme;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.RelationshipType;
import org.zonegraph.seed.Seed;

/**
 * Makes the statements of a seed: of each thing that there is one and what each of its
 * fields has, of each relationship what it carries, and of both why that is believed.
 */
final class Ledgers {

	/** Between the names of what a relationship joins. */
	private static final String BETWEEN = " – ";

	private final Model model;

	private final Elements elements;

	private final Map<String, Name> names = new HashMap<>();

	/** What each thing rests on, in the order in which its row names it. */
	private final Map<String, SortedMap<Long, String>> cited = new HashMap<>();

	/** Which fields have a statement, which says what they have. */
	private final Set<String> said = new HashSet<>();

	private final Map<String, LedgerStatement> statements = new LinkedHashMap<>();

	private Ledgers(Model model) {
		this.model = model;
		this.elements = new Elements(model);
	}

	/** The statements of a seed. */
	static LedgerContent of(Model model, Seed seed) {
		Ledgers ledgers = new Ledgers(model);
		seed.nodes().forEach((node) -> ledgers.names.put(node.id(), name(node)));
		for (Link link : seed.links()) {
			if (link.type().equals(RelationshipType.CITES) && link.values().containsKey(Link.POSITION)) {
				ledgers.cited.computeIfAbsent(link.from(), (id) -> new TreeMap<>())
					.put((Long) link.values().get(Link.POSITION), link.to());
			}
		}
		seed.statements()
			.stream()
			.filter(Statement::isPreferred)
			.forEach((statement) -> ledgers.said.add(statement.subject() + " " + statement.field()));
		seed.nodes().forEach(ledgers::node);
		seed.links().stream().filter((link) -> !link.type().equals(RelationshipType.CITES)).forEach(ledgers::link);
		seed.statements()
			.stream()
			.collect(Collectors.groupingBy(Ledgers::key, LinkedHashMap::new, Collectors.toList()))
			.forEach(ledgers::statements);
		seed.identifiers().forEach(ledgers::identifier);
		return new LedgerContent(ledgers.statements);
	}

	private static Name name(Node node) {
		String en = first(node, node.type().namesEn());
		String zh = first(node, node.type().namesZh());
		return new Name(List.of(node.id()), node.type().constant(), Objects.requireNonNullElse(en, node.id()),
				Objects.requireNonNullElse(zh, Objects.requireNonNullElse(en, node.id())));
	}

	private static @Nullable String first(Node node, List<String> properties) {
		return properties.stream()
			.map(node.values()::get)
			.filter(Objects::nonNull)
			.map(String::valueOf)
			.findFirst()
			.orElse(null);
	}

	private void node(Node node) {
		Name name = Objects.requireNonNull(this.names.get(node.id()));
		List<String> cited = List.copyOf(this.cited.getOrDefault(node.id(), new TreeMap<>()).values());
		Map<String, Object> whole = new LinkedHashMap<>();
		for (String field : this.elements.names(node.type())) {
			Object value = node.values().get(field);
			if (value != null && !field.equals(IdentifierScheme.FIELD)) {
				whole.put(field, value);
				boolean said = this.said.contains(node.id() + " " + field);
				if (!said && !field.equals(NodeType.CONFIDENCE) && !field.equals(Link.NOTE)) {
					add(node.id() + " " + field, node.id(), name, field, value, List.of());
				}
			}
		}
		// a thing that is still there has changed where one of its fields has
		add(node.id(), node.id(), name, null, Map.of("id", node.id()), cited);
		add(node.id() + " evidence", node.id(), name, "evidence", evidence(whole, cited), cited);
	}

	private static Map<String, Object> evidence(Map<String, Object> stored, List<String> cited) {
		Map<String, Object> evidence = new LinkedHashMap<>();
		Stream.of(NodeType.CONFIDENCE, Link.NOTE)
			.filter(stored::containsKey)
			.forEach((name) -> evidence.put(name, Objects.requireNonNull(stored.get(name))));
		evidence.put(Link.SOURCES, cited);
		return evidence;
	}

	/** What a relationship joins never changes: it would be another one. */
	private void link(Link link) {
		Name from = named(link.from());
		Name to = named(link.to());
		String carries = this.model.relationshipType(link.type()).propertiesType();
		boolean thing = carries != null && this.model.nodeType(carries).isThing();
		Name name = new Name(Stream.of(link.from(), link.to(), link.id()).limit(thing ? 3 : 2).toList(), link.type(),
				from.en + BETWEEN + to.en, from.zh + BETWEEN + to.zh);
		this.names.put(link.id(), name);
		Map<String, Object> said = new TreeMap<>(link.values());
		said.remove(Link.ID);
		said.put("from", link.from());
		said.put("to", link.to());
		add(link.id(), link.id(), name, null, said, link.evidence().sources());
	}

	private Name named(String id) {
		return Objects.requireNonNullElse(this.names.get(id), new Name(List.of(id), "", id, id));
	}

	/** Rivals stand beside each other by what they say. */
	private static String key(Statement statement) {
		return "%s %s ~%s".formatted(statement.subject(), statement.field(),
				statement.isPreferred() ? "" : statement.value());
	}

	/** What rivals say alike by other sources is kept of each, in no order of theirs. */
	private void statements(String key, List<Statement> alike) {
		Statement first = alike.get(0);
		List<Map<String, Object>> said = alike.stream()
			.map(Ledgers::said)
			.sorted(Comparator.comparing(LedgerStatement::canonical))
			.toList();
		List<String> sources = alike.stream().flatMap((each) -> each.evidence().sources().stream()).distinct().toList();
		boolean alone = alike.size() == 1;
		add(key, first.subject(), named(first.subject()), first.field(), alone ? said.get(0) : said,
				alone ? sources : sources.stream().sorted().toList());
	}

	private static Map<String, Object> said(Statement statement) {
		Map<String, Object> said = new TreeMap<>(statement.told());
		said.remove("field");
		return said;
	}

	private void identifier(Identifier identifier) {
		Evidence evidence = identifier.evidence();
		add("%s %s %s".formatted(identifier.subject(), IdentifierScheme.FIELD, identifier.id()), identifier.subject(),
				named(identifier.subject()), IdentifierScheme.FIELD, identifier.told(), evidence.sources());
	}

	private void add(String key, String subject, Name name, @Nullable String field, Object said, List<String> sources) {
		this.statements.put(key, new LedgerStatement(key, subject, name.about, name.thing, name.en, name.zh, field,
				LedgerStatement.canonical(said), sources));
	}

	/**
	 * What a statement is about.
	 *
	 * @param about ids of the things
	 * @param thing what kind of thing or relationship it is
	 * @param en what it is called in English
	 * @param zh what it is called in Chinese
	 */
	private record Name(List<String> about, String thing, String en, String zh) {
	}

}
