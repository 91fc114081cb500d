package org.zonegraph.seed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.zonegraph.model.NodeId;

/**
 * Dangling references: an id that is missing is missed wherever it is named, and is one
 * problem for each file.
 */
final class DanglingIds {

	private final Set<String> unread;

	private final Map<List<String>, List<Cell>> cells = new LinkedHashMap<>();

	/**
	 * Dangling references.
	 * @param unread kinds of id whose rows are not all known; what follows from that is
	 * no problem
	 */
	DanglingIds(Set<String> unread) {
		this.unread = unread;
	}

	/** Notes a cell that names what is missing. */
	void add(Row row, String column, String id, String expected) {
		if (!this.unread.contains(NodeId.of(id).kind())) {
			this.cells.computeIfAbsent(List.of(row.file(), id, expected), (key) -> new ArrayList<>())
				.add(new Cell(row, column, id, expected));
		}
	}

	/** Makes a problem of the first cell of each file. */
	void report() {
		this.cells.values().forEach((cells) -> {
			Cell first = cells.get(0);
			int others = (int) cells.stream().distinct().count() - 1;
			first.row()
				.problem(first.column(), first.id(), first.expected() + ((others > 0)
						? ", as %d more %s".formatted(others, (others == 1) ? "cell does" : "cells do") : ""));
		});
	}

	private record Cell(Row row, String column, String id, String expected) {
	}

}
