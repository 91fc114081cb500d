package org.zonegraph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;

import org.zonegraph.check.Problem;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.seed.Seed;
import org.zonegraph.seed.SeedException;
import org.zonegraph.seed.SeedReader;

/**
 * The seeds of the commits of this repository, as far as the schema of today reads them:
 * rows of things that there were then and are today, with the values that they had then
 * in the columns of today. What the checks refuse is as it is today: first the cell, then
 * the row, then the file. Relationships are those of today.
 */
final class OldSeeds {

	/** How often single cells and rows are mended before a whole file is. */
	private static final int ROUNDS = 12;

	private final Path folder;

	/** The files of today, each with the columns whose old values are taken. */
	private final Map<String, Set<String>> columns = new TreeMap<>();

	private final Map<String, Map<String, Map<String, String>>> today = new TreeMap<>();

	private Map<String, Map<String, Map<String, String>>> made = new TreeMap<>();

	/** Files that no row could be taken of. */
	private final Set<String> refused = new TreeSet<>();

	OldSeeds(Path folder) throws IOException {
		this.folder = folder;
		for (NodeType type : SeedTests.model().nodeTypes()) {
			Path file = folder.resolve(type.plural() + ".csv");
			if (file.toFile().exists()) {
				Set<String> columns = type.properties().stream().map(Property::name).collect(Collectors.toSet());
				columns.addAll(SeedRows.EVIDENCE);
				this.columns.put(file.getFileName().toString(), columns);
				this.today.put(file.getFileName().toString(), SeedRows.read(Files.readString(file)));
			}
		}
	}

	/** The commits that changed the seed, the oldest first. */
	static List<String> commits() throws Exception {
		return git("log", "--reverse", "--format=%h", "--", "seed").lines().toList();
	}

	private static String git(String... arguments) throws Exception {
		List<String> command = new ArrayList<>(List.of("git"));
		command.addAll(Arrays.asList(arguments));
		Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return (process.waitFor() == 0) ? text : "";
	}

	/** The rows of things that were written last. */
	Map<String, Map<String, Map<String, String>>> files() {
		return this.made;
	}

	/** How many values and rows are other than today's, and files that are today's. */
	String told() {
		int[] counts = new int[2];
		this.today.forEach((file, rows) -> rows.forEach((id, row) -> {
			Map<String, String> then = this.made.get(file).get(id);
			if (then == null) {
				counts[1]++;
			}
			else {
				row.forEach((column, value) -> counts[0] += value.equals(then.get(column)) ? 0 : 1);
			}
		}));
		return "%d values other than today's, %d rows not there yet%s".formatted(counts[0], counts[1],
				this.refused.isEmpty() ? "" : ", as today: " + String.join(" ", this.refused));
	}

	/** Writes the seed of a commit as far as it can be read, and reads it. */
	Seed write(String commit) throws Exception {
		this.refused.clear();
		this.made = new TreeMap<>();
		for (Map.Entry<String, Map<String, Map<String, String>>> each : this.today.entrySet()) {
			String text = git("show", commit + ":seed/" + each.getKey());
			Map<String, Map<String, String>> then = text.isEmpty() ? Map.of() : SeedRows.read(text);
			Map<String, Map<String, String>> rows = new LinkedHashMap<>();
			each.getValue().forEach((id, row) -> {
				if (then.containsKey(id)) {
					Map<String, String> cells = new LinkedHashMap<>(row);
					then.get(id).forEach((column, value) -> {
						if (this.columns.get(each.getKey()).contains(column)) {
							cells.computeIfPresent(column, (name, now) -> value);
						}
					});
					rows.put(id, cells);
				}
			});
			if (rows.isEmpty()) {
				asToday(each.getKey(), rows);
			}
			this.made.put(each.getKey(), rows);
		}
		for (int round = 0;; round++) {
			for (String file : this.made.keySet()) {
				save(file);
			}
			try {
				return SeedReader.read(SeedTests.model(), this.folder.toUri().toString());
			}
			catch (SeedException ex) {
				boolean whole = round >= ROUNDS;
				if (round > ROUNDS + this.today.size()) {
					throw ex;
				}
				// rows are found before any is mended, for then lines are others
				List<List<String>> ids = ex.problems().stream().map(this::named).toList();
				for (int i = 0; i < ids.size(); i++) {
					mend(ex.problems().get(i), ids.get(i), round, whole);
				}
			}
		}
	}

