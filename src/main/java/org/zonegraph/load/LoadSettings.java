package org.zonegraph.load;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is loaded, and when.
 *
 * @param seed when the seed is loaded
 * @param synthetic how to enlarge it for measuring
 */
@ConfigurationProperties("zonegraph")
record LoadSettings(@DefaultValue When seed, @DefaultValue Synthetic synthetic) {

	private static final int MOST_COPIES = 10_000;

	/**
	 * When the seed is loaded.
	 *
	 * @param load when the data is loaded into the database: always, newer, when-empty or
	 * never; by default always into the embedded one, and newer into one that others may
	 * use
	 */
	record When(@Nullable LoadMode load) {
	}

	/**
	 * How to enlarge the seed for measuring.
	 *
	 * @param scale how many copies of the seed to load into an empty database, for
	 * measuring; 1 for the seed itself
	 */
	record Synthetic(@DefaultValue("1") int scale) {
	}

	/** How many copies of the seed to load. */
	int copies() {
		int scale = this.synthetic.scale();
		if (scale < 1 || scale > MOST_COPIES) {
			throw new IllegalArgumentException(
					"zonegraph.synthetic.scale is %d, expected 1 to %d".formatted(scale, MOST_COPIES));
		}
		return scale;
	}

	/**
	 * Load policy where none is asked for: the embedded database is this process's own;
	 * another may have another copy that loads.
	 */
	LoadMode mode(boolean embedded) {
		LoadMode asked = this.seed.load();
		if (asked == LoadMode.NEVER && embedded) {
			throw new IllegalArgumentException(
					"zonegraph.seed.load is never, but nobody else can load into the embedded database: name one by zonegraph.neo4j.uri");
		}
		return (asked != null) ? asked : (embedded ? LoadMode.ALWAYS : LoadMode.NEWER);
	}

}
