package org.zonegraph.check;

import java.util.List;

/** The schema cannot be read, so that nothing can be started. */
public class SchemaException extends ProblemsException {

	private static final long serialVersionUID = 1L;

	SchemaException(List<Problem> problems) {
		super("the schema", "nothing was started", problems);
	}

}
