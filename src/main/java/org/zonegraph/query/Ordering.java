package org.zonegraph.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.RelationshipPattern;
import org.neo4j.cypherdsl.core.SortItem;
import org.neo4j.cypherdsl.core.SymbolicName;

import org.zonegraph.model.Property;
import org.zonegraph.model.Relationship;

/**
 * The order of a list: the keys asked for, then the id, so that it is total. What is not
 * known comes last either way. Turns the bounds of {@link Segments} into conditions and
 * sort items.
 */
final class Ordering {

	private static final String ID = "id";

	private final String name;

	private final List<Key> keys;

	private final List<Join> joins;

	private Ordering(String name, List<Key> keys, List<Join> joins) {
		this.name = name;
		this.keys = List.copyOf(keys);
		this.joins = List.copyOf(joins);
	}

	/**
	 * Reads an order argument.
	 * @param scope the statement
	 * @param type name of the listed type, or interface
	 * @param node the listed node
	 * @param tie what tells apart several entries of one node, null where there are none
	 * @param argument the argument, null where none was given
	 */
	static Ordering of(Scope scope, String type, Node node, @Nullable Expression tie,
			@Nullable List<Map<String, Object>> argument) {
		List<Key> keys = new ArrayList<>();
		List<Join> joins = new ArrayList<>();
		boolean total = false;
		for (Map<String, Object> entry : (argument != null) ? argument : List.<Map<String, Object>>of()) {
			if (!total) {
				keys.add(key(scope, type, node, true, entry, joins));
				total = entry.containsKey(ID);
			}
		}
		boolean descending = !keys.isEmpty() && keys.get(keys.size() - 1).descending();
		if (!total) {
			keys.add(stored(scope, type, node, true, ID, descending ? "DESC" : "ASC"));
		}
		String name = type + " by " + keys.stream().map(Key::name).collect(Collectors.joining(", "));
		if (tie != null) {
			keys.add(new Key("", tie, descending, new Cursor.Column(Cursor.Kind.TEXT, false)));
		}
		return new Ordering(name, keys, joins);
	}

	private static Key key(Scope scope, String type, Node node, boolean present, Map<String, Object> entry,
			List<Join> joins) {
		String field = entry.keySet().iterator().next();
		Object value = entry.get(field);
		if (!(value instanceof Map<?, ?> nested)) {
			return stored(scope, type, node, present, field, value);
		}
		Relationship relationship = scope.model().nodeType(type).relationship(field).orElseThrow();
		if (relationship.list()) {
			Object direction = nested.get("count");
			return new Key("%s.count %s".formatted(field, direction), node.property(relationship.countName()),
					"DESC".equals(direction), new Cursor.Column(Cursor.Kind.INTEGER, !present));
		}
		Node target = Cypher.anyNode(scope.name("n"));
		boolean known = present && relationship.required();
		// the renderer can leave out a label in the pattern where a name comes up again
		joins.add(new Join(Patterns.between(relationship, node, target),
				target.hasLabels(scope.model().nodeType(relationship.target()).label()),
				target.getRequiredSymbolicName(), known));
		@SuppressWarnings("unchecked")
		Key inner = key(scope, relationship.target(), Scope.reference(target), known, (Map<String, Object>) nested,
				joins);
		return new Key(field + "." + inner.name(), inner.expression(), inner.descending(), inner.column());
	}

	private static Key stored(Scope scope, String type, Node node, boolean present, String field,
			@Nullable Object direction) {
		Property property = scope.model().ordered(type, field);
		return new Key(field + " " + direction, node.property(property.sortName()), "DESC".equals(direction),
				new Cursor.Column(Cursor.Kind.of(property.kind()), !(property.required() && present)));
	}

	/** The order in words; a cursor holds it and fits no other. */
	String name() {
		return this.name;
	}

	/** What a cursor holds of each key. */
	List<Cursor.Column> columns() {
		return this.keys.stream().map(Key::column).toList();
	}

	/** What a cursor holds of an entry. */
	List<Expression> values() {
		return this.keys.stream().map(Key::expression).toList();
	}

