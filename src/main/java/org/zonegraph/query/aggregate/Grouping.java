package org.zonegraph.query.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.AliasedExpression;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.SortItem;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithWhere;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.neo4j.driver.Value;

import org.zonegraph.model.Property;
import org.zonegraph.query.clause.Listed;
import org.zonegraph.query.clause.Ordering;
import org.zonegraph.query.clause.Scope;

/**
 * Group-by: one pass over a list, its groups, and what the values of each come to. A root
 * list is grouped by the database. Within another expression the database takes an
 * aggregate for one of the outer statement, so there it tells the values of each entry,
 * and {@link MemoryGrouping} groups them; those lists are short.
 */
final class Grouping {

	private final Scope scope;

	private final Listed listed;

	private final Condition condition;

	private final Order order;

	private final boolean named;

	private final List<GroupKey> keys;

	private final List<GroupKey> distinct = new ArrayList<>();

	private final List<Summed> values = new ArrayList<>();

	/**
	 * A grouping.
	 * @param scope the statement
	 * @param listed what is grouped
	 * @param condition what entries must fit
	 * @param keys what they are grouped by, empty for all in one
	 * @param order which groups come first
	 * @param named whether names of keys are told
	 */
	Grouping(Scope scope, Listed listed, Condition condition, List<GroupKey> keys, Order order, boolean named) {
		this.scope = scope;
		this.listed = listed;
		this.condition = condition;
		this.keys = List.copyOf(keys);
		this.order = order;
		this.named = named;
	}

	/** Which groups come first. */
	enum Order {

		/** The largest, ties by their values. */
		COUNT,
		/** By the keys. */
		KEY,
		/** That of which the key is not known, then the largest. */
		UNKNOWN

	}

	/**
	 * Asks for the number of different values of a facet.
	 * @return its place among {@link Group#distinct}
	 */
	int distinct(GroupKey facet) {
		this.distinct.add(facet);
		return this.distinct.size() - 1;
	}

	/**
	 * Asks what the values of a property come to.
	 * @param node what has the property
	 * @param property the property
	 * @param ends whether nothing but the smallest and the largest is asked for
	 * @return its place among {@link Group#summaries}
	 */
	int summary(Node node, Property property, boolean ends) {
		this.values.add(new Summed(node, property, ends));
		return this.values.size() - 1;
	}

	/**
	 * What the statement returns.
	 * @param limit the most groups, null where there is but one
	 */
	Expression compile(@Nullable Expression limit) {
		if (isCount()) {
			return this.listed.count(this.condition);
		}
		return isInMemory() ? entries() : groups(limit);
	}

	/**
	 * How many groups there are.
	 * @return an expression, null where the groups that are told are all that there are
	 */
	@Nullable Expression number() {
		return isInMemory() ? null
				: Cypher.count(reading()
					.withDistinct(this.keys.stream().map(GroupKey::grouped).toArray(IdentifiableElement[]::new))
					.returning(Cypher.literalOf(1))
					.build());
	}

	/** Reads what the statement returned: all groups, or those that the limit left. */
	List<Group> read(Value value) {
		if (isCount()) {
			return List.of(new Group(List.of(), value.asLong(), List.of(), List.of()));
		}
		// where a set of a filter is empty, Neo4j makes no row of the group of nothing
		boolean nothing = this.keys.isEmpty() && value.size() == 0;
		return (isInMemory() || nothing)
				? new MemoryGrouping(this.keys.isEmpty(), this.order, this.distinct.size(), this.values.size())
					.of(value)
				: value.asList((group) -> new Group(keys(group.get(0)), group.get(1).asLong(),
						group.get(2).asList(Value::asLong), group.get(3).asList(Summary::read)));
	}

	static List<Group.Key> keys(Value keys) {
		return keys.asList((key) -> new Group.Key(key.get(0).asObject(), key.get(1).asObject(), key.get(2).asList()));
	}

	private boolean isCount() {
		return this.keys.isEmpty() && this.distinct.isEmpty() && this.values.isEmpty();
	}

