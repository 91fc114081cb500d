package org.zonegraph.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.neo4j.core.Neo4jClient;

import org.zonegraph.graph.GraphStore;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.seed.Seed;

/**
 * Writes many copies of a seed into an empty database, some in each transaction, so that
 * no more than those are in memory, and says how far it is.
 */
final class SyntheticLoad {

	private static final int COPIES_PER_TRANSACTION = 10;

	private static final Logger logger = LoggerFactory.getLogger(SyntheticLoad.class);

	private final GraphStore store;

	private final Model model;

	private final Copies copies;

	private final long things;

	SyntheticLoad(GraphStore store, Model model, Seed seed) {
		this.store = store;
		this.model = model;
		this.copies = new Copies(model, seed);
		this.things = (long) seed.nodes().size() + seed.links().size();
	}

	void write(int scale) {
		Instant start = Instant.now();
		for (int first = 1; first <= scale; first += COPIES_PER_TRANSACTION) {
			int from = first;
			int to = Math.min(scale, first + COPIES_PER_TRANSACTION - 1);
			this.store.inTransaction((client) -> write(client, from, to));
			long seconds = Math.max(1, Duration.between(start, Instant.now()).toSeconds());
			logger.info("loaded {} of {} copies, {} nodes and relationships a second", to, scale,
					to * this.things / seconds);
		}
	}

	private static void nodes(Neo4jClient client, String label, int first, int last,
			IntFunction<List<Map<String, Object>>> copies) {
		List<Map<String, Object>> rows = IntStream.rangeClosed(first, last)
			.mapToObj(copies)
			.flatMap(List::stream)
			.toList();
		client.query(Replacement.create(label)).bind(rows).to("rows").run();
	}

	private void write(Neo4jClient client, int first, int last) {
		for (NodeType type : this.model.nodeTypes()) {
			nodes(client, type.label(), first, last, (copy) -> this.copies.nodes(type, copy));
		}
		this.copies.beside().forEach((label, rows) -> nodes(client, label, first, last, rows));
		Map<Copies.Ends, List<Map<String, Object>>> links = new LinkedHashMap<>();
		for (int copy = first; copy <= last; copy++) {
			this.copies.links(copy)
				.forEach((ends, rows) -> links.computeIfAbsent(ends, (key) -> new ArrayList<>()).addAll(rows));
		}
		links.forEach((ends, rows) -> client.query(Replacement.create(ends)).bind(rows).to("rows").run());
	}

}
