package org.zonegraph.seed;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is loaded, and when.
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
	 * @param load when the data is loaded into the database: always, newer, when-empty or
	 * never; by default always into the embedded one, and newer into one that others may
	 * use
	 */
	record Location(@DefaultValue("classpath:/seed/") String location, @Nullable LoadMode load) {
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
