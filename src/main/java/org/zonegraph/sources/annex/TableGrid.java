package org.zonegraph.sources.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.jsoup.nodes.Element;

/** An HTML table as rows of equal columns: a cell that spans several stands in each. */
final class TableGrid {

	/** More than this no annex has; what pages say of spans is not to be trusted. */
	private static final int SPAN = 200;

	private TableGrid() {
	}

	static List<List<String>> of(Element table) {
		List<TreeMap<Integer, String>> rows = new ArrayList<>();
		List<Element> lines = table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr");
		lines.forEach((line) -> rows.add(new TreeMap<>()));
		for (int i = 0; i < lines.size(); i++) {
			int column = 0;
			for (Element cell : lines.get(i).select("> td, > th")) {
				while (rows.get(i).containsKey(column)) {
					column++;
				}
				int down = Math.min(span(cell, "rowspan"), lines.size() - i);
				int right = span(cell, "colspan");
				for (int row = i; row < i + down; row++) {
					for (int each = column; each < column + right; each++) {
						rows.get(row).put(each, cell.text().strip());
					}
				}
				column += right;
			}
		}
		return rows.stream().map((row) -> {
			List<String> cells = new ArrayList<>();
			for (int i = 0; !row.isEmpty() && i <= row.lastKey(); i++) {
				cells.add(row.getOrDefault(i, ""));
			}
			return List.copyOf(cells);
		}).toList();
	}

	private static int span(Element cell, String attribute) {
		String span = cell.attr(attribute).strip();
		return span.matches("[1-9]\\d{0,3}") ? Math.min(Integer.parseInt(span), SPAN) : 1;
	}

}
