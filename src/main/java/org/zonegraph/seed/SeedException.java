package org.zonegraph.seed;

import java.util.List;

import org.zonegraph.check.Problem;
import org.zonegraph.check.ProblemsException;

/** The seed is not fit to be loaded; the graph stays as it was. */
public class SeedException extends ProblemsException {

	private static final long serialVersionUID = 1L;

	SeedException(List<Problem> problems) {
		super("the seed", "was not loaded", problems);
	}

	/** There is none. */
	SeedException(String location) {
		super("there is no seed at %s: look at zonegraph.seed.location".formatted(location));
	}

}
