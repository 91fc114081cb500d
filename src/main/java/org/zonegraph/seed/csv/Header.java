package org.zonegraph.seed.csv;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import org.zonegraph.check.Problem;
import org.zonegraph.text.NearMiss;

/**
 * Compares a header with the columns that it should have. However much is wrong with it
 * is one problem, for one edit made it so.
 *
 * @param actual the columns that are there
 * @param expected the columns that there should be
 */
public record Header(List<String> actual, List<String> expected) {

	public Header {
		actual = List.copyOf(actual);
		expected = List.copyOf(expected);
	}

	/** Whether the rows can be read; columns in another order can. */
	public boolean isLegible() {
		return this.actual.size() == this.expected.size() && this.actual.containsAll(this.expected);
	}

	public Optional<Problem> problem(String file) {
		if (this.actual.equals(this.expected)) {
			return Optional.empty();
		}
		List<String> unknown = without(this.actual, this.expected);
		List<String> missing = without(this.expected, this.actual);
		List<String> faults = new ArrayList<>();
		unknown.forEach(
				(column) -> faults.add("'%s' is none of them%s".formatted(column, NearMiss.hint(column, missing))));
		missing.forEach((column) -> faults.add(column + " is missing"));
		doubles().forEach((column) -> faults.add(column + " is there twice"));
		if (faults.isEmpty()) {
			faults.add("in that order");
		}
		List<String> named = unknown.isEmpty() ? missing : unknown;
		return Optional.of(new Problem(file, 1, (named.size() == 1) ? named.get(0) : "", String.join(",", this.actual),
				"the columns %s: %s".formatted(String.join(",", this.expected), String.join("; ", faults))));
	}

	private List<String> doubles() {
		return new LinkedHashSet<>(this.actual).stream()
			.filter((column) -> this.expected.contains(column)
					&& this.actual.indexOf(column) != this.actual.lastIndexOf(column))
			.toList();
	}

	private static List<String> without(List<String> columns, List<String> others) {
		return columns.stream().distinct().filter((column) -> !others.contains(column)).toList();
	}

}
