package org.zonegraph.graph.start;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;

import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.DatabaseStateService;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.internal.helpers.HostnamePort;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.logging.NullLogProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.zonegraph.graph.PlanCache;
import org.zonegraph.graph.schema.UnusableDatabaseException;

/**
 * Neo4j Community in this process. It listens on the loopback interface only and wants a
 * password that is made anew at every start.
 */
public final class EmbeddedNeo4j implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(EmbeddedNeo4j.class);

	private static final Duration STOP_WAIT = Duration.ofMillis(500);

	private static final int PAGE_CACHE = 256;

	private static final String USER = "neo4j";

	private final DatabaseManagementService server;

	private final URI uri;

	private final String password;

	private EmbeddedNeo4j(DatabaseManagementService server, URI uri, String password) {
		this.server = server;
		this.uri = uri;
		this.password = password;
	}

	/**
	 * Starts Neo4j.
	 * @param directory where it keeps its store; made where it is missing
	 * @param port where it listens on loopback, 0 for any free port
	 * @return the running server
	 * @throws UnusableDatabaseException if it does not start in this directory
	 */
	public static EmbeddedNeo4j start(Path directory, int port) {
		return start(directory, port, PAGE_CACHE);
	}

	/**
	 * Starts Neo4j.
	 * @param directory where it keeps its store; made where it is missing
	 * @param port where it listens on loopback, 0 for any free port
	 * @param pageCache how many megabytes of the store it keeps in memory
	 * @return the running server
	 * @throws UnusableDatabaseException if it does not start in this directory
	 */
	public static EmbeddedNeo4j start(Path directory, int port, int pageCache) {
		Path home = directory.toAbsolutePath().normalize();
		String password = randomPassword();
		StoreDirectory store = new StoreDirectory(home);
		store.prepare();
		logger.info("starting Neo4j in {}", home);
		DatabaseManagementService server = build(store, port, pageCache);
		try {
			GraphDatabaseService system = server.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
			system.executeTransactionally("ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
					Map.of("password", password));
			requireStore(server, store);
			HostnamePort address = ((GraphDatabaseAPI) system).getDependencyResolver()
				.resolveDependency(ConnectorPortRegister.class)
				.getLocalAddress(ConnectorType.BOLT);
			URI uri = URI.create("bolt://127.0.0.1:" + address.getPort());
			logger.debug("Neo4j listens at {}", uri);
			return new EmbeddedNeo4j(server, uri, password);
		}
		catch (RuntimeException ex) {
			server.shutdown();
			throw ex;
		}
	}

	private static DatabaseManagementService build(StoreDirectory store, int port, int pageCache) {
		try {
			return new DatabaseManagementServiceBuilder(store.home()).setUserLogProvider(NullLogProvider.getInstance())
				.setConfig(BoltConnector.enabled, true)
				.setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
				.setConfig(BoltConnector.advertised_address, new SocketAddress("127.0.0.1", port))
				// the driver is closed before, so there is nobody to wait for
				.setConfig(BoltConnectorInternalSettings.connection_shutdown_wait_time, STOP_WAIT)
				.setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, STOP_WAIT)
				.setConfig(GraphDatabaseSettings.auth_enabled, true)
				.setConfig(GraphDatabaseSettings.query_cache_size, PlanCache.SIZE)
				// else a plan is made for each order of length of a text, too
				.setConfig(GraphDatabaseInternalSettings.cypher_size_hint_parameters, false)
				.setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(pageCache))
				.setConfig(GraphDatabaseSettings.keep_logical_logs, "keep_none")
				// nobody but the operator is told that it runs
				.setConfig(GraphDatabaseSettings.udc_enabled, false)
				.build();
		}
		catch (RuntimeException ex) {
			throw store.failure(ex);
		}
	}

	/** A database that did not start is kept as one that is not available. */
	private static void requireStore(DatabaseManagementService server, StoreDirectory store) {
		GraphDatabaseAPI graph = (GraphDatabaseAPI) server.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
		((GraphDatabaseAPI) server.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)).getDependencyResolver()
			.resolveDependency(DatabaseStateService.class)
			.causeOfFailure(graph.databaseId())
			.ifPresent((failure) -> {
				throw store.failure(failure);
			});
	}

	private static String randomPassword() {
		byte[] bytes = new byte[24];
		new SecureRandom().nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	/**
	 * Where it listens.
	 * @return a Bolt address on loopback
	 */
	public URI uri() {
		return this.uri;
	}

	/**
	 * Its only user.
	 * @return the user's name
	 */
	public String username() {
		return USER;
	}

	/**
	 * The user's password.
	 * @return a password that holds until it is stopped
	 */
	public String password() {
		return this.password;
	}

	@Override
	public void close() {
		this.server.shutdown();
	}

}
