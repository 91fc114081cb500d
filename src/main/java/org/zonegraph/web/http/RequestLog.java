package org.zonegraph.web.http;

import java.util.List;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import org.zonegraph.answer.AnswerLog;

/**
 * Access log and meters of requests: what was refused, what went wrong, and what was
 * sent. What is answered is noted by {@link AnswerLog}.
 */
@Component
public final class RequestLog {

	private static final Logger logger = LoggerFactory.getLogger(RequestLog.class);

	private static final List<HttpMethod> METHODS = List.of(HttpMethod.values());

	private final MeterRegistry meters;

	RequestLog(MeterRegistry meters) {
		this.meters = meters;
	}

	/**
	 * Notes a request that was refused before it was a question.
	 * @return what the log knows it by
	 */
	public String refused(String code) {
		String id = AnswerLog.newId();
		this.meters.counter("zonegraph.refusals", "code", code).increment();
		logger.atInfo().addKeyValue("code", code).addKeyValue("id", id).log("refused a request: {}, id {}", code, id);
		return id;
	}

	/**
	 * Notes what went wrong inside.
	 * @return what the log knows it by
	 */
	public String failed(Throwable failure) {
		String id = AnswerLog.newId();
		logger.error("error {}", id, failure);
		return id;
	}

	/** Notes that a file could not be sent to its end. */
	public void brokenOff(String id, @Nullable String reason) {
		logger.atWarn().addKeyValue("id", id).log("{}, id {}", reason, id);
	}

	/** Meters a request by the names that the field has for it. */
	public void sent(String method, String uri, int status, long nanos) {
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
