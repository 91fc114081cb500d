package org.zonegraph.query.compile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.zonegraph.query.clause.Cursor;
import org.zonegraph.query.question.Selection;
import org.zonegraph.query.shape.Columns;
import org.zonegraph.query.shape.Shape;

/**
 * Makes a connection of its rows and counts: cuts the row too many, turns a page that was
 * read from the end, and writes the cursors.
 */
final class ConnectionShape implements Shape {

	private final List<Part> parts;

	private final @Nullable Page page;

	private ConnectionShape(List<Part> parts, @Nullable Page page) {
		this.parts = List.copyOf(parts);
		this.page = page;
	}

	@Override
	public @Nullable Object read(Value value) {
		if (value.isNull()) {
			return null;
		}
		Rows rows = rows(value);
		Map<String, @Nullable Object> connection = new LinkedHashMap<>();
		int column = 0;
		for (Part part : this.parts) {
			connection.put(part.key(),
					part.shape() != null ? part.shape().read(Columns.of(value, column++)) : part.rows().make(rows));
		}
		return connection;
	}

	/** The rows stand behind the columns, and behind them the limit where one is told. */
	private Rows rows(Value value) {
		if (this.page == null) {
			return new Rows(List.of(), false);
		}
		List<Value> rows = new ArrayList<>();
		Columns.of(value, value.size() - (this.page.oneMore() ? 2 : 1)).values().forEach(rows::add);
		boolean more = this.page.oneMore() && rows.size() == Columns.of(value, value.size() - 1).asInt();
		if (more) {
			rows.remove(rows.size() - 1);
		}
		if (this.page.backwards()) {
			Collections.reverse(rows);
		}
		return new Rows(rows, more);
	}

	private Page page() {
		return Objects.requireNonNull(this.page);
	}

	private @Nullable String cursor(@Nullable Value row) {
		if (row == null) {
			return null;
		}
		CursorColumn cursor = page().cursor();
		return Cursor.encode(cursor.order(), cursor.keys(), Columns.of(row, cursor.index()).asList());
	}

	private Map<String, @Nullable Object> pageInfo(List<Selection> fields, Rows rows) {
		Map<String, @Nullable Object> pageInfo = new LinkedHashMap<>();
		List<Value> page = rows.rows();
		boolean cut = page().cut();
		for (Selection field : fields) {
			pageInfo.put(field.key(), switch (field.field()) {
				case "hasNextPage" -> page().backwards() ? cut : rows.more();
				case "hasPreviousPage" -> page().backwards() ? rows.more() : cut;
				case "startCursor" -> cursor(page.isEmpty() ? null : page.get(0));
				case "endCursor" -> cursor(page.isEmpty() ? null : page.get(page.size() - 1));
				default -> "PageInfo";
			});
		}
		return pageInfo;
	}

	private Map<String, @Nullable Object> edge(Edge edge, Value row) {
		Map<String, @Nullable Object> fields = new LinkedHashMap<>();
		edge.fields.forEach((key, column) -> fields.put(key,
				(column != null) ? column.shape().read(Columns.of(row, column.index())) : cursor(row)));
		return fields;
	}

	/**
	 * The page that the rows are of, whatever its size.
	 *
	 * @param backwards whether it is read from the end of the list
	 * @param cut whether a cursor was given
	 * @param oneMore whether there is a row too many where the list goes on
	 * @param cursor what cursors are made of
	 */
	record Page(boolean backwards, boolean cut, boolean oneMore, CursorColumn cursor) {
	}

	/**
	 * What cursors are made of.
	 *
	 * @param index the column that has the values, below 0 where no cursor is wanted
	 * @param order the order of the list, in words
	 * @param keys what a cursor holds of each key
	 */
	record CursorColumn(int index, String order, List<Cursor.KeyType> keys) {
	}

	/**
	 * A column of the rows.
	 *
	 * @param index which one
	 * @param shape what is made of it
	 */
	record RowColumn(int index, Shape shape) {
	}

	/** The fields of an edge; a cursor has no column of its own. */
	static final class Edge {

		private final Map<String, @Nullable RowColumn> fields = new LinkedHashMap<>();

		void column(String key, RowColumn column) {
			this.fields.put(key, column);
		}

		void constant(String key, String value) {
			this.fields.put(key, new RowColumn(0, new Constant(value)));
		}

		void cursor(String key) {
			this.fields.put(key, null);
		}

	}

	/** Collects the fields of a connection. */
	static final class Builder {

		private final List<Part> parts = new ArrayList<>();

		private @Nullable ConnectionShape shape;

		void constant(String key, String value) {
			this.parts.add(new Part(key, null, (rows) -> value));
		}

		void column(String key, Shape shape) {
			this.parts.add(new Part(key, shape, (rows) -> null));
		}

		void nodes(String key, RowColumn column) {
			this.parts.add(new Part(key, null,
					(rows) -> rows.map((row) -> column.shape().read(Columns.of(row, column.index())))));
		}

		void edges(String key, Edge edge) {
			this.parts.add(new Part(key, null, (rows) -> rows.map((row) -> shape().edge(edge, row))));
		}

		void pageInfo(String key, List<Selection> fields) {
			this.parts.add(new Part(key, null, (rows) -> shape().pageInfo(fields, rows)));
		}

		private ConnectionShape shape() {
			return Objects.requireNonNull(this.shape);
		}

		ConnectionShape build(@Nullable Page page) {
			this.shape = new ConnectionShape(this.parts, page);
			return this.shape;
		}

	}

	private record Part(String key, @Nullable Shape shape, Maker rows) {
	}

	@FunctionalInterface
	private interface Maker {

		@Nullable Object make(Rows rows);

	}

	private record Rows(List<Value> rows, boolean more) {

		List<@Nullable Object> map(java.util.function.Function<Value, @Nullable Object> mapper) {
			List<@Nullable Object> items = new ArrayList<>(this.rows.size());
			this.rows.forEach((row) -> items.add(mapper.apply(row)));
			return items;
		}

	}

}
