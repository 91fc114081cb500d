package org.zonegraph.web.table;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zonegraph.web.value.JsonView;
import org.zonegraph.web.value.ShownValue;

/**
 * A table whose order is in the address, a page of it at a time.
 *
 * @param caption what it lists
 * @param columns its columns
 * @param rows its rows, a cell for each column
 * @param total how many rows there are
 * @param next where the next ones are, null where there are none
 * @param first where the first ones are, null where these are shown
 */
public record SortedTable(String caption, List<Column> columns, List<List<Cell>> rows, int total, @Nullable String next,
		@Nullable String first) {

	public SortedTable {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
	}

	/**
	 * A column.
	 *
	 * @param label what it is called
	 * @param sort where the table is in its order, null where it has none
	 * @param sorted how the table is in its order, null where it is not
	 * @param number whether it holds numbers
	 */
	public record Column(String label, @Nullable String sort, @Nullable String sorted, boolean number) {

		public Column(String label, @Nullable String sort, @Nullable String sorted) {
			this(label, sort, sorted, false);
		}

	}

	/**
	 * A cell.
	 *
	 * @param shown the value, null where it is not known
	 * @param small what is told beside it, null where nothing is
	 * @param why its evidence, null where it has none of its own
	 * @param grade evidence of which the grade alone is shown, null where none is
	 * @param linked things with what ties them to the row's, null where it is a value
	 */
	public record Cell(@Nullable ShownValue shown, @Nullable String small, @Nullable JsonView why,
			@Nullable JsonView grade, @Nullable List<JsonView> linked) {

		public static Cell of(@Nullable ShownValue shown) {
			return new Cell(shown, null, null, null, null);
		}

		public static Cell linked(List<JsonView> edges) {
			return new Cell(null, null, null, null, edges);
		}

		/** Evidence alone. */
		public static Cell why(JsonView why) {
			return new Cell(ShownValue.text(""), null, why, null, null);
		}

		public Cell and(@Nullable String told, @Nullable JsonView its, @Nullable JsonView graded) {
			return new Cell(this.shown, told, its, graded, this.linked);
		}

	}

}
