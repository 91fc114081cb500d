package org.zonegraph.export.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.zonegraph.export.graph.JoinedValues;

/**
 * An answer as rows and columns.
 * <ul>
 * <li>There is one row for each entry of the deepest list: of the chains of lists in
 * lists the longest, of equally long ones the first that was selected. Lists of scalars
 * are none of these, nor the keys of a group, which are one cell; lists that are about a
 * fact or about a list (the sources of evidence, statements, facets, groups) only where
 * there is no other. An answer that is walked page by page has the walked list on its
 * chain.</li>
 * <li>A list on the chain that is empty or unknown makes one row, with the columns of
 * what it is in and none of its own. A field that leads nowhere does the same.</li>
 * <li>There is a column for each scalar, named by the keys that lead to it with dots
 * between them, in the order of the selection. What is not on the chain is repeated in
 * each row. {@code pageInfo} has no columns: it is about a page.</li>
 * <li>Lists beside the chain have their values joined by {@code ;} in one cell, those of
 * lists within them too; a value that is not known is an empty place, so that the parts
 * of one entry stand at the same place in each of its columns. A {@code ;} or {@code \}
 * that is part of a value has a {@code \} before it.</li>
 * </ul>
 */
final class Table {

	private final Layout layout;

	/** Key paths of the fields that lead to the deepest list, itself included. */
	private final List<String> chain;

	private final Map<String, Integer> places = new HashMap<>();

	private final List<String> columns = new ArrayList<>();

	Table(Layout layout, @Nullable Paging paging) {
		this.layout = layout;
		this.chain = chain(layout, paging);
		layout.parts().forEach((part) -> addColumns(part, part.key()));
	}

	/** Names of the columns. */
	List<String> columns() {
		return List.copyOf(this.columns);
	}

	/**
	 * Makes rows of an answer.
	 * @param data the answer's data
	 * @param rows takes each row: a cell for each column, null where nothing is known
	 */
	void rows(Map<?, ?> data, Consumer<@Nullable Object[]> rows) {
		fill(this.layout, "", data, new @Nullable Object[this.columns.size()], rows);
	}

	private void addColumns(Layout part, String path) {
		if (part.type().equals("PageInfo")) {
			return;
		}
		if (part.isLeaf()) {
			this.places.put(path, this.columns.size());
			this.columns.add(path);
		}
		part.parts().forEach((child) -> addColumns(child, path + "." + child.key()));
	}

	private static List<String> chain(Layout layout, @Nullable Paging paging) {
		Deepest deepest = new Deepest(paging, false);
		deepest.look(layout, "", 0);
		if (deepest.depth == 0) {
			deepest = new Deepest(paging, true);
			deepest.look(layout, "", 0);
		}
		String[] keys = deepest.path.isEmpty() ? new String[0] : deepest.path.split("\\.");
		List<String> chain = new ArrayList<>();
		for (String key : keys) {
			chain.add(chain.isEmpty() ? key : chain.get(chain.size() - 1) + "." + key);
		}
		return chain;
	}

	private void fill(Layout object, String prefix, @Nullable Object value, @Nullable Object[] row,
			Consumer<@Nullable Object[]> rows) {
		Layout next = null;
		Map<?, ?> fields = (value instanceof Map<?, ?> map) ? map : Map.of();
		for (Layout part : object.parts()) {
			String path = prefix + part.key();
			if (this.chain.contains(path)) {
				next = part;
			}
			else {
				set(part, path, fields.get(part.key()), row);
			}
		}
		if (next == null) {
			rows.accept(row);
			return;
		}
		Object inside = fields.get(next.key());
		String path = prefix + next.key() + ".";
		if (!next.isRows()) {
			fill(next, path, inside, row, rows);
		}
		else if (inside instanceof List<?> entries && !entries.isEmpty()) {
			for (Object entry : entries) {
				fill(next, path, entry, row.clone(), rows);
			}
		}
		else {
			rows.accept(row);
		}
	}

	/** Sets the cells of what is not on the chain. */
	private void set(Layout part, String path, @Nullable Object value, @Nullable Object[] row) {
		Integer place = this.places.get(path);
		if (place != null) {
			row[place] = (value instanceof List<?> list) ? JoinedValues.of(list) : value;
		}
		for (Layout child : part.parts()) {
			set(child, path + "." + child.key(), Cells.values(value, child.key()), row);
		}
	}

	/** Looks for the deepest list. */
	private static final class Deepest {

		private final @Nullable Paging paging;

		private final boolean secondary;

		private String path = "";

		private int depth;

		Deepest(@Nullable Paging paging, boolean secondary) {
			this.paging = paging;
			this.secondary = secondary;
		}

		void look(Layout object, String prefix, int above) {
			for (Layout part : object.parts()) {
				if (part.type().equals("GroupKey") || (!this.secondary && isAbout(object, part))) {
					continue;
				}
				String at = prefix + part.key();
				int deep = above + (part.isRows() ? 1 : 0);
				if (part.isRows() && deep > this.depth && isAlongPages(at)) {
					this.depth = deep;
					this.path = at;
				}
				look(part, at + ".", deep);
			}
		}

		private static boolean isAbout(Layout object, Layout part) {
			return object.type().equals("Evidence")
					|| List.of("statements", "identifiers", "facets", "groupBy").contains(part.field());
		}

		private boolean isAlongPages(String at) {
			return this.paging == null
					|| (at + ".").startsWith(this.paging.connection().key() + "." + this.paging.entries().key() + ".");
		}

	}

}
