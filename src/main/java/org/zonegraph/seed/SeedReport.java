package org.zonegraph.seed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.zonegraph.check.Problem;
import org.zonegraph.model.Grades;
import org.zonegraph.model.NodeType;
import org.zonegraph.seed.csv.CsvTable;

/**
 * What was found in a seed.
 *
 * @param problems everything that is wrong, in the order of files and lines
 * @param files what stands in each file, by name
 */
public record SeedReport(List<Problem> problems, List<FileReport> files) {

	private static final String LINE = "%-30s %8s %9s %9s %9s %11s%n";

	public SeedReport {
		problems = List.copyOf(problems);
		files = List.copyOf(files);
	}

	/** The problems, and a table of rows and grades. */
	public String text() {
		StringBuilder text = new StringBuilder();
		this.problems.forEach((problem) -> text.append(problem).append(System.lineSeparator()));
		text.append(LINE.formatted("file", "rows", "official", "reported", "derived", "unverified"));
		Map<String, Integer> total = new LinkedHashMap<>();
		this.files.forEach((file) -> {
			text.append(line(file.name(), file.rows(), file.grades()));
			file.grades().forEach((grade, count) -> total.merge(grade, count, Integer::sum));
		});
		text.append(line("all", this.files.stream().mapToInt(FileReport::rows).sum(), total));
		text.append("Citations still needed: %d. Problems: %d.%n".formatted(total.getOrDefault("UNVERIFIED", 0),
				this.problems.size()));
		return text.toString();
	}

	private static String line(String name, int rows, Map<String, Integer> grades) {
		return LINE.formatted(name, rows, cell(grades, 0), cell(grades, 1), cell(grades, 2), cell(grades, 3));
	}

	private static String cell(Map<String, Integer> grades, int grade) {
		Integer count = grades.get(Grades.STRONGEST_FIRST.get(grade));
		return (count != null) ? count.toString() : "-";
	}

	/**
	 * What stands in a file.
	 *
	 * @param name the file's name
	 * @param rows how many rows it has
	 * @param grades how many rows there are of each grade
	 */
	public record FileReport(String name, int rows, Map<String, Integer> grades) {

		public FileReport {
			grades = Map.copyOf(grades);
		}

		static FileReport of(CsvTable table) {
			Map<String, Integer> grades = new LinkedHashMap<>();
			int column = table.header().indexOf(NodeType.CONFIDENCE);
			table.records()
				.stream()
				.filter((row) -> column >= 0 && column < row.getFieldCount())
				.forEach((row) -> grades.merge(row.getField(column), 1, Integer::sum));
			return new FileReport(table.file(), table.records().size(), grades);
		}

	}

}
