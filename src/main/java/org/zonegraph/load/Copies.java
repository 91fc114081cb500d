package org.zonegraph.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.zonegraph.element.Evidence;
import org.zonegraph.element.Identifier;
import org.zonegraph.element.Link;
import org.zonegraph.element.Node;
import org.zonegraph.element.Statement;
import org.zonegraph.model.CitationNode;
import org.zonegraph.model.IdentifierScheme;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeId;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.OpenNode;
import org.zonegraph.model.Property;
import org.zonegraph.model.Relationship;
import org.zonegraph.model.RelationshipType;
import org.zonegraph.model.StatementNode;
import org.zonegraph.seed.Seed;
import org.zonegraph.text.SearchKeys;

/**
 * The rows that a seed becomes in the store. The first copy is the seed itself; a
 * synthetic graph has more, each with its number in ids and texts, so that it has the
 * same shape and is so many times larger. The number comes first in an id, so that by id
 * one copy follows another, as real data would grow.
 */
final class Copies {

	private final Model model;

	private final Map<NodeType, List<Node>> nodes;

	private final Map<Ends, List<Link>> links = new LinkedHashMap<>();

	private final Map<String, Map<String, Object>> counts = new HashMap<>();

	/** By id, for the texts that all copies have alike. */
	private final Map<String, Map<String, Object>> sortKeys = new HashMap<>();

	private final Map<String, List<Statement>> statements;

	private final List<Identifier> identifiers;

	private final ReadForms forms;

	/** By id the sources that the row of a node names. */
	private final Map<String, List<String>> named = new HashMap<>();

	private final SearchedNames searched;

	private final CitedRows cited;

	private final OpenRows open;

	Copies(Model model, Seed seed) {
		this.model = model;
		this.searched = new SearchedNames(model, seed);
		this.identifiers = seed.identifiers();
		this.nodes = seed.nodes().stream().collect(Collectors.groupingBy(Node::type));
		this.statements = seed.statements()
			.stream()
			.collect(Collectors.groupingBy(Statement::subject, LinkedHashMap::new, Collectors.toList()));
		this.forms = new ReadForms(seed.nodes().stream());
		for (Link link : seed.links()) {
			if (link.values().containsKey(Link.POSITION)) {
				this.named.computeIfAbsent(link.from(), (key) -> new ArrayList<>()).add(link.to());
			}
			Ends ends = new Ends(type(link.from()), link.type(), type(link.to()));
			this.links.computeIfAbsent(ends, (key) -> new ArrayList<>()).add(link);
			count(ends.from(), link.from(), link.type(), ends.to(), true);
			count(ends.to(), link.to(), link.type(), ends.from(), false);
		}
		this.cited = new CitedRows(seed, this.named, this.forms);
		this.open = new OpenRows(seed, this.cited.all());
	}

	private NodeType type(String id) {
		return this.model.typeOf(id).orElseThrow();
	}

	private void count(NodeType owner, String id, String type, NodeType target, boolean outgoing) {
		Stream<Relationship> citing = (outgoing && type.equals(RelationshipType.CITES)) ? owner.citing().stream()
				: Stream.of();
		Stream.concat(owner.shows(type, outgoing, target).filter(Relationship::list), citing)
			.forEach((each) -> this.counts.computeIfAbsent(id, (key) -> new HashMap<>())
				.merge(each.countName(), 1L, (a, b) -> (Long) a + (Long) b));
	}

	/** The stored properties of a type's nodes. */
	List<Map<String, Object>> nodes(NodeType type, int copy) {
		return this.nodes.getOrDefault(type, List.of()).stream().map((node) -> row(node, copy)).toList();
	}

	private Map<String, Object> row(Node node, int copy) {
		Map<String, Object> row = new HashMap<>(node.values());
		row.put("id", id(node.id(), copy));
		graded(node.id(), row);
		this.forms.put(row, row.get(NodeType.CONFIDENCE),
				node.type().isSource() ? List.of(node.id()) : this.named.getOrDefault(node.id(), List.of()));
		Stream.concat(node.type().lists(), node.type().citing().stream())
			.map(Relationship::countName)
			.forEach((name) -> row.put(name, 0L));
		row.putAll(this.counts.getOrDefault(node.id(), Map.of()));
		row.putAll(this.sortKeys.computeIfAbsent(node.id(), (id) -> SortKeys.of(node.type(), row)));
		if (copy > 1) {
			number(node.type(), row, copy);
		}
		List<String> names = this.searched.names(node.type(), node.id(), row);
		List<String> identified = identified(row, copy);
		row.put(SearchKeys.NAMES, Stream.concat(names.stream(), identified.stream()).toList());
		row.put(SearchKeys.PLACES, this.searched.places(node.id()));
		row.put(SearchKeys.PROPERTY, SearchKeys.of(node.type().constant(), id(node.id(), copy), names,
				!node.type().sentence(), this.searched.joined(node.id())) + SearchKeys.identified(identified));
		return row;
	}

	private void graded(String id, Map<String, Object> row) {
		this.statements.getOrDefault(id, List.of())
			.stream()
			.filter(Statement::isPreferred)
			.forEach((statement) -> row.put(Property.gradeName(statement.field()), statement.evidence().confidence()));
	}

