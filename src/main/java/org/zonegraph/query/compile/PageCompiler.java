package org.zonegraph.query.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingAndWith;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithWhere;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithoutWhere;
import org.neo4j.cypherdsl.core.StatementBuilder.OrderableOngoingReadingAndWithWithWhere;
import org.neo4j.cypherdsl.core.SymbolicName;

import org.zonegraph.model.NodeType;
import org.zonegraph.model.derive.AsOfDeriver;
import org.zonegraph.query.clause.AsOf;
import org.zonegraph.query.clause.Anchors;
import org.zonegraph.query.clause.Cursor;
import org.zonegraph.query.clause.FilterCompiler;
import org.zonegraph.query.clause.Listed;
import org.zonegraph.query.clause.Ordering;
import org.zonegraph.query.clause.Scope;
import org.zonegraph.query.clause.Subqueries;
import org.zonegraph.query.question.Argument;
import org.zonegraph.query.question.Selection;
import org.zonegraph.query.shape.Projection;
import org.zonegraph.query.shape.Columns;
import org.zonegraph.query.shape.Shape;

/**
 * Compiles the rows of a page. A root list is read from an index segment by segment, so
 * that a page costs the same wherever it lies; a nested one is sorted for each parent.
 */
final class PageCompiler {

	private final Scope scope;

	private final ObjectCompiler objects;

	private final Listed listed;

	private final AsOf asOf;

	private final Argument page;

	private final boolean backwards;

	private final Ordering ordering;

	private final @Nullable Expression fixed;

	private final Argument filter;

	/** The values of the cursor; null where there is none. */
	private final @Nullable Argument place;

	private final List<Expression> columns = new ArrayList<>();

	private final @Nullable Subqueries lists;

	private int cursorColumn = -1;

	private boolean wanted;

	private boolean oneMore;

	PageCompiler(Scope scope, ObjectCompiler objects, Listed listed, AsOf asOf, Selection field) {
		this.scope = scope;
		this.objects = objects;
		this.listed = listed;
		this.lists = Subqueries.of(scope, listed.owner(), listed.node().getRequiredSymbolicName());
		this.asOf = asOf;
		this.page = field.itself().then(PageArguments::of);
		this.backwards = Boolean.TRUE.equals(this.page.look(PageArguments::backwards));
		this.ordering = Ordering.of(scope, listed.entry(), listed.tie(), field.argument("orderBy").whole());
		this.filter = field.argument("filter");
		this.fixed = (listed.owner() == null) ? FilterCompiler.fixed(scope.model().nodeType(listed.type()), this.filter)
			.map(Scope.reference(listed.node())::property)
			.orElse(null) : null;
		this.place = place();
	}

	/** Read whatever is selected: a cursor that fits no list says so everywhere. */
	private @Nullable Argument place() {
		Argument place = this.page.then(PageArguments::cursor)
			.then(Cursor.decoder(this.backwards ? "before" : "after", this.ordering.name(), this.ordering.keyTypes()));
		return place.isGiven() ? place : null;
	}

