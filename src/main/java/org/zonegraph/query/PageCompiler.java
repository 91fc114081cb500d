package org.zonegraph.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithWhere;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithoutWhere;
import org.neo4j.cypherdsl.core.StatementBuilder.OrderableOngoingReadingAndWithWithWhere;
import org.neo4j.cypherdsl.core.SymbolicName;

import org.zonegraph.query.ConnectionCompiler.Listed;

/**
 * Compiles the rows of a page. A root list is read from an index segment by segment, so
 * that a page costs the same wherever it lies; a nested one is sorted for each parent.
 */
final class PageCompiler {

	private final Scope scope;

	private final ObjectCompiler objects;

	private final Listed listed;

	private final PageArguments page;

	private final Ordering ordering;

	private final @Nullable Expression fixed;

	private final @Nullable List<@Nullable Object> place;

	private final List<Expression> columns = new ArrayList<>();

	private int cursorColumn = -1;

	private boolean wanted;

	private boolean oneMore;

	@SuppressWarnings("unchecked")
	PageCompiler(Scope scope, ObjectCompiler objects, Listed listed, PageArguments page,
			Map<String, Object> arguments) {
		this.scope = scope;
		this.objects = objects;
		this.listed = listed;
		this.page = page;
		this.ordering = Ordering.of(scope, listed.type(), Scope.reference(listed.node()), listed.tie(),
				(List<Map<String, Object>>) arguments.get("orderBy"));
		this.fixed = (listed.owner() == null && arguments.get("filter") instanceof Map<?, ?> filter)
				? ComparisonCompiler.fixed(scope.model().nodeType(listed.type()), (Map<String, Object>) filter)
					.map(Scope.reference(listed.node())::property)
					.orElse(null)
				: null;
		this.place = place(page, this.ordering);
	}

	/**
	 * A cursor is read whatever is selected: one that fits no list says so everywhere.
	 */
	private static @Nullable List<@Nullable Object> place(PageArguments page, Ordering ordering) {
		String cursor = page.cursor();
		return (cursor != null)
				? Cursor.decode(page.backwards() ? "before" : "after", cursor, ordering.name(), ordering.columns())
				: null;
	}

	boolean isWanted() {
		return this.wanted;
	}

	boolean hasOneMore() {
		return this.oneMore;
	}

	int cursorColumn() {
		return this.cursorColumn;
	}

	Ordering ordering() {
		return this.ordering;
	}

	private int column(Expression expression) {
		this.wanted = true;
		this.columns.add(expression);
		return this.columns.size() - 1;
	}

	private void wantCursor() {
		if (this.cursorColumn < 0) {
			this.cursorColumn = column(Cypher.listOf(this.ordering.values()));
		}
	}

	/** The entry itself. */
	ConnectionShape.Column node(Selection field) {
		Projection projection = this.objects.node(this.listed.type(), Scope.reference(this.listed.node()),
				field.children());
		return new ConnectionShape.Column(column(projection.expression()), projection.shape());
	}

	/** The entry with its cursor and what stands on the relationship. */
	ConnectionShape.Edge edge(Selection field) {
		this.wanted = true;
		ConnectionShape.Edge edge = new ConnectionShape.Edge();
		for (Selection child : field.children()) {
			String key = child.key();
			switch (child.field()) {
				case "__typename" -> edge.constant(key, child.types().get(0));
				case "node" -> edge.column(key, node(child));
				case "cursor" -> {
					wantCursor();
					edge.cursor(key);
				}
				default -> {
					Projection projection = link(child);
					edge.column(key, new ConnectionShape.Column(column(projection.expression()), projection.shape()));
				}
			}
		}
		return edge;
	}

	private Projection link(Selection field) {
		SymbolicName link = Objects.requireNonNull(this.listed.link());
		return field.field().equals("evidence") ? this.objects.relationshipEvidence(link, field.children())
				: this.objects.properties(Objects.requireNonNull(this.listed.relationship()), link, field.children());
	}