	private void asToday(String file, Map<String, Map<String, String>> rows) {
		this.refused.add(file);
		rows.clear();
		this.today.get(file).forEach((id, row) -> rows.put(id, new LinkedHashMap<>(row)));
	}

	/** The file and the id of the row of a problem, and its column. */
	private List<String> named(Problem problem) {
		String file = problem.file().replace(".statements.csv", ".csv");
		Map<String, Map<String, String>> rows = this.made.get(file);
		if (rows == null) {
			return List.of();
		}
		try {
			return List.of(file, id(problem));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String id(Problem problem) throws IOException {
		try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(this.folder.resolve(problem.file()))) {
			for (CsvRecord row : reader) {
				if (row.getStartingLineNumber() == problem.line()) {
					return row.getField(0);
				}
			}
		}
		return "";
	}

	private void mend(Problem problem, List<String> at, int round, boolean whole) {
		// what something of today names was not left out
		boolean back = false;
		for (Map.Entry<String, Map<String, Map<String, String>>> each : this.today.entrySet()) {
			for (String named : problem.value().split("[;\\s]+")) {
				if (each.getValue().containsKey(named) && !this.made.get(each.getKey()).containsKey(named)) {
					restore(each.getKey(), named);
					back = true;
				}
			}
		}
		if (back || at.isEmpty()) {
			return;
		}
		String file = at.get(0);
		Map<String, String> now = this.today.get(file).get(at.get(1));
		Map<String, String> row = this.made.get(file).get(at.get(1));
		if (whole || now == null) {
			asToday(file, this.made.get(file));
		}
		else if (row == null || round > 2 || !now.containsKey(problem.column())
				|| now.get(problem.column()).equals(row.get(problem.column()))) {
			restore(file, at.get(1));
		}
		else {
			row.put(problem.column(), now.get(problem.column()));
		}
	}

	/** In the order of today's file. */
	private void restore(String file, String id) {
		Map<String, Map<String, String>> rows = this.made.get(file);
		rows.put(id, new LinkedHashMap<>(this.today.get(file).get(id)));
		Map<String, Map<String, String>> ordered = new LinkedHashMap<>();
		this.today.get(file)
			.keySet()
			.stream()
			.filter(rows::containsKey)
			.forEach((each) -> ordered.put(each, rows.get(each)));
		this.made.put(file, ordered);
	}

	/** A file, and of its statements those whose values are there. */
	private void save(String file) throws IOException {
		Map<String, Map<String, String>> rows = this.made.get(file);
		List<String> header = List.copyOf(this.today.get(file).values().iterator().next().keySet());
		try (CsvWriter writer = SeedRows.writer(this.folder.resolve(file))) {
			writer.writeRecord(header);
			rows.values().forEach((row) -> writer.writeRecord(row.values()));
		}
		String statements = file.replace(".csv", ".statements.csv");
		Path original = Path.of("seed", statements);
		if (!original.toFile().exists()) {
			return;
		}
		try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(original);
				CsvWriter writer = SeedRows.writer(this.folder.resolve(statements))) {
			for (CsvRecord record : reader) {
				Map<String, String> row = rows.get(record.getField(0));
				if (record.getField(0).equals("id")) {
					writer.writeRecord(record.getFields());
				}
				else if (row != null) {
					List<String> cells = new ArrayList<>(record.getFields());
					boolean rival = !cells.get(2).isEmpty();
					cells.set(1,
							Arrays.stream(cells.get(1).split(";"))
								.filter((field) -> rival || !row.getOrDefault(field, "today").isEmpty())
								.collect(Collectors.joining(";")));
					if (!cells.get(1).isEmpty()) {
						writer.writeRecord(cells);
					}
				}
			}
		}
	}

}
