package org.zonegraph.ledger;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.graph.Imprint;
import org.zonegraph.seed.Seed;

/**
 * What a revision has beside its statements: it is no part of what the ledger compares,
 * but without it the revision could not be served again as it was.
 *
 * @param imprint what the data is called and who publishes it
 * @param synonyms other words, each a pair of what is written and what that means
 */
record LedgerBeside(Imprint imprint, List<List<String>> synonyms) {

	LedgerBeside {
		synonyms = List.copyOf(synonyms);
	}

	static LedgerBeside of(Seed seed) {
		return new LedgerBeside(seed.imprint(),
				seed.synonyms().stream().map((each) -> List.of(each.words(), each.means())).toList());
	}

	/**
	 * Reads what {@link #json} wrote.
	 * @param json the text, null where an earlier release kept none
	 * @param now what the data is called now, which stands for what is not known
	 * @param issuedOn the day of issue
	 */
	static LedgerBeside read(@Nullable String json, Imprint now, String issuedOn) {
		return (json != null) ? JsonMapper.shared().readValue(json, LedgerBeside.class) : new LedgerBeside(
				new Imprint(now.title(), now.description(), now.publisher(), issuedOn, now.licence(), now.homepage()),
				List.of());
	}

	String json() {
		return JsonMapper.shared().writeValueAsString(this);
	}

	/** The synonyms as a seed has them. */
	List<Seed.Synonym> words() {
		return this.synonyms.stream().map((each) -> new Seed.Synonym(each.get(0), each.get(1))).toList();
	}

}
