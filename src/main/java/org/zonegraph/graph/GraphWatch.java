package org.zonegraph.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.zonegraph.model.Model;

/**
 * Knows whether the graph can be read and which revision it holds, by asking it every
 * second. While it is away nobody else asks it, so that nothing piles up before it.
 */
public final class GraphWatch implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(GraphWatch.class);

	private static final String LOOK = Changeover.guarded("null");

	private static final Duration INTERVAL = Duration.ofSeconds(1);

	/** What is slower than this is away. */
	private static final Duration PATIENCE = Duration.ofSeconds(3);

	/** Fewer than the driver has connections, so that one is left to look with. */
	private static final int MOST_READERS = 32;

	private final CausalSessions sessions;

	private final GraphReader reader;

	private final GraphReader probe;

	private final RevisionRepository revisions;

	private final PublicUrl site;

	private final Planner planner;

	private final Model model;

	private final Semaphore readers = new Semaphore(MOST_READERS, true);

	private final ScheduledExecutorService schedule = Executors
		.newSingleThreadScheduledExecutor((task) -> new Thread(task, "graph-watch"));

	private volatile State state;

	/**
	 * Begins to watch.
	 * @param driver the way to the database
	 * @param revisions what it holds, read where that has changed
	 * @param site where it is published
	 * @param settings how long reading may take
	 * @param model what the graph is
	 * @param revision what it holds now
	 * @param sizes how large it is now
	 * @param bookmarks what was read and written before
	 */
	public GraphWatch(Driver driver, RevisionRepository revisions, PublicUrl site, ReadSettings settings, Model model,
			Revision revision, Sizes sizes, Set<Bookmark> bookmarks) {
		this.sessions = new CausalSessions(bookmarks);
		this.reader = new GraphReader(driver, settings.databaseTime(), this.sessions);
		this.probe = new GraphReader(driver, PATIENCE, this.sessions);
		this.revisions = revisions;
		this.site = site;
		this.planner = new Planner(driver);
		this.model = model;
		this.state = new State(site.of(revision), sizes, null);
		this.schedule.scheduleWithFixedDelay(this::look, INTERVAL.toMillis(), INTERVAL.toMillis(),
				TimeUnit.MILLISECONDS);
	}

	/**
	 * What is known now, at most some seconds old.
	 * @return the state
	 */
	public State state() {
		return this.state;
	}

	/**
	 * Whether the database has planned a statement already.
	 * @param cypher the statement
	 * @param parameters its parameters
	 * @return false where it must plan it first, as far as is known here
	 */
	public boolean isPlanned(String cypher, Map<String, @Nullable Object> parameters) {
		return this.planner.isPlanned(cypher, parameters);
	}

	/**
	 * Reads an answer as {@link GraphReader#readWhole} does, once the statement is
	 * planned.
	 * @param <T> type of what is made of the answer
	 * @param cypher the guarded statement
	 * @param parameters its parameters
	 * @param deadline when there must be an answer
	 * @param mapper makes something of the revision and the answer
	 * @return what the mapper made
	 * @throws GraphAwayException if the graph is away
	 * @throws UnansweredException if the graph is there, but does not answer in time
	 * @throws org.neo4j.driver.exceptions.Neo4jException if it refuses the statement or
	 * cuts it off for its time
	 */
	public <T> T readWhole(String cypher, Map<String, @Nullable Object> parameters, Instant deadline,
			BiFunction<String, Value, ? extends T> mapper) {
		return readWhole(cypher, parameters, deadline, (took) -> {
		}, mapper);
	}

	/**
	 * The same, for somebody who pays for the planning.
	 * @param <T> type of what is made of the answer
	 * @param cypher the guarded statement
	 * @param parameters its parameters
	 * @param deadline when there must be an answer
	 * @param planned is told how long planning took, if the statement is planned for this
	 * call; even after the deadline, for what is begun is finished
	 * @param mapper makes something of the revision and the answer
	 * @return what the mapper made
	 * @throws GraphAwayException if the graph is away
	 * @throws UnansweredException if the graph is there, but does not answer in time
	 * @throws org.neo4j.driver.exceptions.Neo4jException if it refuses the statement or
	 * cuts it off for its time
	 */
	public <T> T readWhole(String cypher, Map<String, @Nullable Object> parameters, Instant deadline,
			Consumer<Duration> planned, BiFunction<String, Value, ? extends T> mapper) {
		if (this.state.lostAt() != null) {
			throw new GraphAwayException(null);
		}
		try {
			this.planner.plan(cypher, parameters, deadline, planned);
			if (!this.readers.tryAcquire(Duration.between(Instant.now(), deadline).toMillis(), TimeUnit.MILLISECONDS)) {
				throw new UnansweredException(null);
			}
			try {
				return this.reader.readWhole(cypher, parameters, deadline, mapper);
			}
			finally {
				this.readers.release();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new UnansweredException(ex);
		}
		catch (RuntimeException ex) {
			if (isAway(ex)) {
				lost(ex);
			}
			throw (this.state.lostAt() != null) ? new GraphAwayException(ex) : ex;
		}
	}

	/**
	 * As there are fewer readers than connections, one that is not to be had is not made.
	 * That a statement was not planned or read in time says nothing of the graph.
	 */
	private static boolean isAway(RuntimeException failure) {
		return failure instanceof ServiceUnavailableException || failure instanceof SessionExpiredException
				|| failure instanceof SecurityException
				|| (failure instanceof ClientException && failure.getCause() instanceof TimeoutException);
	}

	private void look() {
		try {
			String revision = this.probe.read(LOOK, Map.of(), Changeover::revision);
			if (revision != null && !revision.equals(this.state.revision().id())) {
				Cutoff.after(PATIENCE, () -> GraphStore.told(this.revisions::current))
					// another member of a cluster may not have it yet
					.filter((now) -> now.id().equals(revision))
					.ifPresent((now) -> there(this.site.of(now), Sizes.read(this.reader, this.model)));
			}
			else {
				there(this.state.revision(), this.state.sizes());
			}
		}
		catch (RuntimeException ex) {
			lost(ex);
		}
	}

	private synchronized void there(Revision revision, Sizes sizes) {
		State before = this.state;
		if (before.lostAt() != null) {
			logger.info("the graph is back after {}", Duration.between(before.lostAt(), Instant.now()));
		}
		if (!revision.equals(before.revision())) {
			logger.info("the graph holds revision {} now", revision.id());
			this.planner.forget();
		}
		this.state = new State(revision, sizes, null);
	}

	private synchronized void lost(RuntimeException reason) {
		State before = this.state;
		// a look that is under way at the end finds the driver closed, which is nobody's
		// news
		if (before.lostAt() == null && !this.schedule.isShutdown()) {
			this.state = new State(before.revision(), before.sizes(), Instant.now());
			logger.warn("the graph is away: {}", reason.toString().lines().findFirst().orElse(""));
			logger.debug("the graph is away", reason);
			this.sessions.forget();
			this.planner.abandon();
		}
	}

	@Override
	public void close() {
		this.planner.close();
		this.schedule.shutdownNow();
	}

	/**
	 * What is known of the graph.
	 *
	 * @param revision what it holds, or held when it was last seen
	 * @param sizes how large it is
	 * @param lostAt since when it has been away; null while it can be read
	 */
	public record State(Revision revision, Sizes sizes, @Nullable Instant lostAt) {
	}

}
