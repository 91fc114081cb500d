package org.zonegraph.answer.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Rate limit by address, counted in cost: a bucket of tokens for each client. Addresses
 * of IPv6 count by their network, for a customer has as many of them as there are.
 */
@Component
public final class RateLimiter {

	/** A bucket with its address and its place in the cache. */
	private static final int BUCKET = 600;

	private static final long MOST = HeapShare.of(16, 60_000_000) / BUCKET;

	/** What a provider gives to one customer, in bytes of the address. */
	private static final int NETWORK = 8;

	private final RequestLimits.Rate rate;

	private final Bandwidth bandwidth;

	private final Cache<String, Bucket> buckets;

	private final SharedBuckets shared;

	@Autowired
	RateLimiter(RequestLimits limits, ObjectProvider<SharedBuckets> shared) {
		this(limits, shared.getIfAvailable(() -> SharedBuckets.NONE));
	}

	/**
	 * A rate limit.
	 * @param limits what is granted
	 * @param shared the buckets that all copies of the application share
	 */
	RateLimiter(RequestLimits limits, SharedBuckets shared) {
		this.rate = limits.rate();
		this.shared = shared;
		this.bandwidth = Bandwidth.builder()
			.capacity(this.rate.cost())
			.refillGreedy(this.rate.cost(), this.rate.period())
			.build();
		// a bucket that was not touched for a period is full, so it can be forgotten
		this.buckets = Caffeine.newBuilder()
			.maximumSize(MOST)
			.expireAfterAccess(this.rate.period().compareTo(Duration.ofMinutes(1)) < 0 ? Duration.ofMinutes(1)
					: this.rate.period())
			.build();
	}

	/**
	 * Who sent a request.
	 * @param address the address that it came from
	 * @param headers its headers
	 * @return the client
	 */
	public Client client(String address, Function<String, @Nullable String> headers) {
		if (!this.rate.enabled()) {
			return new Client(headers, null, 0, this.rate.period());
		}
		String network = network(address);
		Bucket bucket = this.buckets.get(network, (name) -> Bucket.builder().addLimit(this.bandwidth).build());
		return new Client(headers, (use) -> this.shared.use("rate:" + network, this.bandwidth, bucket, use),
				this.rate.cost(), this.rate.period(), network, true);
	}

	private static String network(String address) {
		if (address.indexOf(':') < 0) {
			return address;
		}
		try {
			// an address in figures is not looked up
			InetAddress parsed = InetAddress.getByName(address);
			return (parsed instanceof Inet6Address)
					? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK)) : parsed.getHostAddress();
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

}
