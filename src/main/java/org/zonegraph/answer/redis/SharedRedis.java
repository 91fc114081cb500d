package org.zonegraph.answer.redis;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.zonegraph.graph.start.Neo4jSettings;

/**
 * Circuit breaker around a Redis. What it keeps only saves time, so nobody waits for it:
 * what it does not answer at once is done without it, and then nobody but one asks it
 * again every two seconds until it answers.
 */
final class SharedRedis implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(SharedRedis.class);

	/** What is slower costs more than it saves. */
	private static final Duration PATIENCE = Duration.ofMillis(250);

	private static final Duration PAUSE = Duration.ofSeconds(2);

	private final URI address;

	private final ClientResources resources = ClientResources.builder()
		.reconnectDelay(Delay.constant(PAUSE.dividedBy(2)))
		.build();

	private final RedisClient client;

	/** When it is asked again; null while it answers. */
	private final AtomicReference<@Nullable Instant> again = new AtomicReference<>(Instant.EPOCH);

	private @Nullable StatefulRedisConnection<byte[], byte[]> connection;

	/**
	 * Nothing is connected yet.
	 * @param address where it is
	 */
	SharedRedis(URI address) {
		this.address = address;
		RedisURI uri = RedisURI.create(address);
		uri.setTimeout(PATIENCE);
		this.client = RedisClient.create(this.resources, uri);
		this.client.setOptions(ClientOptions.builder()
			.disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
			.socketOptions(SocketOptions.builder().connectTimeout(PATIENCE).build())
			.timeoutOptions(TimeoutOptions.enabled(PATIENCE))
			.build());
	}

	/**
	 * Asks it.
	 * @param <T> of what type the answer is
	 * @param use asks by its connection
	 * @param otherwise what is done without it
	 * @return the answer of the one or of the other
	 */
	<T extends @Nullable Object> T ask(Function<StatefulRedisConnection<byte[], byte[]>, ? extends T> use,
			Supplier<? extends T> otherwise) {
		Instant at = this.again.get();
		if (at != null && (Instant.now().isBefore(at) || !this.again.compareAndSet(at, Instant.now().plus(PAUSE)))) {
			return otherwise.get();
		}
		try {
			T answer = use.apply(connected());
			if (at != null) {
				this.again.set(null);
				logger.info("Redis at {} is asked", shown());
			}
			return answer;
		}
		catch (RuntimeException ex) {
			if (this.again.getAndSet(Instant.now().plus(PAUSE)) == null || Instant.EPOCH.equals(at)) {
				logger.warn("Redis at {} does not answer, this copy goes on by itself: {}", shown(), ex.toString());
			}
			logger.debug("Redis does not answer", ex);
			return otherwise.get();
		}
	}

	/** Whether it answered when it was asked last. */
	boolean answers() {
		return this.again.get() == null;
	}

	private String shown() {
		return Neo4jSettings.shown(this.address.toString());
	}

	private synchronized StatefulRedisConnection<byte[], byte[]> connected() {
		StatefulRedisConnection<byte[], byte[]> there = this.connection;
		if (there == null) {
			there = this.client.connect(ByteArrayCodec.INSTANCE);
			this.connection = there;
		}
		return there;
	}

	@Override
	public void close() {
		this.client.shutdown(Duration.ZERO, PATIENCE);
		this.resources.shutdown(0, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
	}

}
