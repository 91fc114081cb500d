package org.zonegraph.ledger;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zonegraph.model.Property;
import org.zonegraph.seed.csv.CellText;
import org.zonegraph.seed.csv.CellValue;

/** Values of the ledger as they are stored: JSON has fewer types than the graph. */
final class LedgerValue {

	private LedgerValue() {
	}

	/**
	 * A value of canonical JSON, in which 5.0 reads as 5.
	 * @param property what it is a value of
	 * @param value what was read
	 * @return what is stored, null where it is no value of the property any more
	 */
	static @Nullable Object typed(Property property, @Nullable Object value) {
		return switch (property.kind()) {
			case INTEGER -> (value instanceof Number number) ? number.longValue() : null;
			case DECIMAL -> (value instanceof Number number) ? number.doubleValue() : null;
			case BOOLEAN -> (value instanceof Boolean) ? value : null;
			case TEXT_LIST -> (value instanceof List<?> list) ? list.stream().map(String::valueOf).toList() : null;
			default -> (value instanceof String text) ? written(property, text) : null;
		};
	}

	/**
	 * A value as it is written in a cell of the seed.
	 * @param property what it is a value of
	 * @param text what is written
	 * @return what is stored, null where it is no value of the property any more
	 */
	static @Nullable Object written(Property property, String text) {
		return (property.kind() == Property.Kind.TEXT_LIST) ? CellText.items(text)
				: CellValue.of(property, text).value();
	}

}
