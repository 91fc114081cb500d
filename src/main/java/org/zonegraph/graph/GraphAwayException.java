package org.zonegraph.graph;

import org.jspecify.annotations.Nullable;

/** The graph cannot be read now. */
public class GraphAwayException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	GraphAwayException(@Nullable Throwable cause) {
		super("the graph is away", cause);
	}

}
