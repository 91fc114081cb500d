package org.zonegraph.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.neo4j.cypherdsl.core.Where;

import org.zonegraph.model.Facet;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.Relationship;
import org.zonegraph.query.ConnectionCompiler.Listed;

/** Compiles the counts of a list by its facets. */
final class FacetCompiler {

	private static final int MAX_BUCKETS = 100;

	private final Scope scope;

	FacetCompiler(Scope scope) {
		this.scope = scope;
	}

	Projection compile(Listed listed, Condition condition, Selection field) {
		NodeType type = this.scope.model().nodeType(listed.type());
		List<String> by = field.argument("by");
		List<Expression> rows = new ArrayList<>();
		Map<String, Shape> shapes = new LinkedHashMap<>();
		for (String constant : by) {
			Facet facet = Facet.of(type)
				.stream()
				.filter((each) -> each.constant().equals(constant))
				.findFirst()
				.orElseThrow();
			Projection projection = facet(listed, condition, facet, type, field.children());
			rows.add(Cypher.listOf(Cypher.literalOf(constant), projection.expression()));
			shapes.put(constant, projection.shape());
		}
		return new Projection(Cypher.listOf(rows), new Shape.Items(new Shape.OneOf(shapes)));
	}

	private Projection facet(Listed listed, Condition condition, Facet facet, NodeType type,
			List<Selection> selection) {
		Projection.Builder fields = new Projection.Builder();
		for (Selection field : selection) {
			String key = field.key();
			switch (field.field()) {
				case "__typename" -> fields.constant(key, type.name() + "Facets");
				case "facet" -> fields.constant(key, facet.constant());
				case "missing" -> fields.add(key, missing(listed, condition, facet), Shape.LEAF);
				default -> fields.add(key, buckets(listed, condition, facet, field.children()));
			}
		}
		return fields.build();
	}

	private Projection buckets(Listed listed, Condition condition, Facet facet, List<Selection> selection) {
		SymbolicName value = Cypher.name(this.scope.name("v"));
		SymbolicName count = Cypher.name(this.scope.name("c"));
		Node node = Scope.reference(listed.node());
		Relationship relationship = facet.relationship();
		Property property = facet.property();
		Projection.Builder fields = new Projection.Builder();
		if (relationship != null) {
			NodeType target = this.scope.model().nodeType(relationship.target());
			Node bound = this.scope.node(target);
			SymbolicName name = bound.getRequiredSymbolicName();
			bucket(fields, selection, Cypher.property(name, "id"),
					ObjectCompiler.name(target, Scope.reference(bound), "EN"), count);
			return collect(Cypher.match(listed.pattern())
				.where(condition)
				.match(Patterns.between(relationship, node, bound))
				.with(name, Cypher.count(Cypher.asterisk()).as(count))
				.orderBy(Cypher.sort(count).descending(), Cypher.sort(Cypher.property(name, "id")).ascending())
				.limit(MAX_BUCKETS)
				.returning(fields.build().expression())
				.build(), fields);
		}
		Property counted = java.util.Objects.requireNonNull(property);
		bucket(fields, selection, value, label(counted, value), count);
		return collect(Cypher.match(listed.pattern())
			.where(condition.and(node.property(counted.name()).isNotNull()))
			.with(value(counted, node.property(counted.name())).as(value), Cypher.count(Cypher.asterisk()).as(count))
			.orderBy(Cypher.sort(count).descending(), Cypher.sort(value).ascending())
			.limit(MAX_BUCKETS)
			.returning(fields.build().expression())
			.build(), fields);
	}

	private static Projection collect(org.neo4j.cypherdsl.core.Statement statement, Projection.Builder fields) {
		return new Projection(Cypher.collect(statement), new Shape.Items(fields.build().shape()));
	}

	private static void bucket(Projection.Builder fields, List<Selection> selection, Expression value, Expression label,
			Expression count) {
		for (Selection field : selection) {
			String key = field.key();
			switch (field.field()) {
				case "value" -> fields.add(key, value, Shape.LEAF);
				case "label" -> fields.add(key, label, Shape.LEAF);
				case "count" -> fields.add(key, count, Shape.LEAF);
				default -> fields.constant(key, "Bucket");
			}
		}
	}

	private static Expression value(Property property, Expression value) {
		return switch (property.kind()) {
			case DATE -> Cypher.left(value, Cypher.literalOf(4));
			case INTEGER, DECIMAL, BOOLEAN -> Cypher.toString(value);
			default -> value;
		};
	}

	/** {@code SPECIAL_CUSTOMS_AREA} reads "Special customs area". */
	private static Expression label(Property property, Expression value) {
		return switch (property.kind()) {
			case ENUM -> Cypher.left(value, Cypher.literalOf(1))
				.concat(Cypher.replace(Cypher.toLower(Cypher.substring(value, Cypher.literalOf(1), Cypher.size(value))),
						Cypher.literalOf("_"), Cypher.literalOf(" ")));
			case BOOLEAN -> Cypher.caseExpression(value)
				.when(Cypher.literalOf("true"))
				.then(Cypher.literalOf("Yes"))
				.elseDefault(Cypher.literalOf("No"));
			default -> value;
		};
	}

	private Expression missing(Listed listed, Condition condition, Facet facet) {
		Node node = Scope.reference(listed.node());
		Relationship relationship = facet.relationship();
		Property property = facet.property();
		Condition unknown;
		if (relationship != null) {
			unknown = Cypher.exists(Patterns.between(relationship, node, Patterns.target(this.scope, relationship)))
				.not();
		}
		else {
			unknown = node.property(java.util.Objects.requireNonNull(property).name()).isNull();
		}
		return Cypher.count(List.of(listed.pattern()), Where.from(condition.and(unknown)));
	}

}
