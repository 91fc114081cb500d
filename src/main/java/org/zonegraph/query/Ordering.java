package org.zonegraph.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.RelationshipPattern;
import org.neo4j.cypherdsl.core.SortItem;
import org.neo4j.cypherdsl.core.SymbolicName;

import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.Relationship;

/**
 * The order of a list: the keys asked for, then the id, so that it is total. What is not
 * known comes last either way.
 *
 * <p>
 * A place in the order splits what follows into segments, each of which an index on its
 * first key can deliver: equal in all keys but the last and beyond it in that, then equal
 * in all but the last two, and so on; where a key can be unknown, the unknown follow in a
 * segment of their own.
 */
final class Ordering {

	private final String name;

	private final List<Key> keys;

	private final List<Join> joins;

	private Ordering(String name, List<Key> keys, List<Join> joins) {
		this.name = name;
		this.keys = keys;
		this.joins = joins;
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
		for (Map<String, Object> entry : (argument != null) ? argument : List.<Map<String, Object>>of()) {
			keys.add(key(scope, type, node, true, entry, joins));
			if (keys.get(keys.size() - 1).name().startsWith("id ")) {
				break;
			}
		}
		boolean descending = !keys.isEmpty() && keys.get(keys.size() - 1).descending();
		if (keys.isEmpty() || !keys.get(keys.size() - 1).name().startsWith("id ")) {
			keys.add(new Key("id " + direction(descending), node.property("id"), descending, false));
		}
		String name = type + " by " + keys.stream().map(Key::name).collect(Collectors.joining(", "));
		if (tie != null) {
			keys.add(new Key("", tie, descending, false));
		}
		return new Ordering(name, keys, joins);
	}

	private static Key key(Scope scope, String type, Node node, boolean present, Map<String, Object> entry,
			List<Join> joins) {
		String field = entry.keySet().iterator().next();
		Object value = entry.get(field);
		if (!(value instanceof Map<?, ?> nested)) {
			boolean required = field.equals("id")
					|| scope.model().nodeType(type).property(field).map(Property::required).orElse(false);
			return new Key(field + " " + value, node.property(field), "DESC".equals(value), !(required && present));
		}
		Relationship relationship = scope.model().nodeType(type).relationship(field).orElseThrow();
		if (relationship.list()) {
			Object direction = nested.get("count");
			return new Key("%s.count %s".formatted(field, direction), node.property(relationship.countName()),
					"DESC".equals(direction), !present);
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
		return new Key(field + "." + inner.name(), inner.expression(), inner.descending(), inner.nullable());
	}

	private static String direction(boolean descending) {
		return descending ? "DESC" : "ASC";
	}

	/** The order in words; a cursor holds it and fits no other. */
	String name() {
		return this.name;
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
		items.add(0, (this.keys.get(0).descending() != reverse) ? Cypher.sort(fixed).descending()
				: Cypher.sort(fixed).ascending());
		return items;
	}

	/** The to-one relationships that the keys lie behind. */
	List<Join> joins() {
		return this.joins;
	}

	int size() {
		return this.keys.size();
	}

	/** What a cursor holds of an entry. */
	List<Expression> values() {
		return this.keys.stream().map(Key::expression).toList();
	}

	/** The whole list, from its start, or from its end where {@code reverse}. */
	List<Segment> segments(boolean reverse) {
		Key first = this.keys.get(0);
		Segment known = new Segment(first.expression().isNotNull(), sort(0, reverse));
		if (!first.nullable()) {
			return List.of(known);
		}
		Segment unknown = new Segment(first.expression().isNull(), sort(1, reverse));
		return reverse ? List.of(unknown, known) : List.of(known, unknown);
	}

	/** What follows a place, or precedes it where {@code reverse}. */
	List<Segment> segments(Scope scope, List<@Nullable Object> place, boolean reverse) {
		List<Segment> segments = new ArrayList<>();
		for (int i = this.keys.size() - 1; i >= 0; i--) {
			Key key = this.keys.get(i);
			Condition same = same(scope, place, i);
			Object value = place.get(i);
			if (value != null) {
				Expression limit = scope.parameter(value);
				Condition beyond = (key.descending() != reverse) ? key.expression().lt(limit)
						: key.expression().gt(limit);
				segments.add(new Segment(same.and(beyond), sort(i, reverse)));
			}
			if (key.nullable() && (value != null) != reverse) {
				Condition zone = reverse ? key.expression().isNotNull() : key.expression().isNull();
				segments.add(new Segment(same.and(zone), sort(reverse ? i : i + 1, reverse)));
			}
		}
		return segments;
	}

	private Condition same(Scope scope, List<@Nullable Object> place, int keys) {
		Condition same = Cypher.noCondition();
		for (int i = 0; i < keys; i++) {
			Expression expression = this.keys.get(i).expression();
			Object value = place.get(i);
			same = same.and((value != null) ? expression.eq(scope.parameter(value)) : expression.isNull());
		}
		return same;
	}

	/** Sorts a whole list, whatever its first key. */
	List<SortItem> sort(boolean reverse) {
		List<SortItem> items = new ArrayList<>();
		nulls(0, reverse, items);
		items.addAll(sort(0, reverse));
		return items;
	}

	/**
	 * Sorts a segment in which the key at {@code from} is known, or those before it are
	 * alike.
	 */
	private List<SortItem> sort(int from, boolean reverse) {
		List<SortItem> items = new ArrayList<>();
		for (int i = from; i < this.keys.size(); i++) {
			Key key = this.keys.get(i);
			if (i > from) {
				nulls(i, reverse, items);
			}
			items.add((key.descending() != reverse) ? Cypher.sort(key.expression()).descending()
					: Cypher.sort(key.expression()).ascending());
		}
		return items;
	}

	private void nulls(int index, boolean reverse, List<SortItem> items) {
		Key key = this.keys.get(index);
		if (key.nullable()) {
			SortItem item = Cypher.sort(key.expression().isNull());
			items.add(reverse ? item.descending() : item.ascending());
		}
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

	private record Key(String name, Expression expression, boolean descending, boolean nullable) {
	}

}
