package org.zonegraph.query.clause;

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
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.SortItem;
import org.neo4j.cypherdsl.core.SymbolicName;

import org.zonegraph.model.Relationship;
import org.zonegraph.query.question.Argument;
import org.zonegraph.query.question.InvalidQueryException;

/**
 * The order of a list: the keys asked for, then the id, so that it is total. What is not
 * known comes last either way. Turns the bounds of {@link Segments} into conditions and
 * sort items.
 */
public final class Ordering {

	private static final String ID = "id";

	private final String name;

	private final List<OrderKey> keys;

	private final List<Join> joins;

	private Ordering(String name, List<OrderKey> keys, List<Join> joins) {
		this.name = name;
		this.keys = List.copyOf(keys);
		this.joins = List.copyOf(joins);
	}

	/**
	 * Reads an order argument.
	 * @param scope the statement
	 * @param listed what is listed
	 * @param tie what tells apart several entries of one node, null where there are none
	 * @param argument the argument, null where none was given
	 * @return the order, which is total
	 * @throws InvalidQueryException if the statement would become too large to be planned
	 */
	public static Ordering of(Scope scope, Entry listed, @Nullable Expression tie,
			@Nullable List<Map<String, Object>> argument) {
		List<OrderKey> keys = new ArrayList<>();
		List<Join> joins = new ArrayList<>();
		boolean total = false;
		for (Map<String, Object> entry : (argument != null) ? argument : List.<Map<String, Object>>of()) {
			if (!total) {
				keys.add(OrderKey.of(scope, listed, true, entry, joins));
				total = entry.containsKey(ID);
			}
		}
		boolean descending = !keys.isEmpty() && keys.get(keys.size() - 1).descending();
		if (!total) {
			keys.add(OrderKey.stored(scope, listed.type(), listed.node(), true, ID, descending ? "DESC" : "ASC"));
		}
		String name = listed.type() + " by " + keys.stream().map(OrderKey::name).collect(Collectors.joining(", "));
		if (tie != null) {
			keys.add(new OrderKey("", tie, descending, new Cursor.KeyType(Cursor.Kind.TEXT, false)));
		}
		return new Ordering(name, keys, joins);
	}

	/**
	 * The order in words; a cursor holds it and fits no other.
	 * @return such as {@code Area by nameEn ASC, id ASC}
	 */
	public String name() {
		return this.name;
	}

	/**
	 * What a cursor holds of each key.
	 * @return of each key its type
	 */
	public List<Cursor.KeyType> keyTypes() {
		return this.keys.stream().map(OrderKey::type).toList();
	}

	/**
	 * What a cursor holds of an entry.
	 * @return the value of each key
	 */
	public List<Expression> values() {
		return this.keys.stream().map(OrderKey::expression).toList();
	}

	/**
	 * The to-one relationships that the keys lie behind.
	 * @return each after those that lead to it
	 */
	public List<Join> joins() {
		return this.joins;
	}

	/**
	 * Orders by id alone where what is listed has one value of a property: by that value
	 * first, which changes nothing and lets an index on both deliver it.
	 * @param segment the part of the list that is sorted
	 * @param fixed that property, null where there is none
	 * @param reverse whether the list is read from its end
	 * @return what the part is sorted by
	 */
	public List<SortItem> sort(Segment segment, @Nullable Expression fixed, boolean reverse) {
		if (fixed == null || this.keys.size() > 1) {
			return segment.sort();
		}
		List<SortItem> items = new ArrayList<>(segment.sort());
		items.add(0, directed(fixed, this.keys.get(0).descending() != reverse));
		return items;
	}

	/**
	 * Sorts a whole list, whatever is known of its keys.
	 * @param reverse whether it is read from its end
	 * @return what it is sorted by
	 */
	public List<SortItem> sort(boolean reverse) {
		return sort(Collections.nCopies(this.keys.size(), Segments.Bound.ANY), reverse);
	}

	/**
	 * The whole list.
	 * @param reverse whether it is read from its end
	 * @return its parts in the order of reading
	 */
	public List<Segment> segments(boolean reverse) {
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
	 * @return its parts in the order of reading
	 */
	public List<Segment> segments(Scope scope, Argument place, boolean reverse) {
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
		return this.keys.stream().map((key) -> key.type().nullable()).toList();
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
			OrderKey key = this.keys.get(i);
			if (bounds.get(i).isMixed() && key.type().nullable()) {
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
	public record Segment(Condition condition, List<SortItem> sort) {
	}

	/**
	 * A to-one relationship that a key lies behind.
	 *
	 * @param pattern what matches it
	 * @param labelled that the node at its end is of the right type
	 * @param target name of the node at its end
	 * @param required whether there always is one
	 */
	public record Join(PatternElement pattern, Condition labelled, SymbolicName target, boolean required) {

		/**
		 * The way to what a to-one relationship leads to.
		 * @param scope the statement
		 * @param relationship the relationship
		 * @param owner what has it, bound already
		 * @param required whether there always is one
		 * @return a join whose target has a name of its own
		 */
		public static Join of(Scope scope, Relationship relationship, Node owner, boolean required) {
			Node target = Cypher.anyNode(scope.name("n"));
			// the renderer can leave out a label in the pattern where a name comes up
			// again
			return new Join(Patterns.leading(relationship, owner, target),
					target.hasLabels(scope.model().nodeType(relationship.target()).label())
						.and(Patterns.held(relationship, owner, target)),
					target.getRequiredSymbolicName(), required);
		}

	}

}
