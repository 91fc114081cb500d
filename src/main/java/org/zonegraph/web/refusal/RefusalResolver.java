package org.zonegraph.web.refusal;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Exception handler of Spring MVC: exceptions of other handlers become refusals. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RefusalResolver implements HandlerExceptionResolver {

	private final Refusals refusals;

	RefusalResolver(Refusals refusals) {
		this.refusals = refusals;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception failure) {
		// that the connection of a body that was begun is closed before its end says it
		// all
		if (response.isCommitted() || failure instanceof IOException) {
			return null;
		}
		try {
			this.refusals.send(request, response, failure);
			return new ModelAndView();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
