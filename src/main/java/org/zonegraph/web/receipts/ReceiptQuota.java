package org.zonegraph.web.receipts;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

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

	ReceiptQuota(Settings settings) {
		this.settings = settings;
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
		Used used = this.clients.get(client,
				(name) -> new Used(daily(this.settings.count()), daily(this.settings.bytes().toBytes())));
		// a receipt that is not granted for its size is not counted either
		if (!used.count.tryConsume(1)) {
			return false;
		}
		if (!used.bytes.tryConsume(bytes)) {
			used.count.addTokens(1);
			return false;
		}
		return true;
	}

	private static Bucket daily(long most) {
		return Bucket.builder().addLimit(Bandwidth.builder().capacity(most).refillGreedy(most, DAY).build()).build();
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
