package org.zonegraph.web.receipts;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

import org.zonegraph.answer.limit.SharedBuckets;

/** Daily quota of receipts by client: they stay, so nobody may have them without end. */
@Component
@EnableConfigurationProperties(ReceiptQuota.Settings.class)
final class ReceiptQuota {

	private static final long MOST_CLIENTS = 100_000;

	private static final Duration DAY = Duration.ofDays(1);

	private final Settings settings;

	private final Cache<String, Used> clients = Caffeine.newBuilder()
		.maximumSize(MOST_CLIENTS)
		.expireAfterAccess(DAY)
		.build();

	private final SharedBuckets shared;

	@Autowired
	ReceiptQuota(Settings settings, ObjectProvider<SharedBuckets> shared) {
		this(settings, shared.getIfAvailable(() -> SharedBuckets.NONE));
	}

	/**
	 * A quota.
	 * @param settings what it grants
	 * @param shared the buckets that all copies of the application share
	 */
	ReceiptQuota(Settings settings, SharedBuckets shared) {
		this.settings = settings;
		this.shared = shared;
	}

	/**
	 * Counts a receipt against a client.
	 * @param client who it is for, null where clients are not told apart
	 * @param bytes what it takes
	 * @return whether it was granted
	 */
	boolean grants(@Nullable String client, long bytes) {
		if (client == null) {
			return true;
		}
		Bandwidth counts = daily(this.settings.count());
		Bandwidth sizes = daily(this.settings.bytes().toBytes());
		Used used = this.clients.get(client, (name) -> new Used(bucket(counts), bucket(sizes)));
		if (!takes("count:" + client, counts, used.count, 1)) {
			return false;
		}
		if (!takes("bytes:" + client, sizes, used.bytes, bytes)) {
			// a receipt that is not granted for its size is not counted either
			this.shared.use("count:" + client, counts, used.count, (bucket) -> {
				bucket.addTokens(1);
				return 1;
			});
			return false;
		}
		return true;
	}

	private boolean takes(String name, Bandwidth bandwidth, Bucket own, long tokens) {
		return this.shared.use(name, bandwidth, own, (bucket) -> bucket.tryConsume(tokens) ? tokens : 0) > 0;
	}

	private static Bandwidth daily(long most) {
		return Bandwidth.builder().capacity(most).refillGreedy(most, DAY).build();
	}

	private static Bucket bucket(Bandwidth bandwidth) {
		return Bucket.builder().addLimit(bandwidth).build();
	}

	/** What is left of a client's day. */
	private record Used(Bucket count, Bucket bytes) {
	}

	/**
	 * What one client may have kept a day, known by its address as for the rate.
	 *
	 * @param count how many receipts
	 * @param bytes what they may take together
	 */
	@ConfigurationProperties("zonegraph.receipts.daily")
	record Settings(@DefaultValue("300") long count, @DefaultValue("5MB") DataSize bytes) {
	}

}
