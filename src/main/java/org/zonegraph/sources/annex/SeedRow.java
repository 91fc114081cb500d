package org.zonegraph.sources.annex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.zonegraph.seed.SeedFiles;
import org.zonegraph.seed.csv.CsvTable;

/**
 * A row of a file of the seed.
 *
 * @param cells what stands in it, by its columns
 */
public record SeedRow(Map<String, String> cells) {

	/**
	 * Reads a file.
	 * @param files the seed
	 * @param name its name without the ending
	 * @return its rows; of a file that there is not, none
	 */
	public static List<SeedRow> of(SeedFiles files, String name) {
		CsvTable table = CsvTable.read(name + ".csv", files.bytes(name + ".csv"), new ArrayList<>());
		List<SeedRow> rows = new ArrayList<>();
		table.records().forEach((row) -> {
			Map<String, String> cells = new LinkedHashMap<>();
			for (int i = 0; i < table.header().size(); i++) {
				cells.put(table.header().get(i), (i < row.getFieldCount()) ? row.getField(i) : "");
			}
			rows.add(new SeedRow(cells));
		});
		return rows;
	}

	/** What stands in a cell, empty where there is none. */
	public String cell(String column) {
		return this.cells.getOrDefault(column, "");
	}

	/** The values of a cell that has several. */
	public List<String> list(String column) {
		return cell(column).isEmpty() ? List.of() : List.of(cell(column).split(";"));
	}

}