	private void why(Map<String, Object> row, Evidence evidence, int copy) {
		this.forms.put(row, evidence.confidence(), evidence.sources());
		row.put(Link.SOURCES, evidence.sources().stream().map((source) -> id(source, copy)).toList());
	}

	/** Identifiers of others, each as a whole and as it is written there. */
	private static List<String> identified(Map<String, Object> row, int copy) {
		if (!(row.get(IdentifierScheme.FIELD) instanceof List<?> ids)) {
			return List.of();
		}
		List<String> numbered = ids.stream().map((each) -> id(each.toString(), copy)).toList();
		row.put(IdentifierScheme.FIELD, numbered);
		return numbered.stream().flatMap((each) -> Stream.of(each, NodeId.of(each).slug())).toList();
	}

	/** Puts the number of a copy behind its texts. */
	private static void number(NodeType type, Map<String, Object> row, int copy) {
		List<Property> numbered = type.properties()
			.stream()
			.filter((property) -> property.kind() == Property.Kind.TEXT && property.fulltext() != null)
			.filter((property) -> row.containsKey(property.name()))
			.toList();
		numbered.forEach((property) -> {
			String changed = row.get(property.name()) + " " + copy;
			row.put(property.name(), changed);
			row.put(property.lowerCaseName(), changed.toLowerCase(Locale.ROOT));
		});
		SortKeys.number(type, row, numbered, copy);
	}

	/** By label the rows of a copy of what stands beside the nodes. */
	Map<String, IntFunction<List<Map<String, Object>>>> beside() {
		return Map.of(StatementNode.LABEL, this::statements, IdentifierScheme.LABEL, this::identifiers,
				CitationNode.LABEL, (copy) -> this.cited.rows((id) -> id(id, copy)), OpenNode.CONFLICT,
				(copy) -> this.open.conflicts((id) -> id(id, copy)), OpenNode.WANTED,
				(copy) -> this.open.wanted((id) -> id(id, copy)));
	}

	/** The statements, each with an id of its own and that of what it is about. */
	private List<Map<String, Object>> statements(int copy) {
		List<Map<String, Object>> rows = new ArrayList<>();
		this.statements.forEach((subject, all) -> {
			for (int i = 0; i < all.size(); i++) {
				Statement statement = all.get(i);
				Map<String, Object> row = statement.stored(i);
				row.put(StatementNode.SUBJECT, id(subject, copy));
				row.put("id", "%s %s %d".formatted(id(subject, copy), statement.field(), i));
				why(row, statement.evidence(), copy);
				rows.add(row);
			}
		});
		return rows;
	}

	/** The identifiers of others, with the ids of what they are of. */
	private List<Map<String, Object>> identifiers(int copy) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (Identifier identifier : this.identifiers) {
			Map<String, Object> row = identifier.stored(rows.size());
			row.put(Link.ID, id(identifier.id(), copy));
			row.put(StatementNode.SUBJECT, id(identifier.subject(), copy));
			why(row, identifier.evidence(), copy);
			rows.add(row);
		}
		return rows;
	}

	/** The relationships, each with the ids of its ends and what is stored on it. */
	Map<Ends, List<Map<String, Object>>> links(int copy) {
		Map<Ends, List<Map<String, Object>>> rows = new LinkedHashMap<>();
		this.links.forEach((ends, links) -> rows.put(ends, links.stream().map((link) -> row(link, copy)).toList()));
		return rows;
	}

	private Map<String, Object> row(Link link, int copy) {
		Map<String, Object> values = new HashMap<>(link.values());
		values.put(Link.ID, id(link.id(), copy));
		why(values, link.evidence(), copy);
		RelationshipType type = this.model.relationshipType(link.type());
		type.references()
			.keySet()
			.forEach((name) -> values.computeIfPresent(name, (key, other) -> id(other.toString(), copy)));
		if (type.propertiesType() != null) {
			asked(this.model.nodeType(type.propertiesType()), link, values);
		}
		return Map.of("from", id(link.from(), copy), "to", id(link.to(), copy), "values", values);
	}

	/** What filters and orders go by where a relationship carries something. */
	private void asked(NodeType type, Link link, Map<String, Object> values) {
		graded(link.id(), values);
		type.properties().forEach((property) -> {
			if (property.kind() == Property.Kind.TEXT && values.get(property.name()) instanceof String text) {
				values.put(property.lowerCaseName(), text.toLowerCase(Locale.ROOT));
			}
		});
		values.putAll(this.sortKeys.computeIfAbsent(link.id(), (id) -> SortKeys.of(type, values)));
		type.citing().ifPresent((citing) -> values.put(citing.countName(), (long) link.evidence().sources().size()));
	}

	private static String id(String id, int copy) {
		return (copy == 1) ? id : id.replaceFirst(":", ":~" + copy + "~");
	}

	/**
	 * Where relationships of one type run.
	 *
	 * @param from type of the nodes they start at
	 * @param type such as {@code LOCATED_IN}
	 * @param to type of the nodes they end at
	 */
	record Ends(NodeType from, String type, NodeType to) {
	}

}