	/** Where the page stands. */
	List<Selection> pageInfo(Selection field) {
		this.wanted = true;
		for (Selection child : field.children()) {
			switch (child.field()) {
				case "startCursor", "endCursor" -> wantCursor();
				case "hasNextPage" -> this.oneMore |= !this.page.backwards();
				case "hasPreviousPage" -> this.oneMore |= this.page.backwards();
				default -> {
				}
			}
		}
		return field.children();
	}

	/**
	 * The rows, one more than the page has where it must be known whether there are more.
	 */
	Expression compile(Condition condition) {
		Expression limit = this.scope.parameter(this.page.size() + (this.oneMore ? 1 : 0));
		return Cypher.collect((this.listed.owner() != null) ? nested(condition, limit) : root(condition, limit));
	}

	private Statement nested(Condition condition, Expression limit) {
		Condition beyond = (this.place == null) ? Cypher.noCondition()
				: this.ordering.segments(this.scope, this.place, this.page.backwards())
					.stream()
					.map(Ordering.Segment::condition)
					.reduce(Condition::or)
					.orElseGet(Cypher::isFalse);
		return segment(condition, new Ordering.Segment(beyond, this.ordering.sort(this.page.backwards()))).limit(limit)
			.returning(Cypher.listOf(this.columns))
			.build();
	}

	private Statement root(Condition condition, Expression limit) {
		boolean backwards = this.page.backwards();
		List<Ordering.Segment> segments = (this.place != null)
				? this.ordering.segments(this.scope, this.place, backwards) : this.ordering.segments(backwards);
		Condition labelled = Scope.reference(this.listed.node())
			.hasLabels(this.scope.model().nodeType(this.listed.type()).label());
		// an index is read in order only for nodes that are known to be in it
		Condition indexed = Stream
			.concat(Stream.of(this.listed.node().getRequiredSymbolicName()),
					this.ordering.joins().stream().filter(Ordering.Join::required).map(Ordering.Join::target))
			.map((name) -> Cypher.property(name, "id").isNotNull())
			.reduce(condition.and(labelled), Condition::and);
		if (segments.size() == 1) {
			return segment(indexed, segments.get(0)).limit(limit).returning(Cypher.listOf(this.columns)).build();
		}
		List<Statement> parts = segments.stream()
			.map((part) -> (Statement) segment(indexed, part).limit(limit).returning(names()).build())
			.toList();
		return Cypher.call(Cypher.unionAll(parts))
			.with(names())
			.limit(limit)
			.returning(Cypher.listOf(this.columns))
			.build();
	}

	private OrderableOngoingReadingAndWithWithWhere segment(Condition condition, Ordering.Segment segment) {
		OngoingReadingWithoutWhere match = Cypher.match(this.listed.pattern());
		List<Ordering.Join> joins = this.ordering.joins();
		if (joins.stream().allMatch(Ordering.Join::required)) {
			Condition whole = condition.and(segment.condition());
			for (Ordering.Join join : joins) {
				match = match.match(join.pattern());
				whole = whole.and(join.labelled());
			}
			return match.where(whole)
				.with(names())
				.orderBy(this.ordering.sort(segment, this.fixed, this.page.backwards()));
		}
		OngoingReadingWithWhere joined = match.where(condition);
		for (Ordering.Join join : joins) {
			joined = joined.optionalMatch(join.pattern()).where(join.labelled());
		}
		return joined.with(names()).where(segment.condition()).with(names()).orderBy(segment.sort());
	}

	private SymbolicName[] names() {
		SymbolicName link = this.listed.link();
		return Stream
			.of(Stream.of(this.listed.node().getRequiredSymbolicName()), Stream.ofNullable(link),
					this.ordering.joins().stream().map(Ordering.Join::target))
			.flatMap((each) -> each)
			.toArray(SymbolicName[]::new);
	}

}
