package org.zonegraph.answer;

import java.util.Collection;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Memory footprint of values as JSON has them, about: a list of small things is many
 * times as heavy as its text.
 */
final class ValueWeight {

	/** An object with its place in what holds it. */
	private static final int OBJECT = 60;

	private ValueWeight() {
	}

	/**
	 * What a value weighs.
	 * @param value maps, lists and scalars
	 * @return bytes
	 */
	static int of(@Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			return OBJECT + map.entrySet()
				.stream()
				.mapToInt((each) -> OBJECT + of(each.getKey()) + of(each.getValue()))
				.sum();
		}
		if (value instanceof Collection<?> several) {
			return OBJECT + several.stream().mapToInt(ValueWeight::of).sum();
		}
		return (value instanceof CharSequence text) ? OBJECT + 2 * text.length() : OBJECT;
	}

}
