package org.zonegraph.check;

import java.util.List;
import java.util.stream.Collectors;

/** What people wrote is not fit to be used; everything stays as it was. */
public abstract class ProblemsException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<Problem> problems;

	/**
	 * An exception that tells problems line by line.
	 * @param of what has them, such as {@code the seed}
	 * @param consequence what was not done, such as {@code was not loaded}
	 * @param problems all of them, in the order of files and lines
	 */
	protected ProblemsException(String of, String consequence, List<Problem> problems) {
		super("%s has %d problem%s and %s:%n".formatted(of, problems.size(), (problems.size() == 1) ? "" : "s",
				consequence) + problems.stream().map((problem) -> "  " + problem).collect(Collectors.joining("\n")));
		this.problems = List.copyOf(problems);
	}

	/**
	 * An exception without problems.
	 * @param message why it cannot be used
	 */
	protected ProblemsException(String message) {
		super(message);
		this.problems = List.of();
	}

	/**
	 * What is wrong, all of it.
	 * @return the problems in the order of files and lines
	 */
	public List<Problem> problems() {
		return this.problems;
	}

}
