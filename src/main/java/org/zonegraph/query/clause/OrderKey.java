package org.zonegraph.query.clause;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.Relationship;
import org.zonegraph.model.derive.InputDeriver;

/**
 * A key of an order.
 *
 * @param name the field and the direction, as the order's name has them
 * @param expression its value
 * @param descending whether the largest comes first
 * @param type what a cursor holds of it
 */
record OrderKey(String name, Expression expression, boolean descending, Cursor.KeyType type) {

	/**
	 * Reads an entry of an order argument.
	 * @param scope the statement
	 * @param on what is ordered
	 * @param present whether there always is such a node
	 * @param entry one field and its direction, which may lie behind relationships
	 * @param joins gets the relationships that the key lies behind
	 */
	static OrderKey of(Scope scope, Entry on, boolean present, Map<String, Object> entry, List<Ordering.Join> joins) {
		String field = entry.keySet().iterator().next();
		Object value = entry.get(field);
		if (!(value instanceof Map<?, ?> nested)) {
			return stored(scope, on.type(), on.node(), present, field, value);
		}
		Entry part = on.part(field);
		if (part != null) {
			return of(scope, part, present, nested(nested), joins).behind(field);
		}
		Node node = on.node();
		if (field.equals(InputDeriver.GRADES)) {
			return graded(scope.model().nodeType(on.type()), node, nested);
		}
		Relationship relationship = scope.model().nodeType(on.type()).relationship(field).orElseThrow();
		if (relationship.list()) {
			Object direction = nested.get("count");
			return new OrderKey("%s.count %s".formatted(field, direction), node.property(relationship.countName()),
					"DESC".equals(direction), new Cursor.KeyType(Cursor.Kind.INTEGER, !present));
		}
		boolean known = present && relationship.required();
		Ordering.Join join = Ordering.Join.of(scope, relationship, node, known);
		joins.add(join);
		return of(scope, Entry.of(relationship.target(), Cypher.anyNode(join.target())), known, nested(nested), joins)
			.behind(field);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> nested(Map<?, ?> order) {
		return (Map<String, Object>) order;
	}

	private OrderKey behind(String field) {
		return new OrderKey(field + "." + this.name, this.expression, this.descending, this.type);
	}

	/** The grade of a value; there is none of what is not known. */
	private static OrderKey graded(NodeType type, Node node, Map<?, ?> nested) {
		String name = String.valueOf(nested.keySet().iterator().next());
		Object direction = nested.get(name);
		return new OrderKey("%s.%s %s".formatted(InputDeriver.GRADES, name, direction),
				ValueGrade.rank(type.property(name).orElseThrow(), node), "DESC".equals(direction),
				new Cursor.KeyType(Cursor.Kind.INTEGER, true));
	}

	/** A key that is stored on the node itself. */
	static OrderKey stored(Scope scope, String type, Node node, boolean present, String field,
			@Nullable Object direction) {
		Property property = ordered(scope.model(), type, field);
		return new OrderKey(field + " " + direction, node.property(property.sortName()), "DESC".equals(direction),
				new Cursor.KeyType(Cursor.Kind.of(property.kind()), !(property.required() && present)));
	}

	/** What an order goes by: the property whose sort key is stored. */
	private static Property ordered(Model model, String type, String field) {
		Optional<NodeType> known = Optional.of(type).filter(model::isNodeType).map(model::nodeType);
		Property order = known.map(NodeType::orders)
			.orElse(NodeType.COMMON_ORDERS)
			.stream()
			.filter((each) -> each.name().equals(field))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("%s has no order '%s'".formatted(type, field)));
		return known.map((each) -> each.ordered(order)).orElse(order);
	}

	/**
	 * What a segment says of the key.
	 * @param bound how the segment bounds it
	 * @param limit its value at the place, null where that is not known
	 * @param reverse whether the list is read from its end
	 */
	Condition within(Segments.Bound bound, @Nullable Expression limit, boolean reverse) {
		return switch (bound) {
			case ANY -> Cypher.noCondition();
			case KNOWN -> this.expression.isNotNull();
			case UNKNOWN -> this.expression.isNull();
			case SAME -> (limit != null) ? this.expression.eq(limit) : this.expression.isNull();
			case BEYOND -> beyond(Objects.requireNonNull(limit), reverse);
		};
	}

	private Condition beyond(Expression limit, boolean reverse) {
		return (this.descending != reverse) ? this.expression.lt(limit) : this.expression.gt(limit);
	}

}