	private boolean isInMemory() {
		return this.listed.owner() != null;
	}

	private OngoingReadingWithWhere reading() {
		OngoingReadingWithWhere reading = Cypher.match(this.listed.pattern()).where(this.condition);
		List<Ordering.Join> joins = Stream.concat(this.keys.stream(), this.distinct.stream())
			.flatMap((key) -> key.joins().stream())
			.toList();
		for (Ordering.Join join : joins) {
			reading = (join.required() ? reading.match(join.pattern()) : reading.optionalMatch(join.pattern()))
				.where(join.labelled());
		}
		return reading;
	}

	private Expression entries() {
		return Cypher.collect(reading()
			.returning(Cypher.listOf(Cypher.listOf(this.keys.stream().map((key) -> told(key, key.ofEntry())).toList()),
					Cypher.listOf(this.distinct.stream().map(GroupKey::ofEntry).toList()),
					Cypher.listOf(this.values.stream().map(Summed::value).toList())))
			.build());
	}

	private Expression told(GroupKey key, Expression value) {
		Expression sort = (this.order == Order.KEY) ? key.sort(value) : null;
		return Cypher.listOf(value, Objects.requireNonNullElseGet(sort, Cypher::literalNull),
				this.named ? key.names() : Cypher.listOf());
	}

	private Expression groups(@Nullable Expression limit) {
		List<IdentifiableElement> columns = new ArrayList<>();
		this.keys.forEach((key) -> columns.add(key.grouped()));
		SymbolicName count = alias(columns, Cypher.count(Cypher.asterisk()));
		List<Expression> numbers = this.distinct.stream()
			.<Expression>map((key) -> alias(columns, Cypher.countDistinct(key.counted())))
			.toList();
		List<Expression> summaries = this.values.stream()
			.map((each) -> isIndexed(each) ? each.ends(this.scope, this.scope.model().nodeType(this.listed.type()))
					: summary(each, columns))
			.toList();
		Expression group = Cypher.listOf(
				Cypher.listOf(this.keys.stream().map((key) -> told(key, key.ofGroup())).toList()), count,
				Cypher.listOf(numbers), Cypher.listOf(summaries));
		var grouped = reading().with(columns.toArray(IdentifiableElement[]::new));
		return Cypher.collect((limit == null) ? grouped.returning(group).build()
				: grouped.orderBy(sort(count)).limit(limit).returning(group).build());
	}

	private Expression summary(Summed summed, List<IdentifiableElement> columns) {
		Expression value = summed.value();
		return Cypher.listOf(
				alias(columns, Cypher.count(value)), (summed.property().kind() != Property.Kind.DATE)
						? alias(columns, Cypher.sum(value)) : Cypher.literalOf(0),
				alias(columns, Cypher.min(value)), alias(columns, Cypher.max(value)));
	}

	/** The ends of a whole list stand at the ends of its index. */
	private boolean isIndexed(Summed summed) {
		return summed.endsOnly() && this.keys.isEmpty() && this.condition == Cypher.noCondition();
	}

	private SymbolicName alias(List<IdentifiableElement> columns, Expression aggregate) {
		AliasedExpression column = aggregate.as(this.scope.name("c"));
		columns.add(column);
		return column.asName();
	}

	private List<SortItem> sort(SymbolicName count) {
		List<SortItem> items = new ArrayList<>();
		if (this.order == Order.UNKNOWN) {
			this.keys.forEach((key) -> items.add(Cypher.sort(key.ofGroup().isNotNull()).ascending()));
		}
		if (this.order != Order.KEY) {
			items.add(Cypher.sort(count).descending());
		}
		for (GroupKey key : this.keys) {
			Expression sort = (this.order == Order.KEY) ? key.sort(key.ofGroup()) : null;
			if (sort != null) {
				items.add(Cypher.sort(sort).ascending());
			}
			items.add(Cypher.sort(key.ofGroup()).ascending());
		}
		return items;
	}

}
