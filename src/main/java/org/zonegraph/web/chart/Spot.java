package org.zonegraph.web.chart;

/**
 * A place.
 *
 * @param x how far right
 * @param y how far down
 */
record Spot(double x, double y) {

	Spot towards(Spot other, double by) {
		double length = Math.max(1, Math.hypot(other.x - this.x, other.y - this.y));
		return new Spot(this.x + (other.x - this.x) / length * by, this.y + (other.y - this.y) / length * by);
	}

	@Override
	public String toString() {
		return Math.round(this.x) + " " + Math.round(this.y);
	}

}
