package org.zonegraph.web.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

import org.jspecify.annotations.Nullable;

import org.zonegraph.text.Collation;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.value.ShownValue;

/**
 * Sorting: makes tables that can be sorted by every column that has an order. What is not
 * known stands last, whichever way the rest is.
 *
 * @param <T> what a row is of
 */
public final class TableMaker<T> {

	/** Rows of a page that has one table. */
	public static final int PAGE = 25;

	/** What the parameter of the first row ends with. */
	public static final String FROM = "-from";

	private final Asking asking;

	private final String parameter;

	private final List<Kept<T>> columns = new ArrayList<>();

	/**
	 * Makes a table.
	 * @param asking tells the order that the address asks for
	 * @param parameter the parameter that holds it: the key of a column, with a minus
	 * before it for the last first
	 */
	public TableMaker(Asking asking, String parameter) {
		this.asking = asking;
		this.parameter = parameter;
	}

	/** The parameters on which a table depends whose order one of them holds. */
	public static List<String> parameters(String parameter) {
		return List.of(parameter, parameter + FROM);
	}

	/** Adds a column that has no order. */
	public TableMaker<T> column(String key, String label, Function<T, SortedTable.Cell> cell) {
		this.columns.add(new Kept<>(key, label, null, false, cell));
		return this;
	}

	/**
	 * Adds a column with an order of texts, which stand where a reader looks for them.
	 */
	public TableMaker<T> column(String key, String label, Function<T, @Nullable String> value,
			Function<T, SortedTable.Cell> cell) {
		this.columns.add(new Kept<>(key, label, value.andThen((text) -> (text != null) ? Collation.key(text) : null),
				false, cell));
		return this;
	}

	/** Adds a column of counts, of which the largest stand first. */
	public TableMaker<T> number(String key, String label, ToIntFunction<T> count) {
		this.columns.add(new Kept<>(key, label, (row) -> "%09d".formatted(count.applyAsInt(row)), true,
				(row) -> SortedTable.Cell.of(ShownValue.text(this.asking.page().number(count.applyAsInt(row))))));
		return this;
	}

	/**
	 * The table.
	 * @param caption what it lists
	 * @param rows what its rows are of
	 * @param otherwise its order where the address has none
	 * @param most how many rows there are at a time
	 */
	public SortedTable table(String caption, List<T> rows, String otherwise, int most) {
		String asked = Optional.ofNullable(this.asking.parameter(this.parameter)).orElse(otherwise);
		boolean down = asked.startsWith("-");
		Kept<T> by = this.columns.stream()
			.filter((column) -> column.value != null && column.key.equals(down ? asked.substring(1) : asked))
			.findFirst()
			.orElseGet(() -> this.columns.stream().filter((column) -> column.value != null).findFirst().orElseThrow());
		HtmlPage page = this.asking.page();
		List<SortedTable.Column> heads = this.columns.stream().map((column) -> {
			boolean sorted = column == by;
			return new SortedTable.Column(column.label, (column.value == null) ? null
					: page.change(this.parameter, (sorted ? !down : column.number) ? "-" + column.key : column.key,
							this.parameter + FROM, null),
					sorted ? (down ? "descending" : "ascending") : null, column.number);
		}).toList();
		int from = Listings.start(this.asking.parameter(this.parameter + FROM));
		return new SortedTable(caption, heads,
				rows.stream()
					.sorted(order(by, down))
					.skip(from)
					.limit(most)
					.map((row) -> this.columns.stream().map((column) -> column.cell.apply(row)).toList())
					.toList(),
				rows.size(), (from + most < rows.size()) ? page.change(this.parameter + FROM, from + most) : null,
				(from > 0) ? page.change(this.parameter + FROM, null) : null);
	}

	private static <T> Comparator<T> order(Kept<T> by, boolean down) {
		Function<T, @Nullable String> value = by.value;
		Comparator<String> texts = down ? Comparator.<String>naturalOrder().reversed() : Comparator.naturalOrder();
		return Comparator.comparing((row) -> (value != null) ? value.apply(row) : null, Comparator.nullsLast(texts));
	}

	/** A column. */
	private record Kept<T>(String key, String label, @Nullable Function<T, @Nullable String> value, boolean number,
			Function<T, SortedTable.Cell> cell) {
	}

}
