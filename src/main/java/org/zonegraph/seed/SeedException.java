package org.zonegraph.seed;

import java.util.List;
import java.util.stream.Collectors;

/** The seed is not fit to be loaded; the graph stays as it was. */
public class SeedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<Problem> problems;

	SeedException(List<Problem> problems) {
		super("the seed has %d problem%s and was not loaded:%n".formatted(problems.size(),
				(problems.size() == 1) ? "" : "s")
				+ problems.stream().map((problem) -> "  " + problem).collect(Collectors.joining("\n")));
		this.problems = List.copyOf(problems);
	}

	/** There is none. */
	SeedException(String location) {
		super("there is no seed at %s: look at zonegraph.seed.location".formatted(location));
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
