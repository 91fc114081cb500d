package org.zonegraph.query;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where an entry stands in an order: the values it is ordered by, the id last. Opaque to
 * callers.
 */
public final class Cursor {

	private static final String SEPARATOR = "\u001f";

	private Cursor() {
	}

	/**
	 * Writes a cursor.
	 * @param order the order it belongs to, in words
	 * @param values text, numbers, booleans or null
	 * @return the cursor
	 */
	public static String encode(String order, List<@Nullable Object> values) {
		StringBuilder text = new StringBuilder(order);
		values.forEach((value) -> text.append(SEPARATOR).append(tag(value)).append((value != null) ? value : ""));
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
	}

	private static char tag(@Nullable Object value) {
		if (value == null) {
			return 'n';
		}
		return (value instanceof Long) ? 'l' : (value instanceof Double) ? 'd' : (value instanceof Boolean) ? 'b' : 's';
	}

	/**
	 * Reads a cursor.
	 * @param argument name of the argument that has it
	 * @param cursor the cursor
	 * @param order the order that it must be of, in words
	 * @param size how many values it must hold
	 * @return its values
	 * @throws InvalidQueryException if it is none, or of another order
	 */
	public static List<@Nullable Object> decode(String argument, String cursor, String order, int size) {
		List<String> parts = parts(argument, cursor);
		if (!parts.get(0).equals(order)) {
			throw new InvalidQueryException("INVALID_CURSOR",
					"%s: the cursor is of the order [%s], but this list has the order [%s]".formatted(argument,
							parts.get(0), order));
		}
		if (parts.size() != size + 1) {
			throw unreadable(argument, cursor);
		}
		List<@Nullable Object> values = new ArrayList<>();
		parts.subList(1, parts.size()).forEach((part) -> values.add(value(argument, cursor, part)));
		return values;
	}

	private static List<String> parts(String argument, String cursor) {
		try {
			String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
			List<String> parts = Arrays.asList(text.split(SEPARATOR, -1));
			if (parts.size() < 2 || !parts.get(0).matches("\\w+ by [\\w., ]+")) {
				throw unreadable(argument, cursor);
			}
			return parts;
		}
		catch (IllegalArgumentException ex) {
			throw unreadable(argument, cursor);
		}
	}

	private static @Nullable Object value(String argument, String cursor, String part) {
		try {
			String text = part.substring(1);
			return switch (part.charAt(0)) {
				case 'n' -> null;
				case 'l' -> Long.valueOf(text);
				case 'd' -> Double.valueOf(text);
				case 'b' -> Boolean.valueOf(text);
				case 's' -> text;
				default -> throw unreadable(argument, cursor);
			};
		}
		catch (NumberFormatException | IndexOutOfBoundsException ex) {
			throw unreadable(argument, cursor);
		}
	}

	private static InvalidQueryException unreadable(String argument, String cursor) {
		String shown = (cursor.length() > 40) ? cursor.substring(0, 40) + "…" : cursor;
		return new InvalidQueryException("INVALID_CURSOR",
				"%s: '%s' is not a cursor of this list".formatted(argument, shown));
	}

}
