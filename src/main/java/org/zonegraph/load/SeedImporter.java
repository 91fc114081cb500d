package org.zonegraph.load;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.zonegraph.graph.Changeover;
import org.zonegraph.graph.GraphReader;
import org.zonegraph.graph.Revision;
import org.zonegraph.graph.UnusableDatabaseException;
import org.zonegraph.graph.schema.SchemaMigration;
import org.zonegraph.graph.schema.SchemaUpdate;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.seed.Seed;

/**
 * Loads a seed as one revision. Readers see the graph that was there or the new one: it
 * is one transaction, and {@link Changeover} sees to its commit. Only a synthetic graph
 * is too large for that and wants an empty database.
 */
public final class SeedImporter {

	/** More nodes than this are not replaced in one transaction. */
	private static final long REPLACEABLE = 200_000;

	/** Nobody waits for an answer but the load itself. */
	private static final Duration LONGEST_READ = Duration.ofMinutes(1);

	private static final Logger logger = LoggerFactory.getLogger(SeedImporter.class);

	private final Driver driver;

	private final GraphReader reader;

	private final Model model;

	private final SchemaMigration schema;

	private final String layout;

	/**
	 * An importer.
	 * @param driver the way to the database
	 * @param model what the seed was checked against
	 * @param layout changes when the way the data is stored does
	 */
	public SeedImporter(Driver driver, Model model, String layout) {
		this.driver = driver;
		this.reader = new GraphReader(driver, LONGEST_READ);
		this.model = model;
		this.schema = new SchemaMigration(model);
		this.layout = layout;
	}

	/**
	 * Loads a seed where the graph holds another one, or none.
	 * @param seed the seed
	 * @param scale how many copies to load; more than one for a synthetic graph
	 * @return what the graph holds afterwards
	 * @throws UnusableDatabaseException if the database holds what is not ours, or too
	 * much to be replaced
	 */
	public Revision load(Seed seed, int scale) {
		return load(seed, scale, LoadMode.ALWAYS);
	}

	/**
	 * Loads a seed where the graph holds another one, or none, and its place may be
	 * taken.
	 * @param seed the seed
	 * @param scale how many copies to load; more than one for a synthetic graph
	 * @param mode when the place of what is there may be taken
	 * @return what the graph holds afterwards
	 * @throws UnusableDatabaseException if the database holds what is not ours, or too
	 * much to be replaced
	 */
	public Revision load(Seed seed, int scale, LoadMode mode) {
		String revision = (scale == 1) ? seed.revision() : seed.revision() + "x" + scale;
		Revision loaded = current();
		boolean current = loaded != null && isCurrent(loaded.id(), loaded.layout(), revision);
		if (loaded != null && !current && !mode.loads(loaded, seed, this.layout)) {
			keep(loaded, seed, mode);
			return loaded;
		}
		try (Session session = this.driver.session()) {
			if (loaded == null && !LoadMark.isThere(session)) {
				// looked up once more, for another process may load at the same time
				refuseForeign(session.executeRead(SeedImporter::nodes), current() == null);
			}
			this.schema.run(session, SchemaUpdate::constraintChanges);
			if (current) {
				settle(session);
			}
			else {
				logger.info("loading revision {}", revision);
				LoadMark.clear(session);
				if (scale == 1) {
					replace(session, seed, revision, mode);
				}
				else {
					fill(session, seed, revision, scale);
				}
			}
			this.schema.run(session, SchemaUpdate::indexChanges);
			session.run("CALL db.awaitIndexes(3600)").consume();
		}
		if (loaded != null && current) {
			return loaded;
		}
		Revision now = current();
		if (now == null) {
			throw new UnusableDatabaseException("the graph was loaded, but another process took it away");
		}
		return now;
	}

	private void keep(Revision there, Seed seed, LoadMode mode) {
		logger.warn("the graph keeps revision {} of {}; this copy has {} of {}, and loads {}", there.id(),
				there.imprint().issuedOn(), seed.revision(), seed.imprint().issuedOn(),
				mode.name().toLowerCase(Locale.ROOT).replace('_', '-'));
		if (!there.layout().equals(this.layout)) {
			logger.warn("the graph was loaded by another release, which stores data in another way");
		}
	}

