package org.zonegraph.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

import org.zonegraph.graph.Changeover;
import org.zonegraph.graph.GraphReader;
import org.zonegraph.graph.Imprint;
import org.zonegraph.model.Model;

/**
 * Reads revisions that were loaded before: which there are, what one held, and what the
 * ledger said while it was served.
 */
@Component
public final class PastLedger {

	private static final Duration LONGEST = Duration.ofSeconds(30);

	/** Changes that are read at a time. */
	private static final int PART = 2000;

	private static final String HAS = Changeover.guarded("""
			[EXISTS { MATCH (l:${label} {revision: $revision}) WHERE l.content IS NOT NULL }, \
			EXISTS { MATCH (l:${label} {revision: $revision}) }, \
			COLLECT { MATCH (l:${label}) WHERE l.content IS NOT NULL \
			WITH l ORDER BY l.sequence DESC RETURN l.revision }]""".replace("${label}", LedgerRevision.LABEL));

	private static final String FIND = Changeover.guarded("""
			head(COLLECT { MATCH (l:${label} {revision: $revision}) WHERE l.content IS NOT NULL \
			WITH l ORDER BY l.sequence DESC LIMIT 1 \
			RETURN l {.sequence, .loadedAt, .issuedOn, .content, .beside} })""".replace("${label}",
			LedgerRevision.LABEL));

	private static final String REVISIONS = """
			MATCH (l:%s) WHERE l.sequence <= $sequence
			RETURN collect(l {.*, content: null, beside: null}) AS rows""".formatted(LedgerRevision.LABEL);

	private static final String CHANGES = """
			MATCH (c:%s) WHERE c.id > $after AND c.sequence <= $sequence
			WITH c ORDER BY c.id LIMIT %d RETURN collect(c {.*}) AS rows""".formatted(LedgerChange.LABEL, PART);

	private final GraphReader reader;

	private final Model model;

	PastLedger(Driver driver, Model model) {
		this.reader = new GraphReader(driver, LONGEST);
		this.model = model;
	}

	/**
	 * What is known of a revision.
	 * @param revision the revision
	 * @param deadline when there must be an answer
	 * @return whether it is kept, and which are
	 */
	public Known known(String revision, Instant deadline) {
		return this.reader.readWhole(HAS, Map.of("revision", revision), deadline, (now, answer) -> {
			List<String> kept = answer.get(2).asList(Value::asString).stream().distinct().toList();
			return new Known(answer.get(0).asBoolean(), answer.get(1).asBoolean(), kept);
		});
	}

	/**
	 * Reads a revision.
	 * @param revision the revision
	 * @param now what the data is called now
	 * @return what it held, null where it is not kept
	 */
	public @Nullable PastRevision find(String revision, Imprint now) {
		Value found = this.reader.readWhole(FIND, Map.of("revision", revision), Instant.now().plus(LONGEST),
				(current, answer) -> answer);
		return found.isNull() ? null : read(revision, found, now);
	}

	private PastRevision read(String revision, Value found, Imprint now) {
		LedgerBeside beside = LedgerBeside.read(found.get("beside").isNull() ? null : found.get("beside").asString(),
				now, found.get("issuedOn").asString());
		LedgerSeed.Made made = LedgerSeed.of(this.model, revision,
				LedgerContent.read(found.get("content").asByteArray()), beside);
		List<String> leftOut = new ArrayList<>();
		if (!made.leftOut().isEmpty()) {
			leftOut
				.add("revision %s: the schema of this release no longer has %s, which are left out".formatted(revision,
						String.join(", ",
								made.leftOut()
									.entrySet()
									.stream()
									.map((each) -> "%s (%d)".formatted(each.getKey(), each.getValue()))
									.toList())));
		}
		if (found.get("beside").isNull()) {
			leftOut.add("revision %s: an earlier release loaded it and kept no synonyms of it".formatted(revision));
		}
		return new PastRevision(found.get("sequence").asLong(), found.get("loadedAt").asZonedDateTime(), made.seed(),
				leftOut);
	}

	/**
	 * Reads what the ledger said while a revision was served.
	 * @param sequence the revision's place
	 * @param rows takes a label and rows of nodes of that label, some at a time
	 */
	public void copy(long sequence, BiConsumer<String, List<Map<String, Object>>> rows) {
		rows.accept(LedgerRevision.LABEL, read(REVISIONS, Map.of("sequence", sequence)));
		List<Map<String, Object>> part = read(CHANGES, Map.of("sequence", sequence, "after", ""));
		while (!part.isEmpty()) {
			rows.accept(LedgerChange.LABEL, part);
			String last = String.valueOf(part.get(part.size() - 1).get("id"));
			part = read(CHANGES, Map.of("sequence", sequence, "after", last));
		}
	}

	private List<Map<String, Object>> read(String cypher, Map<String, @Nullable Object> parameters) {
		List<Map<String, Object>> rows = this.reader.read(cypher, parameters,
				(record) -> record.get("rows").asList(Value::asMap));
		return (rows != null) ? rows : List.of();
	}

	/**
	 * What is known of a revision.
	 *
	 * @param kept whether it is kept whole
	 * @param loaded whether it was ever loaded
	 * @param all the revisions that are kept whole, the newest first
	 */
	public record Known(boolean kept, boolean loaded, List<String> all) {
		public Known {
			all = List.copyOf(all);
		}

		/** Which revisions can be asked, in words that name the newest. */
		public String told(int newest) {
			String names = String.join(", ", this.all.stream().limit(newest).toList());
			return (this.all.size() == 1) ? "only revision %s can be asked".formatted(names)
					: "%d revisions can be asked, the newest are %s".formatted(this.all.size(), names);
		}

	}

}
