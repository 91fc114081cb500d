package org.zonegraph.sources;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.zonegraph.seed.SeedFiles;
import org.zonegraph.sources.annex.SeedRow;

/** How values of measures and notices are graded in a seed. */
final class Evidenced {

	private static final String WITHOUT_SOURCE = "UNVERIFIED";

	/** By id and field. */
	private final Map<List<String>, String> grades = new HashMap<>();

	Evidenced(SeedFiles files) {
		for (String kind : List.of("measures", "notices")) {
			SeedRow.of(files, kind + ".statements")
				.stream()
				.filter((line) -> line.cell("value").isEmpty())
				.forEach((line) -> {
					for (String field : line.list("fields")) {
						this.grades.put(List.of(line.cell("id"), field), line.cell("confidence"));
					}
				});
		}
	}

	/** Whether nothing that was read says that there is such a thing. */
	static boolean isUnverified(SeedRow row) {
		return row.cell("confidence").equals(WITHOUT_SOURCE);
	}

	/**
	 * Whether a value is worth telling: another than the seed has, or the same where the
	 * seed has no source of it.
	 */
	boolean isNews(SeedRow row, String field, String value) {
		String grade = this.grades.getOrDefault(List.of(row.cell("id"), field), row.cell("confidence"));
		return !row.cell(field).equals(value) || grade.equals(WITHOUT_SOURCE);
	}

}
