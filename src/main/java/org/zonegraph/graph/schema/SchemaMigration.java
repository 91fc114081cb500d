package org.zonegraph.graph.schema;

import java.util.List;
import java.util.function.Function;

import org.neo4j.driver.exceptions.ClientException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.zonegraph.graph.GraphStore;
import org.zonegraph.model.Model;

/**
 * Schema migration: makes and drops what a comparison names. Where another process does
 * the same at the same time, {@code IF NOT EXISTS} does not help, so what is there is
 * looked up anew.
 */
public final class SchemaMigration {

	/** More copies than start at the same time. */
	private static final int ATTEMPTS = 10;

	private static final Logger logger = LoggerFactory.getLogger(SchemaMigration.class);

	private final GraphStore store;

	private final Model model;

	/**
	 * A migration.
	 * @param store where to make and drop
	 * @param model what decides what there should be
	 */
	public SchemaMigration(GraphStore store, Model model) {
		this.store = store;
		this.model = model;
	}

	/**
	 * Changes a part of the schema.
	 * @param part which changes to make of those that a comparison names
	 * @throws UnusableDatabaseException if something else has a name that is needed
	 */
	public void run(Function<SchemaUpdate, List<String>> part) {
		List<String> statements = part.apply(SchemaUpdate.of(this.store, this.model));
		for (int attempt = 1; !statements.isEmpty(); attempt++) {
			try {
				run(statements);
				return;
			}
			catch (ClientException ex) {
				if (attempt == ATTEMPTS || !ex.code().endsWith("AlreadyExists")) {
					throw ex;
				}
				logger.debug("another process changes the schema", ex);
				statements = part.apply(SchemaUpdate.of(this.store, this.model));
			}
		}
	}

	private void run(List<String> statements) {
		statements.forEach((statement) -> logger.debug("{}", statement));
		this.store.inTransaction((client) -> statements.forEach((statement) -> client.query(statement).run()));
	}

}
