package org.zonegraph.web.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.web.value.JsonView;

/**
 * Tile grid map: equal tiles that keep how places lie to each other, made from their
 * label points alone.
 */
public final class Tiles {

	private static final int COLUMNS = 8;

	private static final int ROWS = 8;

	/** Less than any difference that matters. */
	private static final double NOTHING = 1e-9;

	private final double[] xs;

	private final double[] ys;

	/** Which place lies in each cell, row by row; null where none does. */
	private final List<@Nullable Integer> cells = new ArrayList<>(Collections.nCopies(COLUMNS * ROWS, null));

	Tiles(List<JsonView> places) {
		this.xs = spread(places.stream().mapToDouble((place) -> place.decimal("longitude")).toArray(), COLUMNS);
		this.ys = spread(places.stream().mapToDouble((place) -> -place.decimal("latitude")).toArray(), ROWS);
		for (int place = 0; place < places.size(); place++) {
			int of = place;
			int nearest = IntStream.range(0, this.cells.size())
				.filter((cell) -> this.cells.get(cell) == null)
				.boxed()
				.min(Comparator.comparingDouble((cell) -> cost(cell, of)))
				.orElseThrow();
			this.cells.set(nearest, place);
		}
		settle();
	}

	/**
	 * Half of where a point lies, half of how many lie before it: crowded coasts spread,
	 * empty plateaus shrink.
	 */
	private static double[] spread(double[] values, int cells) {
		double[] order = values.clone();
		Arrays.sort(order);
		double least = order[0];
		double most = order[order.length - 1];
		double[] spread = new double[values.length];
		for (int i = 0; i < values.length; i++) {
			spread[i] = (cells - 1) * ((values[i] - least) / (most - least)
					+ (double) Arrays.binarySearch(order, values[i]) / (values.length - 1)) / 2;
		}
		return spread;
	}

	/** How far a place is from where it lies, in a cell; nothing where none is there. */
	private double cost(int cell, @Nullable Integer place) {
		return (place == null) ? 0
				: Math.pow(this.xs[place] - cell % COLUMNS, 2) + Math.pow(this.ys[place] - cell / COLUMNS, 2);
	}

	/**
	 * Trades cells between two places, or a place and a free cell, while that brings them
	 * nearer to where they lie.
	 */
	private void settle() {
		for (boolean better = true; better;) {
			better = false;
			for (int one = 0; one < this.cells.size(); one++) {
				for (int other = 0; other < this.cells.size(); other++) {
					Integer here = this.cells.get(one);
					Integer there = this.cells.get(other);
					if (cost(one, there) + cost(other, here) < cost(one, here) + cost(other, there) - NOTHING) {
						this.cells.set(one, there);
						this.cells.set(other, here);
						better = true;
					}
				}
			}
		}
	}

	/** The row of a place, from 1. */
	int row(int place) {
		return this.cells.indexOf(place) / COLUMNS + 1;
	}

	/** Its column, from 1. */
	int column(int place) {
		return this.cells.indexOf(place) % COLUMNS + 1;
	}

	/** A province's name as maps have it, without what kind of unit it is. */
	public static String shortened(String name) {
		return name.replaceFirst("(维吾尔|壮族|回族)?(省|市|自治区)$", "");
	}

}
