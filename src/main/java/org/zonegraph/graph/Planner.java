package org.zonegraph.graph;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

/**
 * Request coalescing for plans: the database plans a statement when it runs for the first
 * time, and readers of the same statement wait for that run to begin. Few are planned at
 * once. Who waits for a plan can leave; it is finished all the same, by an
 * {@code EXPLAIN}, and there for the next.
 */
final class Planner implements AutoCloseable {

	/** What takes longer is planned by the run, or never. */
	private static final Duration LONGEST = Duration.ofMinutes(2);

	/** Planning is work of the processor alone, and readers need some of it too. */
	private static final int AT_ONCE = 2;

	private static final int MOST_WAITING = 64;

	/** Fewer than the database keeps: what is known here is planned there. */
	private static final int MOST_KNOWN = PlanCache.SIZE * 3 / 4;

	private final GraphReader reader;

	private final AsyncCache<UUID, Boolean> plans = Caffeine.newBuilder().maximumSize(MOST_KNOWN).buildAsync();

	private final Semaphore turns = new Semaphore(AT_ONCE, true);

	private volatile ThreadPoolExecutor threads = threads();

	Planner(Driver driver) {
		this.reader = new GraphReader(driver, LONGEST);
	}

	private static ThreadPoolExecutor threads() {
		ThreadPoolExecutor threads = new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 1, TimeUnit.MINUTES,
				new ArrayBlockingQueue<>(MOST_WAITING), (task) -> new Thread(task, "planner"));
		threads.allowCoreThreadTimeOut(true);
		return threads;
	}

	/** Whether the database has a plan for a statement, as far as is known here. */
	boolean isPlanned(String cypher, Map<String, @Nullable Object> parameters) {
		CompletableFuture<Boolean> plan = this.plans.getIfPresent(key(cypher, parameters));
		return plan != null && plan.isDone() && !plan.isCompletedExceptionally();
	}

	/**
	 * Runs a statement, so that it is planned once.
	 * @param cypher the statement
	 * @param parameters its parameters, whose types belong to the plan
	 * @param deadline until when to wait
	 * @param planned is told how long planning took, if it is planned for this call, even
	 * after the deadline
	 * @param run runs it, and says when the database has planned it
	 * @return what the run returned
	 * @throws UnansweredException if it cannot run by then; it will be planned
	 * @throws org.neo4j.driver.exceptions.Neo4jException if the database refuses it
	 */
	<T> T first(String cypher, Map<String, @Nullable Object> parameters, Instant deadline, Consumer<Duration> planned,
			Run<T> run) throws InterruptedException {
		CompletableFuture<Boolean> own = new CompletableFuture<>();
		CompletableFuture<Boolean> plan = this.plans.asMap().putIfAbsent(key(cypher, parameters), own);
		if (plan != null) {
			await(plan, deadline);
			return run.run(() -> {
			});
		}
		try {
			if (this.turns.getQueueLength() >= MOST_WAITING
					|| !this.turns.tryAcquire(left(deadline), TimeUnit.MILLISECONDS)) {
				throw new UnansweredException(null);
			}
		}
		catch (RuntimeException | InterruptedException ex) {
			own.completeExceptionally(new UnansweredException(ex));
			throw ex;
		}
		Instant start = Instant.now();
		try {
			return run.run(() -> {
				if (own.complete(true)) {
					this.turns.release();
					planned.accept(Duration.between(start, Instant.now()));
				}
			});
		}
		finally {
			if (!own.isDone()) {
				this.turns.release();
				finish(own, cypher, parameters, planned);
			}
		}
	}

	private static void await(CompletableFuture<Boolean> plan, Instant deadline) throws InterruptedException {
		try {
			plan.get(left(deadline), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			throw new UnansweredException(ex);
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof RuntimeException failure) ? failure : new IllegalStateException(ex);
		}
	}

	private static long left(Instant deadline) {
		return Math.max(0, Duration.between(Instant.now(), deadline).toMillis());
	}

	/** Plans what its reader did not wait for, or what failed, which it does again. */
	private void finish(CompletableFuture<Boolean> plan, String cypher, Map<String, @Nullable Object> parameters,
			Consumer<Duration> planned) {
		try {
			plan.completeAsync(() -> plan(cypher, parameters, planned), this.threads);
		}
		catch (RejectedExecutionException ex) {
			plan.completeExceptionally(new UnansweredException(ex));
		}
	}

	private boolean plan(String cypher, Map<String, @Nullable Object> parameters, Consumer<Duration> planned) {
		this.turns.acquireUninterruptibly();
		Function<Record, Optional<Boolean>> nothing = (record) -> Optional.empty();
		Instant start = Instant.now();
		try {
			return this.reader.read("EXPLAIN " + cypher, parameters, nothing) == null;
		}
		finally {
			this.turns.release();
			planned.accept(Duration.between(start, Instant.now()));
		}
	}

	/** Forgets what is planned: the database plans anew once the graph has changed. */
	void forget() {
		this.plans.synchronous().invalidateAll();
	}

	/** Gives up what is being planned: a database that is away would be waited for. */
	void abandon() {
		ThreadPoolExecutor abandoned = this.threads;
		this.threads = threads();
		abandoned.shutdownNow();
		this.plans.asMap().values().removeIf((plan) -> !plan.isDone());
	}

	/**
	 * A plan is made for the types of the parameters, as well as for the text.
	 */
	private static UUID key(String cypher, Map<String, @Nullable Object> parameters) {
		String types = parameters.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.map((parameter) -> parameter.getKey() + ":" + type(parameter.getValue()))
			.collect(Collectors.joining(" "));
		return UUID.nameUUIDFromBytes((types + cypher).getBytes(StandardCharsets.UTF_8));
	}

	private static String type(@Nullable Object value) {
		return (value == null) ? "null" : (value instanceof java.util.Collection<?> several) ? "list"
				: (value instanceof Map<?, ?>) ? "map" : value.getClass().getSimpleName();
	}

	@Override
	public void close() {
		this.threads.shutdownNow();
	}

	/**
	 * Runs a statement.
	 *
	 * @param <T> type of what is made of what it returns
	 */
	@FunctionalInterface
	interface Run<T> {

		/**
		 * Runs it.
		 * @param planned is to be called when the database has planned it; may be called
		 * again
		 * @return what is made of what it returns
		 * @throws InterruptedException if it was interrupted while it waited for others
		 */
		T run(Runnable planned) throws InterruptedException;

	}

}
