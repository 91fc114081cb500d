package org.zonegraph;

import java.util.function.Function;

/**
 * A part of a made-up question: what the server is asked, and the answer in plain Java.
 *
 * @param <T> what it is asked of
 * @param text its text
 * @param answer its answer
 */
record Part<T>(String text, Function<T, Object> answer) {

	/** What a condition says. */
	boolean holds(T subject) {
		return (Boolean) this.answer.apply(subject);
	}

}
