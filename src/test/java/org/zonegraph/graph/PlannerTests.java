package org.zonegraph.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.ClientException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who plans a statement, and who waits for it. */
class PlannerTests {

	private static final ClientException WRONG = new ClientException("Neo.ClientError.Statement.SyntaxError",
			"no such word");

	/** What the database was asked to explain. */
	private final BlockingQueue<String> explained = new LinkedBlockingQueue<>();

	private final List<Duration> planned = new CopyOnWriteArrayList<>();

	private final CountDownLatch mayExplain = new CountDownLatch(1);

	private final Planner planner = new Planner(driver());

	@AfterEach
	void close() {
		this.mayExplain.countDown();
		this.planner.close();
	}

	@Test
	void theFirstRunPlansAndNothingIsExplained() throws Exception {
		assertThat(this.planner.isPlanned("a", Map.of())).isFalse();
		assertThat(first("a", soon(), (ready) -> {
			assertThat(this.planner.isPlanned("a", Map.of())).isFalse();
			ready.run();
			ready.run();
			assertThat(this.planner.isPlanned("a", Map.of())).isTrue();
			return "answer";
		})).isEqualTo("answer");
		assertThat(first("a", soon(), (ready) -> "again")).isEqualTo("again");
		assertThat(this.planned).as("is told once, and only to who planned").hasSize(1);
		assertThat(this.planner.isPlanned("a", Map.of("p", 1L))).as("with a parameter it is another plan").isFalse();
		assertThat(this.explained).isEmpty();
	}

	@Test
	void whoAsksTheSameWaitsUntilItIsPlannedAndNoLonger() throws Exception {
		CompletableFuture<Runnable> begun = new CompletableFuture<>();
		CountDownLatch answered = new CountDownLatch(1);
		CompletableFuture<String> one = background("a", (ready) -> {
			begun.complete(ready);
			answered.await();
			return "one";
		});
		Runnable ready = begun.get(10, TimeUnit.SECONDS);
		AtomicInteger runs = new AtomicInteger();
		assertThatThrownBy(() -> first("a", Instant.now().plusMillis(50), (again) -> "run " + runs.incrementAndGet()))
			.isInstanceOf(UnansweredException.class);
		assertThat(runs).hasValue(0);
		ready.run();
		assertThat(first("a", soon(), (again) -> "two")).as("the first still runs").isEqualTo("two");
		answered.countDown();
		assertThat(one.get(10, TimeUnit.SECONDS)).isEqualTo("one");
	}

	@Test
	void whatItsReaderLeavesIsPlannedAllTheSameAndOthersWaitForThat() throws Exception {
		assertThatThrownBy(() -> first("a", soon(), (ready) -> {
			throw new UnansweredException(null);
		})).isInstanceOf(UnansweredException.class);
		assertThat(this.explained.poll(10, TimeUnit.SECONDS)).isEqualTo("EXPLAIN a");
		assertThat(this.planner.isPlanned("a", Map.of())).isFalse();
		CompletableFuture<String> other = background("a", (ready) -> "answer");
		assertThatThrownBy(() -> other.get(50, TimeUnit.MILLISECONDS)).isInstanceOf(Exception.class);
		this.mayExplain.countDown();
		assertThat(other.get(10, TimeUnit.SECONDS)).isEqualTo("answer");
		assertThat(this.planned).hasSize(1);
	}

	@Test
	void whatTheDatabaseRefusesIsRefusedAndNotKept() {
		this.mayExplain.countDown();
		for (int i = 0; i < 3; i++) {
			assertThatThrownBy(() -> first("wrong", soon(), (ready) -> {
				throw WRONG;
			})).isSameAs(WRONG);
		}
		assertThat(this.planner.isPlanned("wrong", Map.of())).isFalse();
	}

	@Test
	void onlySoManyArePlannedAtOnceAndWhoWaitsInVainIsToldSo() throws Exception {
		CountDownLatch end = new CountDownLatch(1);
		BlockingQueue<Runnable> running = new LinkedBlockingQueue<>();
		List<CompletableFuture<String>> two = List.of("a", "b").stream().map((each) -> background(each, (ready) -> {
			running.add(ready);
			end.await();
			return each;
		})).toList();
		Runnable one = running.poll(10, TimeUnit.SECONDS);
		assertThat(running.poll(10, TimeUnit.SECONDS)).isNotNull();
		assertThatThrownBy(() -> first("c", Instant.now().plusMillis(50), (ready) -> "too early"))
			.isInstanceOf(UnansweredException.class);
		one.run();
		assertThat(first("c", soon(), (ready) -> "c")).as("the other only runs by now").isEqualTo("c");
		end.countDown();
		for (CompletableFuture<String> each : two) {
			each.get(10, TimeUnit.SECONDS);
		}
	}

	private String first(String cypher, Instant deadline, Planner.Run<String> run) throws InterruptedException {
		return this.planner.first(cypher, Map.of(), deadline, this.planned::add, run);
	}

	private CompletableFuture<String> background(String cypher, Planner.Run<String> run) {
		CompletableFuture<String> answer = new CompletableFuture<>();
		new Thread(() -> {
			try {
				answer.complete(first(cypher, soon(), run));
			}
			catch (InterruptedException | RuntimeException ex) {
				answer.completeExceptionally(ex);
			}
		}, "reader").start();
		return answer;
	}

	private static Instant soon() {
		return Instant.now().plusSeconds(10);
	}

	/** A database that explains when it may, and knows one word that is wrong. */
	private Driver driver() {
		StandIn nothing = (method, arguments) -> false;
		Result result = nothing.as(Result.class);
		StandIn session = (method, arguments) -> {
			if (!method.equals("run")) {
				return null;
			}
			String cypher = ((Query) Objects.requireNonNull(arguments)[0]).text();
			this.explained.add(cypher);
			this.mayExplain.await();
			if (cypher.contains("wrong")) {
				throw WRONG;
			}
			return result;
		};
		StandIn driver = (method, arguments) -> session.as(Session.class);
		return driver.as(Driver.class);
	}

}
