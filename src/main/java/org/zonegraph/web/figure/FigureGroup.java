package org.zonegraph.web.figure;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zonegraph.web.value.JsonView;
import org.zonegraph.web.value.ShownValue;

/**
 * Figures that can be held against each other: of the same measure and unit, by time. The
 * chart is its own table.
 *
 * @param what what they measure, with where they are a series
 * @param unit their unit in words
 * @param periods the periods in the order of time; one of which nothing is known has no
 * figures
 * @param parts whether some are of a part of a year beside whole ones
 */
public record FigureGroup(ShownValue what, String unit, List<Period> periods, boolean parts) {

	public FigureGroup {
		periods = List.copyOf(periods);
	}

	/** Whether sources differ on a period. */
	public boolean rival() {
		return this.periods.stream().anyMatch((period) -> period.figures.size() > 1);
	}

	/** Whether it is a chart, rather than a line of a table. */
	public boolean several() {
		return this.periods.size() > 1;
	}

	/**
	 * A period with its figures.
	 *
	 * @param when the period in words
	 * @param figures what sources say of it
	 */
	public record Period(String when, List<Figure> figures) {

		public Period {
			figures = List.copyOf(figures);
		}

	}

	/**
	 * A figure.
	 *
	 * @param amount the figure with its unit
	 * @param share how long its bar is, from 0 to 1; null where it has none
	 * @param part whether it is of a part of a year beside whole ones
	 * @param why why it is believed
	 */
	public record Figure(String amount, @Nullable Double share, boolean part, JsonView why) {

		/** Style of its bar, null where it has none. */
		public @Nullable String bar() {
			return (this.share != null) ? "inline-size: %s%%".formatted(Math.round(1000 * this.share) / 10.0) : null;
		}

	}

}
