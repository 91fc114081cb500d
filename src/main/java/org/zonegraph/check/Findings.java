package org.zonegraph.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import graphql.language.Node;

import org.zonegraph.text.NearMiss;

/** Diagnostics of the schema, as they are found; they are told in the order of lines. */
final class Findings {

	private final SchemaText text;

	private final List<Problem> problems = new ArrayList<>();

	Findings(SchemaText text) {
		this.text = text;
	}

	/** Notes what is wrong with a node. */
	void add(Node<?> node, String value, String expected) {
		add(this.text.of(node), value, expected);
	}

	/** Notes that a node names what is not there. */
	void unknown(Node<?> node, String value, String expected, Collection<String> known) {
		add(node, value, expected + NearMiss.hint(value, known));
	}

	void add(SchemaText.Position position, String value, String expected) {
		this.problems
			.add(new Problem(SchemaChecks.FILE, position.line(), String.valueOf(position.column()), value, expected));
	}

	/** The line of a node's name. */
	int line(Node<?> node) {
		return this.text.of(node).line();
	}

	/** Notes what is missing as a whole. */
	void missing(String expected) {
		this.problems.add(new Problem(SchemaChecks.FILE, 1, "", "", expected));
	}

	boolean isEmpty() {
		return this.problems.isEmpty();
	}

	/** All of them, each once. */
	List<Problem> problems() {
		return this.problems.stream()
			.distinct()
			.sorted(Comparator.comparingLong(Problem::line)
				.thenComparingInt((problem) -> problem.column().isEmpty() ? 0 : Integer.parseInt(problem.column())))
			.toList();
	}

}
