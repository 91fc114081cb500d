package org.zonegraph.past;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How questions of the past are answered.
 *
 * @param revisions how many revisions of the past are held ready at once, fewer in a
 * small heap; 0 answers of the present alone
 * @param idle after how long one that nobody asks is let go
 */
@ConfigurationProperties("zonegraph.past")
record PastSettings(@DefaultValue("2") int revisions, @DefaultValue("10m") Duration idle) {

	/** What one takes of the heap, with some to spare. */
	private static final long HEAP = 160_000_000;

	/** How many the heap allows. */
	int held() {
		return (int) Math.min(this.revisions, Runtime.getRuntime().maxMemory() / HEAP - 1);
	}

}
