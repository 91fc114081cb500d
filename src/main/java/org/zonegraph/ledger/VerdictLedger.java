package org.zonegraph.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

import org.zonegraph.graph.GraphStore;

/**
 * Verdicts of the public statements by revision: they are worked out while a revision is
 * served, and one that differs from that of the revision before is a change of its own.
 */
@Component
public final class VerdictLedger {

	/** Behind all changes of the data in a revision. */
	private static final long BEHIND = 900_000;

	/**
	 * Holds the revision until the end of the transaction, so that one process writes.
	 */
	private static final String HOLD = """
			MATCH (l:%1$s {revision: $revision}) WITH l ORDER BY l.sequence DESC LIMIT 1
			SET l.heldAt = timestamp()
			RETURN l {.sequence, .verdicts, before: head(COLLECT {
			MATCH (b:%1$s) WHERE b.sequence < l.sequence AND b.verdicts IS NOT NULL
			RETURN b.verdicts ORDER BY b.sequence DESC LIMIT 1 })} AS held""".formatted(LedgerRevision.LABEL);

	private static final String WRITE = "MATCH (l:%s {sequence: $sequence}) SET l.verdicts = $verdicts"
		.formatted(LedgerRevision.LABEL);

	private final GraphStore store;

	VerdictLedger(Driver driver) {
		this.store = new GraphStore(driver);
	}

	/**
	 * Writes the verdicts of a revision, unless it has them.
	 * @param revision the revision
	 * @param checked all public statements with their verdicts
	 */
	public void record(String revision, List<Checked> checked) {
		this.store.inTransaction((client) -> client.query(HOLD)
			.bind(revision)
			.to("revision")
			.fetch()
			.one()
			.map((row) -> (Map<?, ?>) row.getOrDefault("held", Map.of()))
			.filter((held) -> held.get("verdicts") == null)
			.ifPresent((held) -> write(client, revision, held, checked)));
	}

	private void write(Neo4jClient client, String revision, Map<?, ?> held, List<Checked> checked) {
		long sequence = (held.get("sequence") instanceof Long number) ? number : 0;
		Map<String, String> before = read(held.get("before"));
		List<LedgerChange> flips = new ArrayList<>();
		for (Checked each : checked) {
			String was = before.get(each.id);
			if (was != null && !was.equals(each.verdict)) {
				long position = BEHIND + flips.size();
				flips.add(new LedgerChange("%06d-%06d".formatted(sequence, position), sequence, position, revision,
						LedgerChange.VERDICT, each.id, List.of(each.id), "CLAIM", each.statementEn, each.statementZh,
						"verdict", LedgerStatement.canonical(was), LedgerStatement.canonical(each.verdict), List.of(),
						List.of()));
			}
		}
		this.store.saveAll(flips);
		client.query(WRITE)
			.bind(sequence)
			.to("sequence")
			.bind(checked.stream().map((each) -> each.id + " " + each.verdict).toList())
			.to("verdicts")
			.run();
	}

	private static Map<String, String> read(@Nullable Object stored) {
		Map<String, String> verdicts = new HashMap<>();
		if (stored instanceof List<?> lines) {
			for (Object line : lines) {
				String[] parts = String.valueOf(line).split(" ");
				verdicts.put(parts[0], parts[1]);
			}
		}
		return verdicts;
	}

	/**
	 * A public statement with its verdict.
	 *
	 * @param id its id
	 * @param statementEn what it says in English
	 * @param statementZh what it says in Chinese
	 * @param verdict a value of {@code Verdict}
	 */
	public record Checked(String id, String statementEn, String statementZh, String verdict) {
	}

}
