package org.zonegraph.seed.csv;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.zonegraph.model.Property;
import org.zonegraph.model.Scalars;

/**
 * A cell read as what its column holds. Numbers are written as a statistical table prints
 * them: what a language's own parser takes besides is a mistake here.
 *
 * @param value what is stored, null where the text is no such value
 * @param expected what was expected, empty where there is a value
 */
public record CellValue(@Nullable Object value, String expected) {

	/** More than this cannot be indexed. */
	private static final int MAX_BYTES = 8000;

	private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,9}");

	private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

	public static CellValue of(Property property, String text) {
		return switch (property.kind()) {
			case INTEGER -> integer(text);
			case DECIMAL -> decimal(text);
			case BOOLEAN ->
				(text.equals("true") || text.equals("false")) ? known(Boolean.valueOf(text)) : unknown("true or false");
			case ENUM -> property.values().contains(text) ? known(text)
					: unknown("one of " + String.join(", ", property.values()));
			default -> scalar(property, text);
		};
	}

	private static CellValue known(Object value) {
		return new CellValue(value, "");
	}

	private static CellValue unknown(String expected) {
		return new CellValue(null, expected);
	}

	/** GraphQL's Int has 32 bits. */
	private static CellValue integer(String text) {
		if (!INTEGER.matcher(text).matches()) {
			return unknown("a whole number such as 34");
		}
		long number = Long.parseLong(text);
		return ((int) number == number) ? known(number)
				: unknown("a whole number from %d to %d".formatted(Integer.MIN_VALUE, Integer.MAX_VALUE));
	}

	/** A figure that would be rounded is not the one that the source states. */
	private static CellValue decimal(String text) {
		if (!DECIMAL.matcher(text).matches()) {
			return unknown("a decimal number such as 276.4");
		}
		double number = Double.parseDouble(text);
		boolean exact = Double.isFinite(number)
				&& new BigDecimal(text).compareTo(new BigDecimal(Double.toString(number))) == 0;
		return exact ? known(number) : unknown("at most 15 significant digits");
	}

	private static CellValue scalar(Property property, String text) {
		if (!Scalars.accepts(property.type(), text)) {
			return unknown((property.kind() == Property.Kind.DATE) ? "a date such as 2014, 2014-03 or 2014-03-14"
					: "a value of " + property.type());
		}
		return (text.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES) ? known(text)
				: unknown("at most %d bytes".formatted(MAX_BYTES));
	}

}
