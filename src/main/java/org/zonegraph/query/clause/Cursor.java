package org.zonegraph.query.clause;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.zonegraph.model.Property;
import org.zonegraph.query.question.InvalidQueryException;

/**
 * Where an entry stands in an order: the values it is ordered by, the id last. Opaque to
 * callers.
 */
public final class Cursor {

	private static final String SEPARATOR = "\u001f";

	private static final String UNKNOWN = "n";

	private static final Pattern ORDER = Pattern.compile("\\w+ by [\\w., ]+");

	private Cursor() {
	}

	/**
	 * Writes a cursor.
	 * @param order the order it belongs to, in words
	 * @param types what it holds
	 * @param values the values, null for what is not known
	 * @return the cursor
	 */
	public static String encode(String order, List<KeyType> types, List<@Nullable Object> values) {
		StringBuilder text = new StringBuilder(order);
		for (int i = 0; i < types.size(); i++) {
			Object value = values.get(i);
			text.append(SEPARATOR).append((value != null) ? types.get(i).kind().mark(value) : UNKNOWN);
		}
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Reads a cursor.
	 * @param argument name of the argument that has it
	 * @param cursor the cursor
	 * @param order the order that it must be of, in words
	 * @param types what it must hold
	 * @return its values
	 * @throws InvalidQueryException if it is none, or of another order
	 */
	public static List<@Nullable Object> decode(String argument, String cursor, String order, List<KeyType> types) {
		List<String> parts = parts(argument, cursor);
		if (!parts.get(0).equals(order)) {
			throw new InvalidQueryException("INVALID_CURSOR",
					"%s: the cursor is of the order [%s], but this list has the order [%s]".formatted(argument,
							parts.get(0), order));
		}
		if (parts.size() != types.size() + 1) {
			throw unreadable(argument, cursor);
		}
		List<@Nullable Object> values = new ArrayList<>();
		for (int i = 0; i < types.size(); i++) {
			values.add(value(argument, cursor, parts.get(i + 1), types.get(i)));
		}
		return values;
	}

	/**
	 * Reads cursors that are told later, and holds nothing else meanwhile: it is kept
	 * with the statement.
	 * @param argument name of the argument that has them
	 * @param order the order that they must be of, in words
	 * @param types what they must hold
	 * @return what {@link #decode} does
	 */
	public static Function<String, List<@Nullable Object>> decoder(String argument, String order, List<KeyType> types) {
		return (cursor) -> decode(argument, cursor, order, types);
	}

	private static List<String> parts(String argument, String cursor) {
		try {
			String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
			List<String> parts = Arrays.asList(text.split(SEPARATOR, -1));
			if (parts.size() < 2 || !ORDER.matcher(parts.get(0)).matches()) {
				throw unreadable(argument, cursor);
			}
			return parts;
		}
		catch (IllegalArgumentException ex) {
			throw unreadable(argument, cursor);
		}
	}

	private static @Nullable Object value(String argument, String cursor, String part, KeyType type) {
		if (part.equals(UNKNOWN) && type.nullable()) {
			return null;
		}
		if (part.isEmpty() || part.charAt(0) != type.kind().tag) {
			throw unreadable(argument, cursor);
		}
		try {
			return type.kind().read(part.substring(1));
		}
		catch (NumberFormatException ex) {
			throw unreadable(argument, cursor);
		}
	}

	private static InvalidQueryException unreadable(String argument, String cursor) {
		String shown = (cursor.length() > 40) ? cursor.substring(0, 40) + "…" : cursor;
		return new InvalidQueryException("INVALID_CURSOR",
				"%s: '%s' is not a cursor of this list".formatted(argument, shown));
	}

	/**
	 * What a cursor holds of one key.
	 *
	 * @param kind what kind of value it is
	 * @param nullable whether it can be unknown
	 */
	public record KeyType(Kind kind, boolean nullable) {
	}

	/** Kinds of values, each with a mark, so that one is not taken for another. */
	public enum Kind {

		/** A text as it is: an id, a date. */
		TEXT('s'),
		/**
		 * What a text is ordered by. A release that makes it otherwise marks it
		 * otherwise.
		 */
		SORT_KEY('k'),
		/** A whole number. */
		INTEGER('l'),
		/** A floating point number. */
		DECIMAL('d'),
		/** True or false. */
		BOOLEAN('b');

		private final char tag;

		Kind(char tag) {
			this.tag = tag;
		}

		/**
		 * What a property is ordered by.
		 * @param kind how the property is stored
		 * @return the kind of its sort key
		 */
		static Kind of(Property.Kind kind) {
			return switch (kind) {
				case TEXT -> SORT_KEY;
				case ENUM, INTEGER -> INTEGER;
				case DECIMAL -> DECIMAL;
				case BOOLEAN -> BOOLEAN;
				case ID, DATE, TEXT_LIST -> TEXT;
			};
		}

		private String mark(Object value) {
			return this.tag + value.toString();
		}

		private Object read(String text) {
			return switch (this) {
				case TEXT, SORT_KEY -> text;
				case INTEGER -> Long.valueOf(text);
				case DECIMAL -> Double.valueOf(text);
				case BOOLEAN -> Boolean.valueOf(text);
			};
		}

	}

}
