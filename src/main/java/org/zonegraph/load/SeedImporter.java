package org.zonegraph.load;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.neo4j.core.Neo4jClient;

import org.zonegraph.element.StoredFiles;
import org.zonegraph.graph.Changeover;
import org.zonegraph.graph.GraphStore;
import org.zonegraph.graph.Revision;
import org.zonegraph.graph.schema.UnusableDatabaseException;
import org.zonegraph.graph.schema.SchemaMigration;
import org.zonegraph.graph.schema.SchemaUpdate;
import org.zonegraph.ledger.LedgerWriter;
import org.zonegraph.model.Model;
import org.zonegraph.seed.Seed;

/**
 * Loads a seed as one revision. Readers see the graph that was there or the new one: it
 * is one transaction, and {@link Changeover} sees to its commit. Only a synthetic graph
 * is too large for that and wants an empty database.
 */
public final class SeedImporter {

	/** Nobody waits for an answer but the load itself. */
	private static final Duration LONGEST_READ = Duration.ofMinutes(1);

	private static final Logger logger = LoggerFactory.getLogger(SeedImporter.class);

	private final GraphStore store;

	private final Model model;

	private final SchemaMigration schema;

	private final LedgerWriter ledger;

	private final String layout;

	/**
	 * An importer.
	 * @param driver the way to the database
	 * @param model what the seed was checked against
	 * @param layout changes when the way the data is stored does
	 */
	public SeedImporter(Driver driver, Model model, String layout) {
		this(new GraphStore(driver), model, layout);
	}

	SeedImporter(GraphStore store, Model model, String layout) {
		this.store = store;
		this.model = model;
		this.schema = new SchemaMigration(this.store, model);
		this.ledger = new LedgerWriter(this.store, model);
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
		boolean current = loaded != null && isCurrent(loaded, revision);
		if (loaded != null && !current && !mode.loads(loaded, seed, this.layout)) {
			keep(loaded, seed, mode);
			return loaded;
		}
		if (loaded == null && !this.store.autoCommitted(LoadMark::isThere)) {
			// looked up once more, for another process may load at the same time
			HeldNodes.refuseForeign(this.store.autoCommitted(HeldNodes::count), current() == null);
		}
		this.schema.run(SchemaUpdate::constraintChanges);
		if (current) {
			settle();
			begin(seed, scale);
		}
		else {
			logger.info("loading revision {}{}", revision, (loaded != null && !loaded.layout().equals(this.layout))
					? ", since another release loaded what is there" : "");
			this.store.autoCommitted(LoadMark::clear);
			if (scale == 1) {
				replace(seed, revision, mode);
			}
			else {
				fill(seed, revision, scale);
			}
		}
		this.schema.run(SchemaUpdate::indexChanges);
		run("CALL db.awaitIndexes(3600)");
		if (loaded != null && current) {
			return loaded;
		}
		Revision now = current();
		if (now == null) {
			throw new UnusableDatabaseException("the graph was loaded, but another process took it away");
		}
		return now;
	}

	private void run(String cypher) {
		this.store.autoCommitted((client) -> client.query(cypher).run());
	}

	private void keep(Revision there, Seed seed, LoadMode mode) {
		logger.warn("the graph keeps revision {} of {}; this copy has {} of {}, and loads {}", there.id(),
				there.imprint().issuedOn(), seed.revision(), seed.imprint().issuedOn(),
				mode.name().toLowerCase(Locale.ROOT).replace('_', '-'));
		if (!there.layout().equals(this.layout)) {
			logger.warn("the graph was loaded by another release, which stores data in another way");
		}
	}

	/** A store of an earlier release has no ledger yet: it begins with what is there. */
	private void begin(Seed seed, int scale) {
		if (scale == 1 && !this.ledger.has(seed.revision())) {
			this.store.inTransaction((client) -> {
				// another copy may have replaced it while this one waited for the lock
				Revision there = lock(client);
				if (there != null && isCurrent(there, seed.revision())) {
					this.ledger.write(seed, there.loadedAt());
				}
			});
		}
	}

	/** Takes away the mark of a load that was cut off behind its commit. */
	private void settle() {
		if (this.store
			.autoCommitted((client) -> client.query(Changeover.STANDS).fetchAs(Boolean.class).one().orElseThrow())) {
			run(Changeover.END);
		}
	}

	private @Nullable Revision current() {
		return this.store.revision(LONGEST_READ).orElse(null);
	}

	private boolean isCurrent(Revision there, String wanted) {
		return there.id().equals(wanted) && there.layout().equals(this.layout);
	}

	private void replace(Seed seed, String revision, LoadMode mode) {
		try {
			this.store.inTransaction((client) -> replaceWhole(client, seed, revision, mode));
		}
		finally {
			run(Changeover.END);
		}
	}

	private void replaceWhole(Neo4jClient client, Seed seed, String revision, LoadMode mode) {
		Revision there = lock(client);
		if (there != null && isCurrent(there, revision)) {
			return;
		}
		// another copy may have loaded while this one waited for the lock
		if (there != null && !mode.loads(there, seed, this.layout)) {
			keep(there, seed, mode);
			return;
		}
		long nodes = HeldNodes.count(client);
		HeldNodes.refuseForeign(nodes, there == null);
		HeldNodes.refuseLarge(nodes);
		new Replacement(client, this.model, new Copies(this.model, seed)).run();
		this.ledger.write(seed, finish(seed, revision, 1).loadedAt());
		client.query(StoredFiles.WRITE).bindAll(StoredFiles.parameters(revision, seed.files())).run();
		// marks that the commit is near, for all to see
		this.store.inTransaction((apart) -> apart.query(Changeover.BEGIN).run());
	}

	private void fill(Seed seed, String revision, int scale) {
		this.store.inTransaction((client) -> {
			Revision there = lock(client);
			long nodes = HeldNodes.count(client);
			HeldNodes.refuseForeign(nodes, there == null);
			if (nodes > 0) {
				throw new UnusableDatabaseException("a synthetic graph is loaded only into an empty database");
			}
			LoadMark.set(client);
		});
		new SyntheticLoad(this.store, this.model, seed).write(scale);
		this.store.inTransaction((client) -> {
			LoadMark.remove(client);
			finish(seed, revision, scale);
		});
		run(Changeover.END);
	}

	/** Another process that loads at the same time waits here. */
	private @Nullable Revision lock(Neo4jClient client) {
		client.query("MERGE (r:%s {key: '%s'}) SET r.lockedAt = timestamp()".formatted(Revision.LABEL, Revision.KEY))
			.run();
		return current();
	}

	private Revision finish(Seed seed, String revision, int scale) {
		Map<String, Long> counts = new LinkedHashMap<>();
		this.model.nodeTypes().forEach((type) -> counts.put(type.name(), 0L));
		seed.nodes().forEach((node) -> counts.merge(node.type().name(), (long) scale, Long::sum));
		Revision loaded = new Revision(revision, this.layout, ZonedDateTime.now(ZoneOffset.UTC), counts,
				seed.imprint());
		this.store.save(loaded);
		return loaded;
	}

}
