package org.zonegraph.seed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.zonegraph.check.Problem;
import org.zonegraph.seed.csv.CsvTable;
import org.zonegraph.text.NormalText;

/**
 * The thesaurus of a seed: {@code synonyms.csv}, other words for what is in it. They rest
 * on general usage and are no facts, so a row has a note instead of evidence.
 */
final class SynonymTable {

	/** The file's name without its ending. */
	static final String NAME = "synonyms";

	private final CsvTable table;

	private final List<Problem> problems;

	private final Map<List<String>, Seed.Synonym> read = new LinkedHashMap<>();

	SynonymTable(CsvTable table, List<Problem> problems) {
		this.table = table;
		this.problems = problems;
	}

	/** The rows; what is wrong with them is a problem. */
	List<Seed.Synonym> read(Set<String> ids, Set<String> unread) {
		DanglingIds dangling = new DanglingIds(unread);
		this.table.records()
			.stream()
			.map((csv) -> new Row(this.table, csv, this.problems))
			.filter(Row::isWhole)
			.forEach((row) -> read(row, ids, dangling));
		dangling.report();
		return List.copyOf(this.read.values());
	}

	private void read(Row row, Set<String> ids, DanglingIds dangling) {
		row.required("note");
		Seed.Synonym synonym = new Seed.Synonym(row.required("words"), row.required("means"));
		List<String> keys = Stream.of(synonym.words(), synonym.means())
			.map((each) -> NormalText.of(each).key())
			.toList();
		if (synonym.words().isEmpty() || synonym.means().isEmpty()) {
			return;
		}
		if (keys.contains("")) {
			row.problem("words", synonym.words(), "words and means with letters or digits");
		}
		else if (synonym.isAlias() && !ids.contains(synonym.means())) {
			dangling.add(row, "means", synonym.means(), "the id of a row of the seed, or words");
		}
		else if (keys.get(0).equals(keys.get(1))) {
			row.problem("words", synonym.words(), "other words than those that they stand for");
		}
		else if (this.read.putIfAbsent(keys, synonym) != null) {
			row.problem("words", synonym.words(), "each synonym once");
		}
	}

}
