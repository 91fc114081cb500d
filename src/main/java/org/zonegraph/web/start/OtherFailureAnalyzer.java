package org.zonegraph.web.start;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/**
 * Catch-all failure analyzer: the class and the message of what nobody else knows. Spring
 * asks ours before its own, so this one asks all others first.
 */
final class OtherFailureAnalyzer implements FailureAnalyzer {

	private final @Nullable Environment environment;

	private final @Nullable BeanFactory beans;

	OtherFailureAnalyzer(@Nullable Environment environment, @Nullable BeanFactory beans) {
		this.environment = environment;
		this.beans = beans;
	}

	@Override
	public FailureAnalysis analyze(Throwable failure) {
		return SpringFactoriesLoader.forDefaultResourceLocation(getClass().getClassLoader())
			.load(FailureAnalyzer.class, arguments(), FailureHandler.handleMessage((message, ex) -> {
				// an analyzer of a library that is not here
			}))
			.stream()
			.filter((analyzer) -> !(analyzer instanceof OtherFailureAnalyzer))
			.map((analyzer) -> analyzer.analyze(failure))
			.filter(Objects::nonNull)
			.findFirst()
			.orElseGet(() -> unknown(failure));
	}

	private ArgumentResolver arguments() {
		ArgumentResolver none = ArgumentResolver.none();
		ArgumentResolver first = (this.environment != null) ? none.and(Environment.class, this.environment) : none;
		return (this.beans != null) ? first.and(BeanFactory.class, this.beans) : first;
	}

	static FailureAnalysis unknown(Throwable failure) {
		Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
		return new FailureAnalysis("%s: %s".formatted(cause.getClass().getName(), cause.getMessage()),
				"(For the stack trace start it with --logging.level.org.zonegraph=DEBUG.)", failure);
	}

}