	/** The to-one relationships that the keys lie behind. */
	List<Join> joins() {
		return this.joins;
	}

	/**
	 * Orders by id alone where what is listed has one value of a property: by that value
	 * first, which changes nothing and lets an index on both deliver it.
	 */
	List<SortItem> sort(Segment segment, @Nullable Expression fixed, boolean reverse) {
		if (fixed == null || this.keys.size() > 1) {
			return segment.sort();
		}
		List<SortItem> items = new ArrayList<>(segment.sort());
		items.add(0, directed(fixed, this.keys.get(0).descending() != reverse));
		return items;
	}

	/** Sorts a whole list, whatever is known of its keys. */
	List<SortItem> sort(boolean reverse) {
		return sort(Collections.nCopies(this.keys.size(), Segments.Bound.ANY), reverse);
	}

	/** The whole list, from its start, or from its end where {@code reverse}. */
	List<Segment> segments(boolean reverse) {
		return Segments.whole(nullable(), reverse)
			.stream()
			.map((bounds) -> segment(bounds, List.of(), reverse))
			.toList();
	}

	/**
	 * What follows a place, or precedes it where {@code reverse}.
	 * @param scope the statement
	 * @param place the values of a cursor, of which is looked at whether they are known
	 * @param reverse whether it is read from its end
	 */
	List<Segment> segments(Scope scope, Argument place, boolean reverse) {
		List<Boolean> known = Objects
			.requireNonNull(place.look((List<?> values) -> values.stream().map(Objects::nonNull).toList()));
		List<@Nullable Expression> limits = new ArrayList<>();
		for (int i = 0; i < known.size(); i++) {
			limits.add(known.get(i) ? scope.bound(place.entry(i)) : null);
		}
		return Segments.beyond(nullable(), known, reverse)
			.stream()
			.map((bounds) -> segment(bounds, limits, reverse))
			.toList();
	}

	private List<Boolean> nullable() {
		return this.keys.stream().map((key) -> key.column().nullable()).toList();
	}

	private Segment segment(List<Segments.Bound> bounds, List<@Nullable Expression> limits, boolean reverse) {
		Condition condition = Cypher.noCondition();
		for (int i = 0; i < bounds.size(); i++) {
			Expression limit = (i < limits.size()) ? limits.get(i) : null;
			condition = condition.and(this.keys.get(i).within(bounds.get(i), limit, reverse));
		}
		return new Segment(condition, sort(bounds, reverse));
	}

	private List<SortItem> sort(List<Segments.Bound> bounds, boolean reverse) {
		List<SortItem> items = new ArrayList<>();
		for (int i = 0; i < bounds.size(); i++) {
			Key key = this.keys.get(i);
			if (bounds.get(i).isMixed() && key.column().nullable()) {
				items.add(directed(key.expression().isNull(), reverse));
			}
			if (bounds.get(i).isSorted()) {
				items.add(directed(key.expression(), key.descending() != reverse));
			}
		}
		return items;
	}

	private static SortItem directed(Expression expression, boolean descending) {
		return descending ? Cypher.sort(expression).descending() : Cypher.sort(expression).ascending();
	}

	/**
	 * A part of a list that is in order by itself.
	 *
	 * @param condition what belongs to it
	 * @param sort its order
	 */
	record Segment(Condition condition, List<SortItem> sort) {
	}

	/**
	 * A to-one relationship that a key lies behind.
	 *
	 * @param pattern what matches it
	 * @param labelled that the node at its end is of the right type
	 * @param target name of the node at its end
	 * @param required whether there always is one
	 */
	record Join(RelationshipPattern pattern, Condition labelled, SymbolicName target, boolean required) {
	}

	/**
	 * A key of the order.
	 *
	 * @param name the field and the direction, as the order's name has them
	 * @param expression its value
	 * @param descending whether the largest comes first
	 * @param column what a cursor holds of it
	 */
	private record Key(String name, Expression expression, boolean descending, Cursor.Column column) {

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

}
