package org.zonegraph.check;

import org.zonegraph.text.HiddenSigns;

/**
 * Something wrong with the seed or the schema.
 *
 * @param file the file's name
 * @param line the line, counted from 1
 * @param column the column's name in a table, its number counted from 1 in a text; empty
 * where the whole line or file is meant
 * @param value what stands there
 * @param expected what should
 */
public record Problem(String file, long line, String column, String value, String expected) {

	private static final int SHOWN = 400;

	/** One line, whatever the value holds. */
	@Override
	public String toString() {
		String place = this.column.isEmpty() ? "%s:%d".formatted(this.file, this.line)
				: "%s:%d, column %s".formatted(this.file, this.line, this.column);
		String shown = (this.value.length() <= SHOWN) ? this.value : this.value.substring(0, SHOWN) + "…";
		return HiddenSigns.visible("%s: '%s', expected %s".formatted(place, shown, this.expected));
	}

}
