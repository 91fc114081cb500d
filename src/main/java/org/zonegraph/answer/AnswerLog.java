package org.zonegraph.answer;

import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

import org.springframework.stereotype.Component;

import org.zonegraph.graph.GraphWatch;
import org.zonegraph.query.cost.Cost;

/**
 * Query log and metrics: what was answered, as a line in the log with its parts as key
 * and value for logs that are structured, and the meters. Answers from memory are logged
 * at debug level.
 */
@Component
public final class AnswerLog {

	private static final Logger logger = LoggerFactory.getLogger(AnswerLog.class);

	private final MeterRegistry meters;

	private final DistributionSummary costs;

	AnswerLog(MeterRegistry meters, GraphWatch graph) {
		this.meters = meters;
		this.costs = DistributionSummary.builder("zonegraph.answer.cost")
			.description("Estimated cost of the answers that were not in memory")
			.register(meters);
		TimeGauge
			.builder("zonegraph.data.loaded", graph, TimeUnit.SECONDS,
					(watch) -> watch.state().revision().loadedAt().toEpochSecond())
			.description("When the revision that is served was loaded, since 1970")
			.register(meters);
		Gauge.builder("zonegraph.graph.up", graph, (watch) -> (watch.state().lostAt() == null) ? 1 : 0)
			.description("Whether the graph can be read")
			.register(meters);
	}

	/** Asks and notes what was answered. */
	public ServedAnswer asked(Supplier<ServedAnswer> question) {
		return asked(question, Function.identity());
	}

	/**
	 * Asks and notes what was answered.
	 * @param question asks
	 * @param served the answer in what came of it
	 * @param <T> of what type that is
	 * @return what came of it
	 */
	public <T> T asked(Supplier<T> question, Function<T, ServedAnswer> served) {
		long start = System.nanoTime();
		T came = question.get();
		answered(served.apply(came), System.nanoTime() - start);
		return came;
	}

	private void answered(ServedAnswer served, long nanos) {
		ExecutedAnswer answered = served.answered();
		CacheStatus origin = served.origin();
		String code = Objects.requireNonNullElse(answered.code(), "OK");
		String cache = served.isStale() ? "stale" : origin.name().toLowerCase(Locale.ROOT);
		this.meters.timer("zonegraph.answers", "cache", cache, "code", code).record(nanos, TimeUnit.NANOSECONDS);
		Cost cost = answered.cost();
		if (origin != CacheStatus.HIT && cost != null) {
			this.costs.record(cost.total());
		}
		Level level = (origin == CacheStatus.HIT) ? Level.DEBUG : Level.INFO;
		if (logger.isEnabledForLevel(level)) {
			String operation = Objects.requireNonNullElse(answered.operation(), "a question");
			long total = (cost != null) ? cost.total() : 0;
			double millis = nanos / 1_000_000d;
			logger.atLevel(level)
				.addKeyValue("operation", operation)
				.addKeyValue("cost", total)
				.addKeyValue("duration_ms", millis)
				.addKeyValue("cache", cache)
				.addKeyValue("code", code)
				.addKeyValue("id", answered.id())
				.log("answered {} in {} ms: cost {}, cache {}, {}, id {}", operation, "%.1f".formatted(millis), total,
						cache, code, answered.id());
		}
	}

	/**
	 * What the log knows a request by.
	 * @return sixteen digits of chance
	 */
	public static String newId() {
		return "%016x".formatted(ThreadLocalRandom.current().nextLong());
	}

}
