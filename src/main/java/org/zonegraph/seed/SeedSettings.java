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
	 * @param location a folder of CSV files, such as {@code file:seed/}
	 * @param load when it is loaded; null for {@link LoadMode#ALWAYS} into the database
	 * of this process alone, and {@link LoadMode#NEWER} into one that others may use
	 */
	record Location(@DefaultValue("classpath:/seed/") String location, @Nullable LoadMode load) {
	}

	/**
	 * How to enlarge the seed for measuring.
	 *
	 * @param scale how many copies to load into an empty database; 1 for the seed itself
	 */
	record Synthetic(@DefaultValue("1") int scale) {
	}

}
