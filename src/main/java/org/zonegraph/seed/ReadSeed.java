package org.zonegraph.seed;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import org.zonegraph.text.Synonyms;

/**
 * The seed between its reading and its load: handed over once, so that nothing keeps it
 * while the graph is served.
 */
public final class ReadSeed {

	private final AtomicReference<Seed> seed;

	private final Synonyms synonyms;

	ReadSeed(Seed seed) {
		this.seed = new AtomicReference<>(seed);
		this.synonyms = synonyms(seed.synonyms());
	}

	private static Synonyms synonyms(List<Seed.Synonym> synonyms) {
		return new Synonyms(synonyms.stream()
			.filter((synonym) -> !synonym.isAlias())
			.map((synonym) -> new Synonyms.Pair(synonym.words(), synonym.means()))
			.toList(), synonyms.stream().filter(Seed.Synonym::isAlias).map(Seed.Synonym::words).toList());
	}

	Synonyms synonyms() {
		return this.synonyms;
	}

	/**
	 * Hands the seed to who loads it.
	 * @return the seed
	 * @throws NullPointerException if it was handed over already
	 */
	public Seed hand() {
		return Objects.requireNonNull(this.seed.getAndSet(null));
	}

}
