package org.zonegraph.graph.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.zonegraph.graph.schema.SchemaRule.Kind;
import org.zonegraph.model.CitationNode;
import org.zonegraph.model.IdentifierScheme;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.OpenNode;
import org.zonegraph.model.Property;
import org.zonegraph.model.Relationship;
import org.zonegraph.model.StatementNode;
import org.zonegraph.text.SearchKeys;

/**
 * The constraints and indexes that follow from the model. Every lookup and every order
 * that the public schema offers is backed by one of them.
 */
public final class GraphSchema {

	/** Ends the name of an index for parts of texts. */
	static final String TEXT = "_text";

	/** How full text is indexed: the keys are words already, see {@link SearchKeys}. */
	static final Map<String, Object> SEARCH = Map.of("fulltext.analyzer", "whitespace",
			"fulltext.eventually_consistent", false);

	/** Labels of what stands beside the nodes and is joined to them by their ids. */
	public static final List<String> BESIDE = List.of(StatementNode.LABEL, IdentifierScheme.LABEL, CitationNode.LABEL,
			OpenNode.CONFLICT, OpenNode.WANTED);

	/** Label of the revisions of the ledger. */
	public static final String LEDGER_REVISION = "ZonegraphLedger";

	/** Label of its changes. */
	public static final String LEDGER_CHANGE = "ZonegraphChange";

	/** Labels of the ledger, which a load adds to and never replaces. */
	public static final List<String> LEDGER = List.of(LEDGER_REVISION, LEDGER_CHANGE);

	private final Model model;

	public GraphSchema(Model model) {
		this.model = model;
	}

	/**
	 * The unique ids; without them nothing can be loaded.
	 * @return one for each node type and each type of relationships that carry something,
	 * and those of what stands beside the nodes
	 */
	public List<SchemaRule> constraints() {
		return Stream
			.concat(types().stream().map((type) -> rule(type, "id", Kind.UNIQUE, "id")),
					Stream.concat(BESIDE.stream(), LEDGER.stream())
						.map((label) -> SchemaRule.on(label, label + "_id", Kind.UNIQUE, "id")))
			.toList();
	}

	/** What is stored on relationships is asked for as what is stored on nodes. */
	private List<NodeType> types() {
		return Stream.concat(this.model.nodeTypes().stream(), this.model.links().stream()).toList();
	}

	private static SchemaRule rule(NodeType type, String name, Kind kind, String... properties) {
		String whole = type.label() + "_" + name;
		return type.link() ? SchemaRule.onLinks(type.label(), whole, kind, properties)
				: SchemaRule.on(type.label(), whole, kind, properties);
	}

	/**
	 * The indexes for filters, orders and full text.
	 * @return each with a name of its own
	 */
	public List<SchemaRule> indexes() {
		List<SchemaRule> rules = new ArrayList<>();
		for (NodeType type : types()) {
			type.orders()
				.stream()
				.filter((order) -> order.kind() != Property.Kind.ID)
				.map((order) -> type.ordered(order).sortName())
				.distinct()
				.forEach((name) -> rules.add(range(type, name)));
			type.properties().stream().filter(Property::sortable).forEach((property) -> {
				// ordered by another property than is compared
				if (property.kind() == Property.Kind.ENUM) {
					rules.add(range(type, property.name()));
				}
				if (property.kind() == Property.Kind.TEXT) {
					rules.add(range(type, property.lowerCaseName()));
					rules.add(rule(type, property.lowerCaseName() + TEXT, Kind.TEXT, property.lowerCaseName()));
				}
			});
			rules.add(range(type, NodeType.CONFIDENCE));
			type.toOnes()
				.filter((relationship) -> relationship.end() == Relationship.End.ID)
				.forEach((relationship) -> rules.add(range(type, relationship.field())));
			Stream.concat(type.lists(), type.citing().stream())
				.forEach((relationship) -> rules.add(range(type, relationship.countName())));
		}
		rules.addAll(bySubject());
		rules.add(SchemaRule.on(CitationNode.LABEL, CitationNode.LABEL + "_" + CitationNode.SOURCE, Kind.RANGE,
				CitationNode.SOURCE, "id"));
		rules.add(new SchemaRule(SearchKeys.INDEX, Kind.FULLTEXT, false,
				this.model.nodeTypes().stream().map(NodeType::label).collect(Collectors.toSet()),
				List.of(SearchKeys.PROPERTY), SEARCH));
		return rules;
	}

	/**
	 * The indexes that find what is said of a thing by the thing's id.
	 * @return one for each kind of what is said
	 */
	public static List<SchemaRule> bySubject() {
		return Stream.of(StatementNode.LABEL, IdentifierScheme.LABEL)
			.map((label) -> SchemaRule.on(label, label + "_" + StatementNode.SUBJECT, Kind.RANGE,
					StatementNode.SUBJECT))
			.toList();
	}

	/** Ties are broken by id, so an order is backed only by an index that has both. */
	private static SchemaRule range(NodeType type, String property) {
		return rule(type, property, Kind.RANGE, property, "id");
	}

}
