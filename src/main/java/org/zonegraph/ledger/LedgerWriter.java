package org.zonegraph.ledger;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.zonegraph.graph.GraphStore;
import org.zonegraph.model.Model;
import org.zonegraph.seed.Seed;

/**
 * Writes the ledger in the transaction that loads a revision, so that the two never
 * disagree. A revision that is loaded again writes nothing.
 */
public final class LedgerWriter {

	/** Name of the file in which curators say why they changed the data. */
	public static final String REASONS = "CHANGES.md";

	/** Revisions that are kept whole; of older ones their changes are kept. */
	private static final int WHOLE = 100;

	private final GraphStore store;

	private final Model model;

	/**
	 * A writer.
	 * @param store where the graph is
	 * @param model what the seed was checked against
	 */
	public LedgerWriter(GraphStore store, Model model) {
		this.store = store;
		this.model = model;
	}

	/**
	 * Whether the ledger has a revision as the one that was loaded last, with all that
	 * this release keeps.
	 * @param revision the revision
	 * @return whether there is nothing to write
	 */
	public boolean has(String revision) {
		LedgerRevision last = last();
		return last != null && last.revision().equals(revision) && last.beside() != null;
	}

	private @Nullable LedgerRevision last() {
		return this.store.find(LedgerRevision.LAST, LedgerRevision.class).orElse(null);
	}

	/**
	 * Writes a revision, to be called in a transaction.
	 * @param seed what is loaded
	 * @param loadedAt when, as the graph says it
	 */
	public void write(Seed seed, ZonedDateTime loadedAt) {
		LedgerRevision last = last();
		if (last != null && last.revision().equals(seed.revision())) {
			complete(last, seed);
			return;
		}
		LedgerContent content = Ledgers.of(this.model, seed);
		byte[] before = (last != null) ? last.content() : null;
		long sequence = (last != null) ? last.sequence() + 1 : 1;
		// of the first one that is kept nothing is known that it changed
		List<LedgerContent.Difference> differences = (before != null) ? content.since(LedgerContent.read(before))
				: List.of();
		List<LedgerChange> changes = new ArrayList<>();
		for (LedgerContent.Difference each : differences) {
			changes.add(LedgerChange.of(sequence, changes.size(), seed.revision(), each.before(), each.after()));
		}
		this.store.saveAll(changes);
		this.store.save(new LedgerRevision("%06d".formatted(sequence), sequence, seed.revision(),
				(last != null) ? last.revision() : null, loadedAt, seed.imprint().issuedOn(), reason(seed, last),
				content.statements().size(), content.digest(), count(changes, LedgerChange.ADDED),
				count(changes, LedgerChange.CHANGED), count(changes, LedgerChange.REMOVED), content.bytes(),
				LedgerBeside.of(seed).json(), null));
		this.store.autoCommitted((client) -> client
			.query("MATCH (l:%s) WHERE l.sequence <= $sequence REMOVE l.content, l.beside"
				.formatted(LedgerRevision.LABEL))
			.bind(sequence - WHOLE)
			.to("sequence")
			.run());
	}

	/** An earlier release kept less of the revision, and in another order. */
	private void complete(LedgerRevision there, Seed seed) {
		if (there.beside() != null) {
			return;
		}
		LedgerContent content = Ledgers.of(this.model, seed);
		byte[] lines = there.digest().equals(content.digest()) ? content.bytes() : there.content();
		this.store.autoCommitted((client) -> client
			.query("MATCH (l:%s {id: $id}) SET l.content = $content, l.beside = $beside"
				.formatted(LedgerRevision.LABEL))
			.bind(there.id())
			.to("id")
			.bind(lines)
			.to("content")
			.bind(LedgerBeside.of(seed).json())
			.to("beside")
			.run());
	}

	private static long count(List<LedgerChange> changes, String kind) {
		return changes.stream().filter((change) -> change.kind().equals(kind)).count();
	}

	/**
	 * What stands below the heading of the day of issue; null where nothing does, and for
	 * what was not issued later than the revision before, of which it would tell too.
	 */
	private static @Nullable String reason(Seed seed, @Nullable LedgerRevision last) {
		if (last != null && seed.imprint().issuedOn().compareTo(last.issuedOn()) <= 0) {
			return null;
		}
		Matcher section = Pattern
			.compile("(?ms)^## %s\\s*$(.*?)(?=^## |\\z)".formatted(Pattern.quote(seed.imprint().issuedOn())))
			.matcher(seed.files().getOrDefault(REASONS, ""));
		String reason = section.find() ? section.group(1).strip() : "";
		return reason.isEmpty() ? null : reason;
	}

}
