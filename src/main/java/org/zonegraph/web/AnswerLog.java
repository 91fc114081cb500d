package org.zonegraph.web;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import org.zonegraph.graph.GraphWatch;
import org.zonegraph.query.Cost;
import org.zonegraph.web.Answers.Origin;
import org.zonegraph.web.Answers.Served;

/**
 * Says what was answered: a line in the log, with its parts as key and value for logs
 * that are structured, and the meters. Answers from memory are logged at debug level.
 */
@Component
final class AnswerLog {

	private static final Logger logger = LoggerFactory.getLogger(AnswerLog.class);

	private static final List<HttpMethod> METHODS = List.of(HttpMethod.values());

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
	Served asked(Supplier<Served> question) {
		long start = System.nanoTime();
		Served served = question.get();
		answered(served, System.nanoTime() - start);
		return served;
	}

	private void answered(Served served, long nanos) {
		Answered answered = served.answered();
		Origin origin = served.origin();
		String code = Objects.requireNonNullElse(answered.code(), "OK");
		String cache = (served.stale() != null) ? "stale" : origin.name().toLowerCase(java.util.Locale.ROOT);
		this.meters.timer("zonegraph.answers", "cache", cache, "code", code).record(nanos, TimeUnit.NANOSECONDS);
		Cost cost = answered.cost();
		if (origin != Origin.HIT && cost != null) {
			this.costs.record(cost.total());
		}
		Level level = (origin == Origin.HIT) ? Level.DEBUG : Level.INFO;
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
	 * Notes a request that was refused before it was a question.
	 * @return what the log knows it by
	 */
	String refused(Refusal refusal) {
		String id = newId();
		this.meters.counter("zonegraph.refusals", "code", refusal.code()).increment();
		logger.atInfo()
			.addKeyValue("code", refusal.code())
			.addKeyValue("id", id)
			.log("refused a request: {}, id {}", refusal.code(), id);
		return id;
	}

	/** What the log knows a request by. */
	static String newId() {
		return "%016x".formatted(ThreadLocalRandom.current().nextLong());
	}

	/**
	 * Notes what went wrong inside.
	 * @return what the log knows it by
	 */
	String failed(Throwable failure) {
		String id = newId();
		logger.error("error {}", id, failure);
		return id;
	}

	/** Notes that a file could not be sent to its end. */
	void brokenOff(BrokenOffException reason) {
		logger.atWarn().addKeyValue("id", reason.id()).log("{}, id {}", reason.getMessage(), reason.id());
	}

	/** Meters a request by the names that the field has for it. */
	void sent(String method, String uri, int status, long nanos) {
		HttpMethod known = HttpMethod.valueOf(method);
		this.meters
			.timer("http.server.requests", "error", "none", "exception", "none", "method",
					METHODS.contains(known) ? method : "UNKNOWN", "outcome", outcome(status), "status",
					Integer.toString(status), "uri", uri)
			.record(nanos, TimeUnit.NANOSECONDS);
	}

	private static String outcome(int status) {
		HttpStatus.Series series = HttpStatus.Series.resolve(status);
		return (series == HttpStatus.Series.SUCCESSFUL) ? "SUCCESS" : String.valueOf(series);
	}

}
