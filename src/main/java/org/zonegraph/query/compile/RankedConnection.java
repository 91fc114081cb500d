package org.zonegraph.query.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

import org.zonegraph.graph.CypherTemplate;
import org.zonegraph.model.derive.SchemaDeriver;
import org.zonegraph.query.clause.Cursor;
import org.zonegraph.query.compile.ComputedField.Place;
import org.zonegraph.query.question.Argument;
import org.zonegraph.query.question.Selection;
import org.zonegraph.query.shape.Projection;
import org.zonegraph.query.shape.Columns;
import org.zonegraph.query.shape.Shape;

/**
 * Keyset pagination of what is worked out for a node: its rows have an order of their
 * own, and a cursor holds the keys of one, so that the next page begins behind it.
 */
public final class RankedConnection {

	private final Place place;

	private final String order;

	private final List<Key> keys;

	private final List<Expression> columns = new ArrayList<>();

	private int cursorColumn = -1;

	private boolean wanted;

	private boolean oneMore;

	/**
	 * A compiler.
	 * @param place where the connection was selected
	 * @param order the order in words, such as {@code related by shared}
	 * @param keys what it is ordered by; no two rows have the same
	 */
	public RankedConnection(Place place, String order, List<Key> keys) {
		this.place = place;
		this.order = order;
		this.keys = List.copyOf(keys);
	}

	/**
	 * Compiles the connection.
	 * @param rows Cypher of the rows, a list, in which {@code beyond} is to stand for the
	 * condition on the keys, {@code sort} for their order, {@code limit} for the most
	 * rows and {@code row} for what is returned of each
	 * @param total Cypher of how many there are
	 * @param entry compiles the fields of an edge; of an entry alone the field is
	 * {@code nodes}
	 * @return the connection
	 */
	public Projection compile(CypherTemplate rows, CypherTemplate total, Function<Selection, Projection> entry) {
		Argument first = this.place.field().first(0, SchemaDeriver.MAX_PAGE);
		List<Cursor.KeyType> types = this.keys.stream().map((key) -> new Cursor.KeyType(key.kind(), false)).toList();
		Argument after = this.place.field().argument("after").then(Cursor.decoder("after", this.order, types));
		boolean cut = after.isGiven();
		ConnectionShape.Builder shape = new ConnectionShape.Builder();
		List<Expression> parts = new ArrayList<>();
		for (Selection child : this.place.field().children()) {
			String key = child.key();
			switch (child.field()) {
				case "__typename" -> shape.constant(key, child.types().get(0));
				case "nodes" -> shape.nodes(key, column(entry.apply(child)));
				case "edges" -> shape.edges(key, edge(child, entry));
				case "pageInfo" -> shape.pageInfo(key, pageInfo(child));
				default -> {
					shape.column(key, Shape.LEAF);
					parts.add(total.expression());
				}
			}
		}
		if (!this.wanted) {
			return new Projection(Columns.row(parts), shape.build(null));
		}
		int more = this.oneMore ? 1 : 0;
		Expression limit = this.place.scope().bound(first.then((Integer number) -> number + more));
		parts.add(rows.with("beyond", cut ? beyond(after) : "true")
			.with("sort", sort())
			.with("limit", limit)
			.with("row", Columns.row(this.columns))
			.expression());
		if (this.oneMore) {
			parts.add(limit);
		}
		return new Projection(Columns.row(parts), shape.build(new ConnectionShape.Page(false, cut, this.oneMore,
				new ConnectionShape.CursorColumn(this.cursorColumn, this.order, types))));
	}

	private ConnectionShape.RowColumn column(Projection projection) {
		return new ConnectionShape.RowColumn(add(projection.expression()), projection.shape());
	}

	private int add(Expression expression) {
		this.wanted = true;
		this.columns.add(expression);
		return this.columns.size() - 1;
	}

	private void wantCursor() {
		if (this.cursorColumn < 0) {
			this.cursorColumn = add(Cypher.listOf(this.keys.stream().map((key) -> Cypher.raw(key.cypher())).toList()));
		}
	}

	private ConnectionShape.Edge edge(Selection field, Function<Selection, Projection> entry) {
		this.wanted = true;
		ConnectionShape.Edge edge = new ConnectionShape.Edge();
		for (Selection child : field.children()) {
			switch (child.field()) {
				case "__typename" -> edge.constant(child.key(), child.types().get(0));
				case "cursor" -> {
					wantCursor();
					edge.cursor(child.key());
				}
				default -> edge.column(child.key(), column(entry.apply(child)));
			}
		}
		return edge;
	}

	private List<Selection> pageInfo(Selection field) {
		this.wanted = true;
		for (Selection child : field.children()) {
			if (child.field().endsWith("Cursor")) {
				wantCursor();
			}
			this.oneMore |= child.field().equals("hasNextPage");
		}
		return field.children();
	}

	private String sort() {
		return this.keys.stream()
			.map((key) -> key.cypher() + (key.descending() ? " DESC" : ""))
			.collect(Collectors.joining(", "));
	}

	/** Behind a row is what is equal in some first keys, and further in the next one. */
	private Expression beyond(Argument after) {
		Expression beyond = Cypher.literalFalse();
		for (int last = this.keys.size() - 1; last >= 0; last--) {
			Key key = this.keys.get(last);
			int index = last;
			Expression value = this.place.scope()
				.bound(after.then((List<@Nullable Object> values) -> values.get(index)));
			beyond = Cypher.raw("(%s %s $E OR (%s = $E AND $E))".formatted(key.cypher(), key.descending() ? "<" : ">",
					key.cypher()), value, value, beyond);
		}
		return beyond;
	}

	/**
	 * A sort key.
	 *
	 * @param cypher Cypher of its value, which is never null
	 * @param kind what kind of value it is
	 * @param descending whether higher ones come first
	 */
	public record Key(String cypher, Cursor.Kind kind, boolean descending) {
	}

}
