package org.zonegraph.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
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
public final class GraphWatch extends PlannedReader {

	private static final Logger logger = LoggerFactory.getLogger(GraphWatch.class);

	private static final Duration INTERVAL = Duration.ofSeconds(1);

	/** What is slower than this is away. */
	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private final GraphReader probe;

	private final RevisionRepository revisions;

	private final PublicUrl site;

	private final Model model;

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
		super(driver, settings, new CausalSessions(bookmarks));
		this.probe = new GraphReader(driver, PATIENCE, sessions());
		this.revisions = revisions;
		this.site = site;
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

	@Override
	public <T> T readWhole(String cypher, Map<String, @Nullable Object> parameters, Instant deadline,
			Consumer<Duration> planned, BiFunction<String, Value, ? extends T> mapper) {
		if (this.state.lostAt() != null) {
			throw new GraphAwayException(null);
		}
		try {
			return super.readWhole(cypher, parameters, deadline, planned, mapper);
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
			Value mark = this.probe.mark(Instant.now().plus(PATIENCE));
			String revision = Changeover.revision(mark, mark, null);
			if (revision != null && !revision.equals(this.state.revision().id())) {
				Cutoff.after(PATIENCE, () -> GraphStore.told(this.revisions::current))
					// another member of a cluster may not have it yet
					.filter((now) -> now.id().equals(revision))
					.ifPresent((now) -> there(this.site.of(now), Sizes.read(reader(), this.model)));
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
			planner().forget();
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
			sessions().forget();
			planner().abandon();
		}
	}

	@Override
	public void close() {
		super.close();
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
