package org.zonegraph.export.graph;

import java.util.List;
import java.util.stream.Collectors;

/** Several values in the one place that a format has for them. */
public final class JoinedValues {

	private JoinedValues() {
	}

	/**
	 * Values in one text, with {@code ;} between them and {@code \} before one that is
	 * part of a value; a value that is not known is an empty place.
	 * @param values the values
	 * @return the text
	 */
	public static String of(List<?> values) {
		return values.stream()
			.map((value) -> (value == null) ? "" : value.toString().replace("\\", "\\\\").replace(";", "\\;"))
			.collect(Collectors.joining(";"));
	}

}
