package org.zonegraph.reconcile;

import java.util.ArrayList;
import java.util.List;

import org.zonegraph.reconcile.Candidate.Feature;

/**
 * A hit and how well it fits: the mean of how well its name fits and, with a quarter of
 * that weight each, its type where that was a preference and the properties that are
 * known of it. What is not known neither raises nor lowers it.
 *
 * @param hit the hit
 * @param score 0 to 100
 * @param features the parts of the score
 * @param contradicted whether a part does not fit at all
 */
record Scored(Hit hit, double score, List<Feature> features, boolean contradicted) {

	/** How much a property weighs against the name. */
	private static final double WEIGHT = 0.25;

	/** How much is taken off where the name of a former area led to the area. */
	private static final double FORMER = 0.05;

	Scored {
		features = List.copyOf(features);
	}

	/** Whether nothing but a rival could be meant instead. */
	boolean isCertain() {
		return this.hit.isWhole() && !this.contradicted;
	}

	Candidate candidate(boolean match) {
		return new Candidate(this.hit.id(), this.hit.name(), this.hit.description(), this.hit.types(), this.score,
				match, this.features);
	}

	/** Adds up the parts. */
	static final class Builder {

		private final Hit hit;

		private final List<Feature> features = new ArrayList<>();

		private double sum;

		private double weight;

		private boolean contradicted;

		Builder(Hit hit) {
			this.hit = hit;
			Double name = hit.score();
			if (name != null) {
				this.sum = name - ((hit.former() != null) ? FORMER : 0);
				this.weight = 1;
				this.features.add(new Feature("name", percent(name)));
				this.features.add(new Feature("former_name", hit.former() != null));
			}
		}

		void type(boolean fits) {
			this.features.add(new Feature("type", fits));
			add(fits ? 1 : 0);
		}

		void property(Term term, double fit) {
			this.features.add(new Feature("property:" + term.id(), percent(fit)));
			add(fit);
		}

		private void add(double fit) {
			this.sum += WEIGHT * fit;
			this.weight += WEIGHT;
			this.contradicted |= fit == 0;
		}

		Scored build() {
			return new Scored(this.hit, percent(this.sum / this.weight), this.features, this.contradicted);
		}

		private static double percent(double share) {
			return Math.round(share * 10_000) / 100.0;
		}

	}

}
