package org.zonegraph.graph;

import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;

import org.zonegraph.graph.start.EmbeddedNeo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Reads that are routed, by the routing table of a cluster of one. */
@Tag("restarts")
class CausalSessionsTests {

	private static final Duration LONGEST = Duration.ofSeconds(20);

	private static EmbeddedNeo4j neo4j;

	private static Driver driver;

	@BeforeAll
	static void start(@TempDir Path folder) throws Exception {
		int port;
		try (ServerSocket socket = new ServerSocket(0)) {
			port = socket.getLocalPort();
		}
		neo4j = EmbeddedNeo4j.start(folder, port);
		driver = GraphDatabase.driver(URI.create("neo4j://127.0.0.1:" + port),
				AuthTokens.basic(neo4j.username(), neo4j.password()));
	}

	@AfterAll
	static void stop() {
		driver.close();
		neo4j.close();
	}

	private static Set<Bookmark> known(CausalSessions sessions) {
		return sessions.config().bookmarkManager().orElseThrow().getBookmarks();
	}

	/** Writes as another process does, and gives its bookmarks. */
	private static Set<Bookmark> written(String cypher) {
		try (Session session = driver.session()) {
			session.run(cypher).consume();
			return session.lastBookmarks();
		}
	}

	private static @Nullable Long read(GraphReader reader, String cypher) {
		return reader.read(cypher, Map.of(), (record) -> record.get(0).asLong());
	}

	@Test
	void aReadBeginsBehindWhatWasLoadedAndTheNextBehindWhatWasReadBefore() {
		GraphStore store = new GraphStore(driver);
		store.inTransaction((client) -> client.query("CREATE (:Loaded)").run());
		assertThat(store.bookmarks()).isNotEmpty();
		CausalSessions sessions = new CausalSessions(store.bookmarks());
		assertThat(known(sessions)).isEqualTo(store.bookmarks());
		GraphReader reader = new GraphReader(driver, LONGEST, sessions);
		assertThat(read(reader, "MATCH (n:Loaded) RETURN count(n)")).isEqualTo(1);
		Set<Bookmark> later = written("CREATE (:Loaded)");
		assertThat(read(reader, "MATCH (n:Loaded) RETURN count(n)")).isEqualTo(2);
		assertThat(known(sessions)).isEqualTo(later);
	}

	@Test
	void aReadIsRoutedToThoseThatOnlyRead() {
		GraphReader reader = new GraphReader(driver, LONGEST);
		assertThatThrownBy(() -> read(reader, "CREATE (n:Written) RETURN id(n)")).isInstanceOf(Neo4jException.class)
			.hasMessageContaining("read access mode");
		assertThat(read(reader, "MATCH (n:Written) RETURN count(n)")).isZero();
	}

	@Test
	void anotherDatabaseIsNotAskedForTheBookmarksOfTheOneBefore() {
		CausalSessions sessions = new CausalSessions(Set.of(Bookmark.from("FB:kcwQAAAAAAAAAAAAAAAAAAAAAckBkA==")));
		GraphReader reader = new GraphReader(driver, LONGEST, sessions);
		assertThatThrownBy(() -> read(reader, "RETURN 1")).isInstanceOf(Neo4jException.class);
		sessions.forget();
		assertThat(read(reader, "RETURN 1")).isEqualTo(1);
	}

}
