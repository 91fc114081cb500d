package org.zonegraph.sources.fetch;

import java.time.Duration;

/**
 * How much a single answer may take.
 *
 * @param bytes how many bytes are taken, and how many they may unfold to
 * @param time until the last of them
 */
public record Bounds(int bytes, Duration time) {

	/** A notice with its annex as PDF has less than a tenth of it. */
	public static final Bounds USUAL = new Bounds(16 << 20, Duration.ofSeconds(30));

}
