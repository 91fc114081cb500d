package org.zonegraph.answer.redis;

import java.net.URI;
import java.util.regex.Pattern;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.zonegraph.answer.SharedAnswers;
import org.zonegraph.answer.limit.SharedBuckets;
import org.zonegraph.graph.PublicUrl;
import org.zonegraph.graph.start.Neo4jSettings;
import org.zonegraph.graph.start.StartCheck;
import org.zonegraph.model.Model;
import org.zonegraph.text.Synonyms;

/** What copies share where a Redis is named; where none is, nothing of it is loaded. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("zonegraph.redis.url")
@EnableConfigurationProperties(RedisConfiguration.Settings.class)
class RedisConfiguration {

	@Bean
	StartCheck redisCheck(Settings settings) {
		return settings::address;
	}

	@Bean
	SharedRedis sharedRedis(Settings settings) {
		return new SharedRedis(settings.address());
	}

	@Bean
	SharedBuckets redisBuckets(SharedRedis redis) {
		return new RedisBuckets(redis);
	}

	@Bean
	SharedAnswers redisAnswers(SharedRedis redis, Model model, PublicUrl site, Synonyms synonyms) {
		return new RedisAnswers(redis, Release.hash(model.source(), site.toString(), synonyms.toString()));
	}

	/** A copy that nobody asks tells what it saw last. */
	@Bean
	MeterBinder redisMeters(SharedRedis redis) {
		return (meters) -> Gauge.builder("zonegraph.redis.up", redis, (each) -> each.answers() ? 1 : 0)
			.description("Whether the Redis that copies share answered last")
			.register(meters);
	}

	/**
	 * Which Redis copies share.
	 *
	 * @param url a Redis that all copies share, such as
	 * {@code redis://redis.example.org:6379}, or {@code rediss://} for TLS: what clients
	 * have used up, and answers; without it each copy has its own
	 */
	@ConfigurationProperties("zonegraph.redis")
	record Settings(String url) {

		/** What no address of the kind can be is told without the password in it. */
		private static final Pattern ADDRESS = Pattern
			.compile("rediss?://(?:(?:[\\w.~!$&'()*+,;=:-]|%\\p{XDigit}{2})*@)?[\\w.:\\[\\]-]+(?:/\\d*)?");

		/** The address, looked at before anything is started. */
		URI address() {
			if (!ADDRESS.matcher(this.url).matches()) {
				throw new IllegalArgumentException(
						"zonegraph.redis.url is '%s', expected an address such as redis://redis.example.org:6379"
							.formatted(Neo4jSettings.shown(this.url)));
			}
			return URI.create(this.url);
		}

	}

}
