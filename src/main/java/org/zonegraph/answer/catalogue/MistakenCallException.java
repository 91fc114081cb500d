package org.zonegraph.answer.catalogue;

import java.util.List;

/** Call of a tool that is no question yet: what is wrong with it, and what to do. */
public final class MistakenCallException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<String> mistakes;

	private final String advice;

	MistakenCallException(List<String> mistakes, String advice) {
		super(String.join("; ", mistakes), null, false, false);
		this.mistakes = List.copyOf(mistakes);
		this.advice = advice;
	}

	/** What is wrong, a sentence each. */
	public List<String> mistakes() {
		return this.mistakes;
	}

	/** What to do next. */
	public String advice() {
		return this.advice;
	}

}
