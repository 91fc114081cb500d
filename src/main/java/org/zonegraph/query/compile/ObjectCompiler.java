package org.zonegraph.query.compile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.neo4j.cypherdsl.core.Case;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.SymbolicName;

import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.OpenNode;
import org.zonegraph.model.Property;
import org.zonegraph.model.Relationship;
import org.zonegraph.query.clause.Listed;
import org.zonegraph.query.clause.NodeName;
import org.zonegraph.query.clause.Patterns;
import org.zonegraph.query.clause.Scope;
import org.zonegraph.query.clause.Subqueries;
import org.zonegraph.query.question.Selection;
import org.zonegraph.query.shape.Projection;
import org.zonegraph.query.shape.Shape;

/**
 * Compiles the selection on a node, and on a relationship, into what is returned for it.
 */
public final class ObjectCompiler {

	private static final String TYPENAME = "__typename";

	private final Scope scope;

	private final List<ComputedField> computed;

	private final ConnectionCompiler connections;

	private final EvidenceCompiler evidence;

	private final StatementCompiler statements;

	private final IdentifierCompiler identifiers;

	ObjectCompiler(Scope scope, List<ComputedField> computed) {
		this.scope = scope;
		this.computed = computed;
		this.connections = new ConnectionCompiler(scope, this);
		this.evidence = new EvidenceCompiler(scope, this);
		BesideCompiler beside = new BesideCompiler(this.evidence);
		this.statements = new StatementCompiler(scope, beside);
		this.identifiers = new IdentifierCompiler(scope, beside);
	}

	ConnectionCompiler connections() {
		return this.connections;
	}

	IdentifierCompiler identifiers() {
		return this.identifiers;
	}

	/** What works a field out, empty where it is stored. */
	Optional<ComputedField> computed(String type, String field) {
		return this.computed.stream().filter((each) -> each.answers(type, field)).findFirst();
	}

	/**
	 * Compiles the selection on a node of which only an interface may be known.
	 * @param type name of a node type or an interface
	 * @param node the node, bound already
	 * @param selection the fields selected on it
	 * @return an object
	 */
	public Projection node(String type, Node node, List<Selection> selection) {
		Model model = this.scope.model();
		if (OpenNode.isCitation(type)) {
			return new CitationCompiler(this.scope, this).of(type, node, selection);
		}
		return model.isNodeType(type) ? node(model.nodeType(type), node, selection)
				: oneOf(model.implementations(type), node, selection);
	}

	/**
	 * What every type has in common is compiled once: where one selection holds another,
	 * the statement would grow by the number of types for each.
	 */
	private Projection oneOf(List<NodeType> types, Node node, List<Selection> selection) {
		Map<Boolean, List<Selection>> parts = selection.stream()
			.collect(Collectors.partitioningBy((field) -> isCommon(types, field)));
		Projection.Builder shared = new Projection.Builder();
		parts.getOrDefault(true, List.of()).forEach((field) -> shared.add(field.key(), common(types, node, field)));
		Projection common = shared.build();
		List<Selection> special = parts.getOrDefault(false, List.of());
		if (special.isEmpty()) {
			return common;
		}
		Case byType = Cypher.caseExpression();
		Map<String, Shape.Joined.Own> shapes = new LinkedHashMap<>();
		for (NodeType type : types) {
			// what is worked out for one type alone must not be for all
			Projection own = this.scope.row(null, () -> node(type, node, special));
			shapes.put(type.name(),
					new Shape.Joined.Own(own.shape(),
							selection.stream()
								.filter((field) -> field.types().contains(type.name()))
								.map(Selection::key)
								.toList()));
			byType = byType.when(node.hasLabels(type.label()))
				.then(Cypher.listOf(Cypher.literalOf(type.name()), own.expression()));
		}
		return new Projection(Cypher.listOf(common.expression(), byType), new Shape.Joined(common.shape(), shapes));
	}

	/** A field of the interface itself, selected on all types alike. */
	private static boolean isCommon(List<NodeType> types, Selection field) {
		return List.of("id", "name", "evidence", "statements", "identifiers", "related", "history")
			.contains(field.field()) && types.stream().allMatch((type) -> field.types().contains(type.name()));
	}

	private Projection common(List<NodeType> types, Node node, Selection field) {
		return switch (field.field()) {
			case "id" -> new Projection(node.property("id"), Shape.LEAF);
			case "name" -> new Projection(NodeName.of(types, node, field.constant("language")), Shape.LEAF);
			case "evidence" -> this.evidence.ofNode(null, node, field.children());
			case "statements" -> this.statements.of(null, node.getRequiredSymbolicName(), field);
			case "identifiers" -> this.identifiers.of(node, field);
			default -> computed("Entity", field.field()).orElseThrow()
				.compile(new ComputedField.Place(this.scope, this, null, node, field));
		};
	}

