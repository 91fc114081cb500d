package org.zonegraph.answer.redis;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.ToLongFunction;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.api.StatefulRedisConnection;
import org.jspecify.annotations.Nullable;

import org.zonegraph.answer.limit.SharedBuckets;

/**
 * Distributed token buckets: they are compared and swapped in Redis, so that copies that
 * charge a client at once do not lose what the other has counted. One that is full again
 * is not kept.
 */
final class RedisBuckets implements SharedBuckets {

	/** Clocks of copies differ by less. */
	private static final Duration MARGIN = Duration.ofSeconds(10);

	private final SharedRedis redis;

	private volatile @Nullable ProxyManager<byte[]> manager;

	RedisBuckets(SharedRedis redis) {
		this.redis = redis;
	}

	@Override
	public long use(String name, Bandwidth bandwidth, Bucket own, ToLongFunction<Bucket> use) {
		return this.redis.ask(
				(connection) -> use.applyAsLong(manager(connection).builder()
					.build(key(name, bandwidth), () -> BucketConfiguration.builder().addLimit(bandwidth).build())),
				() -> use.applyAsLong(own));
	}

	/** Copies with other limits have buckets of their own. */
	private static byte[] key(String name, Bandwidth bandwidth) {
		return "zonegraph:bucket:%s:%d:%d".formatted(name, bandwidth.getCapacity(), bandwidth.getRefillPeriodNanos())
			.getBytes(StandardCharsets.UTF_8);
	}

	private ProxyManager<byte[]> manager(StatefulRedisConnection<byte[], byte[]> connection) {
		ProxyManager<byte[]> there = this.manager;
		if (there == null) {
			there = Bucket4jLettuce.casBasedBuilder(connection)
				.expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(MARGIN))
				.build();
			this.manager = there;
		}
		return there;
	}

}
