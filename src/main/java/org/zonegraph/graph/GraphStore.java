package org.zonegraph.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.neo4j.driver.Bookmark;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;

import org.springframework.core.NestedRuntimeException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.Neo4jTemplate;
import org.springframework.data.neo4j.core.mapping.Neo4jMappingContext;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Unit of work: all that is written goes through Spring Data Neo4j's client and its
 * transactions. They share their bookmarks, so that who writes here reads it here, on a
 * cluster too. It is made for a driver, because a start has one of its own.
 */
public final class GraphStore {

	/** As long as the driver's own managed transactions try. */
	private static final RetryTemplate TRANSACTIONS = again(5, Duration.ofSeconds(1));

	private static final RetryTemplate READS = again(2, Duration.ZERO);

	private final Neo4jClient client;

	private final Neo4jTemplate entities;

	private final TransactionTemplate transactions;

	private final Neo4jBookmarkManager bookmarks;

	/**
	 * A store.
	 * @param driver the way to the database
	 */
	public GraphStore(Driver driver) {
		this.bookmarks = Neo4jBookmarkManager.create();
		Neo4jTransactionManager manager = Neo4jTransactionManager.with(driver)
			.withBookmarkManager(this.bookmarks)
			.build();
		this.client = Neo4jClient.with(driver).withNeo4jBookmarkManager(this.bookmarks).build();
		this.entities = new Neo4jTemplate(this.client, new Neo4jMappingContext(), manager);
		this.transactions = new TransactionTemplate(manager);
		this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	private static RetryTemplate again(int times, Duration pause) {
		return new RetryTemplate(RetryPolicy.builder()
			.predicate(RetryableException.class::isInstance)
			.maxRetries(times)
			.delay(pause)
			.multiplier(2)
			.build());
	}

	/**
	 * Does work in a transaction of its own, whatever is going on, and again where the
	 * database says that it might have passed.
	 * @param work the work; can be done twice
	 * @throws Neo4jException if the database refuses it; then nothing was written
	 */
	public void inTransaction(Consumer<Neo4jClient> work) {
		TRANSACTIONS.invoke(() -> told(() -> {
			this.transactions.executeWithoutResult((status) -> work.accept(this.client));
			return true;
		}));
	}

	/**
	 * Runs statements each of which commits by itself, unless a transaction is going on.
	 * @param <T> type of the result
	 * @param work the statements
	 * @return its result
	 * @throws Neo4jException if the database refuses one
	 */
	public <T> T autoCommitted(Function<Neo4jClient, T> work) {
		return told(() -> work.apply(this.client));
	}

	/**
	 * Reads what the graph holds.
	 * @param longest how long that may take
	 * @return the revision, empty where nothing was loaded, or not to the end
	 * @throws UnansweredException if there is no answer in time
	 */
	public Optional<Revision> revision(Duration longest) {
		return Cutoff.after(longest, () -> READS
			.invoke(() -> told(() -> this.entities.findOne(Revision.CURRENT, Map.of(), Revision.class))));
	}

	/**
	 * Where it has got to, for those who read by other sessions.
	 * @return bookmarks of what was written and read last
	 */
	public Set<Bookmark> bookmarks() {
		return Set.copyOf(this.bookmarks.getBookmarks());
	}

	/**
	 * Reads a mapped entity, in the transaction that is going on.
	 * @param <T> its type
	 * @param cypher a statement that returns it
	 * @param type its type
	 * @return the entity, empty where there is none
	 */
	public <T> Optional<T> find(String cypher, Class<T> type) {
		return told(() -> this.entities.findOne(cypher, Map.of(), type));
	}

	/**
	 * Writes a mapped entity, which takes the place of the one with its id.
	 * @param entity the entity
	 */
	public void save(Object entity) {
		told(() -> this.entities.save(entity));
	}

	/**
	 * Writes mapped entities of one type.
	 * @param all the entities
	 */
	public void saveAll(List<?> all) {
		told(() -> this.entities.saveAll(all));
	}

	/**
	 * Exception translation undone: what a start waits for, tries again or says in a line
	 * is decided by the driver's own failure, which Spring wraps.
	 */
	static <T> T told(Supplier<T> work) {
		try {
			return work.get();
		}
		catch (NestedRuntimeException ex) {
			for (Throwable each = ex; each != null; each = each.getCause()) {
				if (each instanceof Neo4jException failure) {
					throw failure;
				}
			}
			throw ex;
		}
	}

}