	/**
	 * Compiles the selection on a node.
	 * @param type the node's type
	 * @param node the node, bound already
	 * @param selection the fields selected on it
	 * @return an object
	 */
	public Projection node(NodeType type, Node node, List<Selection> selection) {
		Projection.Builder fields = new Projection.Builder();
		for (Selection field : selection) {
			if (field.types().contains(type.name())) {
				field(type, node, field, fields);
			}
		}
		return fields.build();
	}

	private void field(NodeType type, Node node, Selection field, Projection.Builder fields) {
		String key = field.key();
		switch (field.field()) {
			case TYPENAME -> fields.constant(key, type.name());
			case "name" -> fields.add(key, NodeName.of(type, node, field.constant("language")), Shape.LEAF);
			case "evidence" -> fields.add(key, this.evidence.ofNode(type, node, field.children()));
			case "statements" -> fields.add(key, this.statements.of(type, node.getRequiredSymbolicName(), field));
			case "identifiers" -> fields.add(key, this.identifiers.of(node, field));
			default -> {
				Property property = type.property(field.field()).orElse(null);
				ComputedField computed = computed(type.name(), field.field()).orElse(null);
				if (property != null) {
					fields.add(key, node.property(property.name()), Shape.LEAF);
				}
				else if (computed != null) {
					fields.add(key, computed.compile(new ComputedField.Place(this.scope, this, type, node, field)));
				}
				else {
					related(type, node, field, fields);
				}
			}
		}
	}

	private void related(NodeType type, Node node, Selection field, Projection.Builder fields) {
		String name = field.field();
		Relationship relationship = type.relationships()
			.stream()
			.filter((each) -> each.field().equals(name) || (!each.list() && each.evidenceField().equals(name)))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("%s.%s is not compiled".formatted(type.name(), name)));
		fields.add(field.key(), relationship.list() ? this.connections.nested(relationship, node, field)
				: toOne(relationship, node, field));
	}

	private Projection toOne(Relationship relationship, Node node, Selection field) {
		Node target = Patterns.target(this.scope, relationship);
		if (relationship.end() != null) {
			Projection projection = node(relationship.target(), Scope.reference(target), field.children());
			return new Projection(Cypher.collect(Cypher.match(Patterns.leading(relationship, node, target))
				.where(Patterns.held(relationship, node, target))
				.returning(projection.expression())
				.build()), new Shape.First(projection.shape()));
		}
		org.neo4j.cypherdsl.core.Relationship pattern = Patterns.between(relationship, node, target);
		if (!field.field().equals(relationship.field())) {
			pattern = pattern.named(this.scope.name("r"));
			Projection evidence = relationshipEvidence(pattern.getRequiredSymbolicName(), field.children());
			return new Projection(Cypher.listBasedOn(pattern).returning(evidence.expression()),
					new Shape.First(evidence.shape()));
		}
		Subqueries lists = Subqueries.of(this.scope, node, target.getRequiredSymbolicName());
		Projection projection = this.scope.row(lists,
				() -> node(relationship.target(), Scope.reference(target), field.children()));
		// what has no lists is read soonest by an expression
		Expression found = (lists == null || lists.calls().isEmpty())
				? Cypher.listBasedOn(pattern).returning(projection.expression())
				: Subqueries.collect(lists, Cypher.match(pattern), projection.expression());
		return new Projection(found, new Shape.First(projection.shape()));
	}

	/**
	 * Compiles the selection on the evidence of a relationship.
	 * @param relationship name of the relationship, bound already
	 * @param selection the fields selected on its evidence
	 * @return an object
	 */
	public Projection relationshipEvidence(SymbolicName relationship, List<Selection> selection) {
		return this.evidence.ofRelationship(relationship, selection);
	}

	/** All values of a field that has rivals. */
	Projection rivals(SymbolicName conflict, Selection field) {
		return this.statements.rivals(conflict, field);
	}

	/** What an edge tells of the relationship that led to its entry. */
	Projection link(Listed listed, Selection field) {
		SymbolicName link = Objects.requireNonNull(listed.link());
		Relationship relationship = Objects.requireNonNull(listed.relationship());
		return switch (field.field()) {
			case "evidence" -> relationshipEvidence(link, field.children());
			case "statements" ->
				this.statements.of(this.scope.model().relationshipType(relationship.type()), link, field);
			default -> node(String.valueOf(relationship.propertiesType()), Cypher.anyNode(link), field.children());
		};
	}

}
