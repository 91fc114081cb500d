package org.zonegraph.query.aggregate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * Summary statistics of the values of one property.
 *
 * @param known how many are known
 * @param sum their sum, 0 for dates
 * @param min the smallest, null where none is known
 * @param max the largest, null where none is known
 */
record Summary(long known, double sum, @Nullable Object min, @Nullable Object max) {

	/**
	 * The order in which numbers are added changes the last digits, and two ways to the
	 * same answer must not differ.
	 */
	private static final MathContext DIGITS = new MathContext(12);

	/** Digits of a decimal that a binary number keeps. */
	private static final MathContext MEANT = new MathContext(15);

	/** The database's summary: its columns in the order of the components. */
	static Summary read(Value columns) {
		return new Summary(columns.get(0).asLong(), columns.get(1).asDouble(), columns.get(2).asObject(),
				columns.get(3).asObject());
	}

	/** The summary of values, some of which may be null. */
	static Summary of(Collection<? extends @Nullable Object> values) {
		List<Object> known = values.stream().<Object>mapMulti((value, each) -> {
			if (value != null) {
				each.accept(value);
			}
		}).toList();
		double sum = known.stream()
			.mapToDouble((value) -> (value instanceof Number number) ? number.doubleValue() : 0)
			.sum();
		return new Summary(known.size(), sum, known.stream().min(Summary::compare).orElse(null),
				known.stream().max(Summary::compare).orElse(null));
	}

	/** Values of one property are of one type. What is not known comes last. */
	static int compare(@Nullable Object one, @Nullable Object other) {
		return Objects.compare(one, other, Comparator.nullsLast((a, b) -> {
			@SuppressWarnings("unchecked")
			Comparable<Object> comparable = (Comparable<Object>) a;
			return comparable.compareTo(b);
		}));
	}

	/** What a field of the summary says. */
	@Nullable Object value(String field, long count) {
		return switch (field) {
			case "known" -> this.known;
			case "missing" -> count - this.known;
			case "min" -> this.min;
			case "max" -> this.max;
			case "sum" -> (this.known == 0) ? null : decimal(this.sum).round(DIGITS).doubleValue();
			case "avg" -> (this.known == 0) ? null
					: decimal(this.sum).divide(BigDecimal.valueOf(this.known), DIGITS).doubleValue();
			default -> throw new IllegalArgumentException(field);
		};
	}

	/**
	 * The number that was meant: decimals that were added in binary are off by less than
	 * the last digit that a binary number has.
	 */
	private static BigDecimal decimal(double number) {
		return new BigDecimal(number).round(MEANT);
	}

}
