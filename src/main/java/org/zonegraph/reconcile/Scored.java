package org.zonegraph.reconcile;

import java.util.ArrayList;
import java.util.List;

import org.zonegraph.reconcile.Candidate.Feature;
import org.zonegraph.text.Weight;

/**
 * Weighted mean: a hit and how well it fits, by its name and, with a quarter of that
 * weight each, its type where that was a preference and the properties that are known of
 * it. What is not known neither raises nor lowers it.
 *
 * @param hit the hit
 * @param score 0 to 100
 * @param features the parts of the score
 * @param contradicted whether a part does not fit at all
 */
record Scored(FoundEntity hit, double score, List<Feature> features, boolean contradicted) {

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

		private final FoundEntity hit;

		private final List<Feature> features = new ArrayList<>();

		private double sum;

		private double weight;

		private boolean contradicted;

		Builder(FoundEntity hit) {
			this.hit = hit;
			Double name = hit.score();
			if (name != null) {
				this.sum = name - ((hit.former() != null) ? Weight.FORMER_NAME.value() : 0);
				this.weight = 1;
				this.features.add(new Feature("name", percent(name)));
				this.features.add(new Feature("former_name", hit.former() != null));
			}
		}

		void type(boolean fits) {
			this.features.add(new Feature("type", fits));
			add(fits ? 1 : 0);
		}

		void property(SchemaProperty property, double fit) {
			this.features.add(new Feature("property:" + property.id(), percent(fit)));
			add(fit);
		}

		private void add(double fit) {
			this.sum += Weight.PROPERTY.value() * fit;
			this.weight += Weight.PROPERTY.value();
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
