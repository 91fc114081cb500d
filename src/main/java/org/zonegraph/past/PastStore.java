package org.zonegraph.past;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.zonegraph.graph.GraphStore;
import org.zonegraph.graph.PastGraphs.Past;
import org.zonegraph.graph.PlannedReader;
import org.zonegraph.graph.PublicUrl;
import org.zonegraph.graph.ReadSettings;
import org.zonegraph.graph.Revision;
import org.zonegraph.graph.start.EmbeddedNeo4j;
import org.zonegraph.ledger.LedgerRevision;
import org.zonegraph.ledger.PastLedger;
import org.zonegraph.ledger.PastRevision;
import org.zonegraph.load.SeedImporter;
import org.zonegraph.model.Model;

/**
 * Materialised revision: a database of its own that holds nothing but a revision of the
 * past, loaded as the present is. It is closed when its last reader has left.
 */
final class PastStore implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(PastStore.class);

	/** Megabytes; a store of the data is not larger. */
	private static final int PAGE_CACHE = 64;

	private static final Duration LONGEST_READ = Duration.ofMinutes(1);

	private static final Duration FIRST = Duration.ofSeconds(2);

	/** It is made and never loaded over. */
	private static final String LAYOUT = "past";

	private static final String LOADED_AT = "MATCH (r:%s {key: '%s'}) SET r.loadedAt = $loadedAt"
		.formatted(Revision.LABEL, Revision.KEY);

	private final Path folder;

	private final EmbeddedNeo4j neo4j;

	private final Driver driver;

	private final Past past;

	private final ReadWriteLock lock = new ReentrantReadWriteLock(true);

	private boolean closed;

	private final CountDownLatch read = new CountDownLatch(1);

	private volatile Instant asked = Instant.now();

	private PastStore(Path folder, EmbeddedNeo4j neo4j, Driver driver, Past past) {
		this.folder = folder;
		this.neo4j = neo4j;
		this.driver = driver;
		this.past = past;
	}

	/**
	 * Makes a store.
	 * @param folder an empty folder, which is gone when the store is closed
	 * @param kept the revision
	 * @param model what the schema says
	 * @param ledger has what was told of the revisions up to it
	 * @param site where it is published
	 * @param settings how long reading may take
	 */
	static PastStore make(Path folder, PastRevision kept, Model model, PastLedger ledger, PublicUrl site,
			ReadSettings settings) {
		EmbeddedNeo4j neo4j = null;
		Driver driver = null;
		try {
			neo4j = EmbeddedNeo4j.start(folder, 0, PAGE_CACHE);
			driver = connect(neo4j);
			GraphStore store = new GraphStore(driver);
			new SeedImporter(driver, model, LAYOUT).load(kept.seed(), 1);
			// the load begins a ledger of its own
			write(store, "MATCH (l:%s) DELETE l".formatted(LedgerRevision.LABEL), Map.of());
			ledger.copy(kept.sequence(), (label, rows) -> write(store,
					"UNWIND $rows AS row CREATE (n:%s) SET n = row".formatted(label), Map.of("rows", rows)));
			write(store, LOADED_AT, Map.of("loadedAt", kept.loadedAt()));
			Revision revision = site.of(store.revision(LONGEST_READ).orElseThrow());
			return new PastStore(folder, neo4j, driver,
					new Past(revision, new PlannedReader(driver, settings), kept.leftOut()));
		}
		catch (RuntimeException ex) {
			close(driver, neo4j, folder);
			throw ex;
		}
	}

	@SuppressWarnings("deprecation")
	private static Driver connect(EmbeddedNeo4j neo4j) {
		return GraphDatabase.driver(neo4j.uri(), AuthTokens.basic(neo4j.username(), neo4j.password()),
				Config.builder().withLogging(Logging.slf4j()).build());
	}

	private static void write(GraphStore store, String cypher, Map<String, Object> parameters) {
		store.inTransaction((client) -> client.query(cypher).bindAll(parameters).run());
	}

	/**
	 * Reads it.
	 * @param read reads it
	 * @return what was read, in a list; null where it was closed before
	 */
	<T> @Nullable List<T> read(Function<Past, T> read) {
		this.lock.readLock().lock();
		try {
			this.asked = Instant.now();
			this.read.countDown();
			return this.closed ? null : List.of(read.apply(this.past));
		}
		finally {
			this.lock.readLock().unlock();
		}
	}

	/** Who waited for it should find it there. */
	void awaitFirstReader() throws InterruptedException {
		if (!this.read.await(FIRST.toMillis(), TimeUnit.MILLISECONDS)) {
			logger.debug("nobody waited for revision {}", this.past.revision().id());
		}
	}

	/** When it was last asked. */
	Instant asked() {
		return this.asked;
	}

	/** Waits for those who read it. */
	@Override
	public void close() {
		this.lock.writeLock().lock();
		try {
			if (!this.closed) {
				this.closed = true;
				this.past.reader().close();
				close(this.driver, this.neo4j, this.folder);
			}
		}
		finally {
			this.lock.writeLock().unlock();
		}
	}

	private static void close(@Nullable Driver driver, @Nullable EmbeddedNeo4j neo4j, Path folder) {
		if (driver != null) {
			driver.close();
		}
		if (neo4j != null) {
			neo4j.close();
		}
		PastFolders.delete(folder);
	}

}
