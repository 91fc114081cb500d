package org.zonegraph;

import java.util.List;
import java.util.Random;

/** Random choices, the same for the same seed. */
final class Dice {

	private final Random random;

	Dice(long seed) {
		this.random = new Random(seed);
	}

	<T> T pick(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	int below(int bound) {
		return this.random.nextInt(bound);
	}

	boolean chance(double chance) {
		return this.random.nextDouble() < chance;
	}

	double roll() {
		return this.random.nextDouble();
	}

}
