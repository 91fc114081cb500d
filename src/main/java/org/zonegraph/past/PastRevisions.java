package org.zonegraph.past;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import org.neo4j.driver.exceptions.DatabaseException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import org.zonegraph.graph.GraphWatch;
import org.zonegraph.graph.PastGraphs;
import org.zonegraph.graph.PastRevisionException;
import org.zonegraph.graph.PublicUrl;
import org.zonegraph.graph.ReadSettings;
import org.zonegraph.graph.start.Neo4jSettings;
import org.zonegraph.ledger.PastLedger;
import org.zonegraph.ledger.PastRevision;
import org.zonegraph.model.Model;

/**
 * Materialisation on demand: a revision of the past is made when it is first asked, one
 * at a time, and the least recently asked makes room for another.
 */
@Component
@EnableConfigurationProperties(PastSettings.class)
final class PastRevisions implements PastGraphs, DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(PastRevisions.class);

	private static final String NOT_KEPT = "REVISION_NOT_KEPT";

	private static final String UNAVAILABLE = "SOURCE_UNAVAILABLE";

	/** Revisions that are being made or wait for that. */
	private static final int MOST_WAITING = 3;

	/** Who waits for one also wants to read it. */
	private static final Duration FOR_READING = Duration.ofSeconds(2);

	/** About as long as it takes to make one. */
	private static final long SOON = 10;

	private static final long LATER = 60;

	/** Revisions that a refusal names. */
	private static final int TOLD = 5;

	private final PastLedger ledger;

	private final Model model;

	private final GraphWatch graph;

	private final PublicUrl site;

	private final ReadSettings reading;

	private final PastSettings settings;

	private final PastFolders folders;

	private final PastShelf shelf = new PastShelf();

	private final ScheduledThreadPoolExecutor maker = new ScheduledThreadPoolExecutor(1,
			(task) -> new Thread(task, "past-revisions"));

	PastRevisions(PastLedger ledger, Model model, GraphWatch graph, PublicUrl site, ReadSettings reading,
			PastSettings settings, Neo4jSettings neo4j) {
		this.ledger = ledger;
		this.model = model;
		this.graph = graph;
		this.site = site;
		this.reading = reading;
		this.settings = settings;
		this.folders = new PastFolders(neo4j.directory().resolve("past").toAbsolutePath());
		this.maker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
		long often = Math.max(1, settings.idle().toMillis() / 10);
		this.maker.scheduleWithFixedDelay(this::letIdleGo, often, often, TimeUnit.MILLISECONDS);
	}

	@Override
	public <T> T read(String revision, Instant deadline, Runnable price, Function<Past, T> read) {
		Runnable once = price;
		while (true) {
			CompletableFuture<PastStore> made = store(revision, deadline, once);
			PastStore store = await(revision, made, deadline);
			try {
				List<T> answer = store.read(read);
				if (answer != null) {
					return answer.get(0);
				}
			}
			catch (ServiceUnavailableException | DatabaseException ex) {
				// whoever asks next has it made again
				logger.warn("the store of revision {} is broken and thrown away", revision, ex);
				this.shelf.remove(revision, made);
				this.maker.execute(store::close);
				throw ex;
			}
			logger.debug("revision {} made room before it was read", revision);
			once = () -> {
			};
		}
	}

	private CompletableFuture<PastStore> store(String revision, Instant deadline, Runnable price) {
		CompletableFuture<PastStore> there = this.shelf.of(revision);
		if (there != null) {
			return there;
		}
		require(revision, deadline);
		synchronized (this) {
			CompletableFuture<PastStore> begun = this.shelf.of(revision);
			if (begun != null) {
				return begun;
			}
			if (this.shelf.waiting() >= MOST_WAITING) {
				throw new PastRevisionException(PastRevisionException.IN_THE_MAKING,
						"revision %s has to be made first, and others are being made; ask again in %d seconds"
							.formatted(revision, LATER),
						LATER);
			}
			price.run();
			CompletableFuture<PastStore> made = new CompletableFuture<>();
			this.shelf.put(revision, made);
			this.maker.execute(() -> make(revision, made));
			return made;
		}
	}

	private void require(String revision, Instant deadline) {
		if (!Neo4jSettings.isInside() || this.settings.held() <= 0) {
			throw new PastRevisionException("PAST_NOT_SERVED",
					"this server answers of the present alone (%s); leave revision out"
						.formatted(Neo4jSettings.isInside() ? "zonegraph.past.revisions, or its heap is too small"
								: "it was built without Neo4j, in which revisions are made"),
					0);
		}
		if (this.graph.state().lostAt() != null) {
			throw new PastRevisionException(UNAVAILABLE,
					"the graph cannot be read now, so no revision can be made; ask again in some seconds", SOON);
		}
		PastLedger.Known known = this.ledger.known(revision, deadline);
		if (!known.kept()) {
			String all = "%s; { revisions { nodes { revision loadedAt } } } lists them".formatted(known.told(TOLD));
			throw known.loaded()
					? new PastRevisionException(NOT_KEPT,
							"revision %s was loaded and is no longer kept whole, only its changes are; %s"
								.formatted(revision, all),
							0)
					: new PastRevisionException("UNKNOWN_REVISION",
							"there is no revision '%s'; %s".formatted(shown(revision), all), 0);
		}
	}

	private static String shown(String text) {
		return (text.length() > 100) ? text.substring(0, 100) + "…" : text;
	}

	private static PastStore await(String revision, CompletableFuture<PastStore> store, Instant deadline) {
		try {
			long wait = Duration.between(Instant.now(), deadline.minus(FOR_READING)).toMillis();
			return store.get(Math.max(0, wait), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			throw new PastRevisionException(PastRevisionException.IN_THE_MAKING,
					"revision %s is being made; ask again in %d seconds".formatted(revision, SOON), SOON);
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof PastRevisionException refused) ? refused
					: new PastRevisionException(UNAVAILABLE,
							"revision %s could not be made, the log says why; ask again in %d seconds"
								.formatted(revision, LATER),
							LATER);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new PastRevisionException(UNAVAILABLE, "the server is going away", LATER);
		}
	}

	private void make(String revision, CompletableFuture<PastStore> made) {
		Instant start = Instant.now();
		try {
			this.shelf.makeRoom(this.settings.held());
			PastRevision kept = this.ledger.find(revision, this.graph.state().revision().imprint());
			if (kept == null) {
				throw new PastRevisionException(NOT_KEPT,
						"revision %s is no longer kept whole, only its changes are".formatted(revision), 0);
			}
			made.complete(PastStore.make(this.folders.next(), kept, this.model, this.ledger, this.site, this.reading));
			logger.info("made revision {} of {} in {} ms", revision, kept.loadedAt(),
					Duration.between(start, Instant.now()).toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException ex) {
			logger.error("revision {} could not be made", revision, ex);
			made.completeExceptionally(ex);
		}
		finally {
			// an error is none of these
			made.completeExceptionally(new IllegalStateException("the making was cut off"));
			if (made.isCompletedExceptionally()) {
				this.shelf.remove(revision, made);
			}
		}
	}

	private void letIdleGo() {
		Instant since = Instant.now().minus(this.settings.idle());
		try {
			this.shelf.letGo((store) -> store.asked().isBefore(since));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException ex) {
			// what is thrown here would end all rounds
			logger.error("a revision could not be let go", ex);
		}
	}

	@Override
	public void destroy() throws InterruptedException, IOException {
		this.maker.shutdown();
		if (!this.maker.awaitTermination(LATER, TimeUnit.SECONDS)) {
			logger.warn("a revision is still being made");
		}
		this.shelf.letGo((store) -> true);
		this.folders.close();
	}

}