	/** Takes away the mark of a load that was cut off behind its commit. */
	private static void settle(Session session) {
		if (session.run(Changeover.STANDS).single().get("stands").asBoolean()) {
			session.run(Changeover.END).consume();
		}
	}

	private @Nullable Revision current() {
		return Revision.read(this.reader).orElse(null);
	}

	private boolean isCurrent(String revision, String layout, String wanted) {
		return wanted.equals(revision) && this.layout.equals(layout);
	}

	private void replace(Session session, Seed seed, String revision, LoadMode mode) {
		try {
			replaceWhole(session, seed, revision, mode);
		}
		finally {
			session.run(Changeover.END).consume();
		}
	}

	private void replaceWhole(Session session, Seed seed, String revision, LoadMode mode) {
		session.executeWriteWithoutResult((transaction) -> {
			Value held = lock(transaction);
			if (isCurrent(held.get("revision").asString(""), held.get("layout").asString(""), revision)) {
				return;
			}
			// another copy may have loaded while this one waited for the lock
			Revision there = Revision.of(held);
			if (there != null && !mode.loads(there, seed, this.layout)) {
				keep(there, seed, mode);
				return;
			}
			long nodes = nodes(transaction);
			refuseForeign(nodes, held.get("revision").isNull());
			if (nodes > REPLACEABLE) {
				throw new UnusableDatabaseException(
						("the database holds %,d nodes, too many to replace in one transaction: "
								+ "empty it, or use another one")
							.formatted(nodes));
			}
			new Replacement(transaction, this.model, new Copies(this.model, seed)).run();
			finish(transaction, seed, revision, 1);
			begin();
		});
	}

	/** Marks that the commit is near, for all to see. */
	private void begin() {
		try (Session session = this.driver.session()) {
			session.run(Changeover.BEGIN).consume();
		}
	}

	private void fill(Session session, Seed seed, String revision, int scale) {
		session.executeWriteWithoutResult((transaction) -> {
			Value held = lock(transaction);
			long nodes = nodes(transaction);
			refuseForeign(nodes, held.get("revision").isNull());
			if (nodes > 0) {
				throw new UnusableDatabaseException("a synthetic graph is loaded only into an empty database");
			}
			LoadMark.set(transaction);
		});
		new SyntheticLoad(session, this.model, seed).write(scale);
		session.executeWriteWithoutResult((transaction) -> {
			LoadMark.remove(transaction);
			finish(transaction, seed, revision, scale);
		});
		session.run(Changeover.END).consume();
	}

	/** Another process that loads at the same time waits here. */
	private static Value lock(TransactionContext transaction) {
		return transaction
			.run("MERGE (r:%s {key: 'current'}) SET r.lockedAt = timestamp() RETURN r".formatted(Revision.LABEL))
			.single()
			.get("r");
	}

	/** How many nodes there are beside our own marks. */
	private static long nodes(TransactionContext transaction) {
		return transaction
			.run("MATCH (n) WHERE NOT n:%s AND NOT n:%s RETURN count(n) AS nodes".formatted(Revision.LABEL,
					LoadMark.LABEL))
			.single()
			.get("nodes")
			.asLong();
	}

	/** Never touches somebody else's. */
	private static void refuseForeign(long nodes, boolean foreign) {
		if (nodes > 0 && foreign) {
			throw new UnusableDatabaseException(
					"the database holds %,d nodes that are not Zonegraph's: use an empty one".formatted(nodes));
		}
	}

	private void finish(TransactionContext transaction, Seed seed, String revision, int scale) {
		Map<String, Long> counts = new LinkedHashMap<>();
		this.model.nodeTypes().forEach((type) -> counts.put(type.name(), 0L));
		seed.nodes().forEach((node) -> counts.merge(node.type().name(), (long) scale, Long::sum));
		transaction.run("""
				MATCH (r:%s {key: 'current'})
				SET r += $imprint, r.revision = $revision, r.layout = $layout, r.loadedAt = datetime(),
				  r.types = $types, r.counts = $counts
				""".formatted(Revision.LABEL), Map.of("imprint", seed.imprint().properties(), "revision", revision,
				"layout", this.layout, "types", List.copyOf(counts.keySet()), "counts", List.copyOf(counts.values())))
			.consume();
	}

}
