package org.zonegraph.claim;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.zonegraph.query.shape.Shape;

/**
 * Evidence for a number: what the graph lists, or a figure that it knows, and how much of
 * that bears out more than the statement's own source says.
 *
 * @param list whether it was listed; a figure is right or wrong, a list can be short
 * @param counted how many are listed, or the figure
 * @param evident how many of them have evidence, or the figure; null where it is a figure
 * without a source
 * @param independent how many of these have a source that is not the statement's own, or
 * the figure; null where none has
 */
record Tally(boolean list, double counted, @Nullable Double evident, @Nullable Double independent) {

	/** For each entry of a list whether it has evidence, and of others. */
	static Tally ofList(Value entries) {
		double evident = entries.asList((entry) -> entry.get(0).asBoolean()).stream().filter((each) -> each).count();
		double independent = entries.asList((entry) -> entry.get(1).asBoolean())
			.stream()
			.filter((each) -> each)
			.count();
		return new Tally(true, entries.size(), evident, (independent > 0) ? independent : null);
	}

	/** A figure, the same where it has a source, and the same where that is of others. */
	static Tally ofFigure(Value figure) {
		return new Tally(false, figure.get(0).asDouble(), (Double) Shape.LEAF.read(figure.get(1)),
				(Double) Shape.LEAF.read(figure.get(2)));
	}

	/** How many entries of a list, or the figure where that is of others. */
	@Nullable Double ofOthers() {
		return (this.list && this.independent == null) ? Double.valueOf(0) : this.independent;
	}

}
