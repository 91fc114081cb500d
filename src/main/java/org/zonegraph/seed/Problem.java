package org.zonegraph.seed;

/**
 * Something wrong with the seed.
 *
 * @param file the file's name
 * @param line the line, counted from 1
 * @param column the column's name, empty where the whole line or file is meant
 * @param value what stands there
 * @param expected what should
 */
public record Problem(String file, long line, String column, String value, String expected) {

	@Override
	public String toString() {
		String place = this.column.isEmpty() ? "%s:%d".formatted(this.file, this.line)
				: "%s:%d, column %s".formatted(this.file, this.line, this.column);
		return "%s: '%s', expected %s".formatted(place, this.value, this.expected);
	}

}
