package org.zonegraph.model.time;

import java.util.Optional;

/**
 * Derived attribute: a property that follows from the period that another property of the
 * same row holds, and stands in no table.
 *
 * @param property name of the property that holds the period
 * @param part which part of it
 */
public record PeriodPart(String property, Part part) {

	/**
	 * What is stored for a period.
	 * @param text the period as the row has it
	 * @return a day such as {@code 2023-01-01} or a value of the enum, empty where the
	 * text names no period
	 */
	public Optional<String> of(String text) {
		return Period.read(text).map((period) -> switch (this.part) {
			case START -> period.start().toString();
			case END -> period.end().toString();
			case GRANULARITY -> period.granularity().name();
		});
	}

	/** The parts, as the schema calls them. */
	public enum Part {

		/** The first day. */
		START,
		/** The last day. */
		END,
		/** How long it is. */
		GRANULARITY

	}

}