	/** What is made of the rows; null where none are wanted. */
	ConnectionShape.@Nullable Page page() {
		return !this.wanted ? null : new ConnectionShape.Page(this.backwards, this.place != null, this.oneMore,
				new ConnectionShape.CursorColumn(this.cursorColumn, this.ordering.name(), this.ordering.keyTypes()));
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
	ConnectionShape.RowColumn node(Selection field) {
		Projection projection = this.scope.row(this.lists,
				() -> this.objects.node(this.listed.type(), Scope.reference(this.listed.node()), field.children()));
		return new ConnectionShape.RowColumn(column(projection.expression()), projection.shape());
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
					Projection projection = child.field().equals(AsOfDeriver.MEMBERSHIP)
							? new Projection(this.asOf.membership(), Shape.LEAF)
							: this.objects.link(this.listed, child);
					edge.column(key,
							new ConnectionShape.RowColumn(column(projection.expression()), projection.shape()));
				}
			}
		}
		return edge;
	}

	/** Where the page stands. */
	List<Selection> pageInfo(Selection field) {
		this.wanted = true;
		for (Selection child : field.children()) {
			switch (child.field()) {
				case "startCursor", "endCursor" -> wantCursor();
				case "hasNextPage" -> this.oneMore |= !this.backwards;
				case "hasPreviousPage" -> this.oneMore |= this.backwards;
				default -> {
				}
			}
		}
		return field.children();
	}

	/**
	 * The rows, one more than the page has where it must be known whether there are more.
	 * Then the limit is told too, so that what is made of the rows is the same for pages
	 * of all sizes.
	 */
	List<Expression> compile(Condition condition) {
		int more = this.oneMore ? 1 : 0;
		Expression limit = this.scope.bound(this.page.then((PageArguments page) -> page.size() + more));
		Expression rows = Subqueries.collect(this.lists,
				(this.listed.owner() != null) ? nested(condition, limit) : root(condition, limit),
				Columns.row(this.columns));
		return this.oneMore ? List.of(rows, limit) : List.of(rows);
	}

	private OngoingReadingAndWith nested(Condition condition, Expression limit) {
		Condition beyond = (this.place == null) ? Cypher.noCondition()
				: this.ordering.segments(this.scope, this.place, this.backwards)
					.stream()
					.map(Ordering.Segment::condition)
					.reduce(Condition::or)
					.orElseGet(Cypher::isFalse);
		return segment(Cypher.match(this.listed.pattern()), condition,
				new Ordering.Segment(beyond, this.ordering.sort(this.backwards)))
			.limit(limit);
	}

	private OngoingReadingAndWith root(Condition condition, Expression limit) {
		List<Ordering.Segment> segments = (this.place != null)
				? this.ordering.segments(this.scope, this.place, this.backwards)
				: this.ordering.segments(this.backwards);
		NodeType type = this.scope.model().nodeType(this.listed.type());
		// an index is read in order only for nodes that are known to be in it, which an
		// order by id alone says itself
		Stream<SymbolicName> listed = (this.ordering.values().size() == 1) ? Stream.of()
				: Stream.of(this.listed.node().getRequiredSymbolicName());
		Stream<SymbolicName> matched = isMatched() ? this.ordering.joins().stream().map(Ordering.Join::target)
				: Stream.of();
		Condition indexed = Stream.concat(listed, matched)
			.map((name) -> Cypher.property(name, "id").isNotNull())
			.reduce(condition, Condition::and);
		if (segments.size() == 1) {
			Anchors anchors = new Anchors(this.scope, type, this.listed.node(), this.filter);
			return segment(anchors.match(this.listed.pattern()), indexed.and(anchors.condition()), segments.get(0))
				.limit(limit);
		}
		ImportedSets sets = new ImportedSets(this.scope);
		// the pattern of a union has no label, for its node is known by then
		Condition labelled = type.link() ? indexed
				: indexed.and(Scope.reference(this.listed.node()).hasLabels(type.label()));
		List<Statement> parts = segments.stream()
			.<Statement>map((part) -> segment(sets.match(this.listed.pattern()), labelled, part).limit(limit)
				.returning(names())
				.build())
			.toList();
		return sets.call(Cypher.unionAll(parts)).with(names()).limit(limit);
	}

	/** Whether all that keys lie behind is there, and matched with the entry. */
	private boolean isMatched() {
		return this.ordering.joins().stream().allMatch(Ordering.Join::required);
	}

	private OrderableOngoingReadingAndWithWithWhere segment(OngoingReadingWithoutWhere begun, Condition condition,
			Ordering.Segment segment) {
		List<Ordering.Join> joins = this.ordering.joins();
		if (isMatched()) {
			Condition whole = condition.and(segment.condition());
			OngoingReadingWithoutWhere match = begun;
			for (Ordering.Join join : joins) {
				match = match.match(join.pattern());
				whole = whole.and(join.labelled());
			}
			return match.where(whole).with(names()).orderBy(this.ordering.sort(segment, this.fixed, this.backwards));
		}
		OngoingReadingWithWhere joined = begun.where(condition);
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
