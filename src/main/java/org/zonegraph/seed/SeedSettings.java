package org.zonegraph.seed;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is loaded.
 *
 * @param seed the seed
 * @param synthetic how to enlarge it for measuring
 */
@ConfigurationProperties("zonegraph")
record SeedSettings(@DefaultValue Location seed, @DefaultValue Synthetic synthetic) {

	/**
	 * Where the seed is.
	 *
	 * @param location the folder of the data, such as {@code file:seed/}; by default the
	 * one in the jar
	 */
	record Location(@DefaultValue("classpath:/seed/") String location) {
	}

	/**
	 * How to enlarge the seed for measuring.
	 *
	 * @param scale how many copies of the seed to load into an empty database, for
	 * measuring; 1 for the seed itself
	 */
	record Synthetic(@DefaultValue("1") int scale) {
	}

}
