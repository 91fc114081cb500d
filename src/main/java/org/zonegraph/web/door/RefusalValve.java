package org.zonegraph.web.door;

import java.io.IOException;

import jakarta.servlet.RequestDispatcher;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;

import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.RefusalCode;
import org.zonegraph.web.refusal.Refusals;

/**
 * Error report of the container: what it refuses before a handler is looked for, such as
 * a request line that cannot be read, is told like every other refusal.
 */
final class RefusalValve extends ErrorReportValve {

	private static final Logger logger = LoggerFactory.getLogger(RefusalValve.class);

	private final Refusals refusals;

	RefusalValve(Refusals refusals) {
		this.refusals = refusals;
	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable failure) {
		int status = response.getStatus();
		// what has a body has been told already, and who has gone hears nothing
		if (status < HttpStatus.BAD_REQUEST.value() || response.getContentWritten() > 0
				|| failure instanceof ClientAbortException || !response.setErrorReported()) {
			return;
		}
		try {
			SecurityHeaders.careful(response);
			this.refusals.send(request, response,
					(status >= HttpStatus.INTERNAL_SERVER_ERROR.value() && failure != null) ? failure
							: refusal(request, status));
			response.finishResponse();
		}
		catch (IOException ex) {
			logger.debug("the client has gone", ex);
		}
	}

	private static Refusal refusal(Request request, int status) {
		int told = isTooLong(request) ? (request.getCoyoteRequest().requestURI().isNull()
				? HttpStatus.URI_TOO_LONG.value() : HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE.value()) : status;
		return new Refusal(RefusalCode.of(told), Refusals.message(told));
	}

	/** The container says 400 to all that it cannot read, and why only to people. */
	private static boolean isTooLong(Request request) {
		return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception failure
				&& String.valueOf(failure.getMessage()).matches("(?s).*(too large|maximum (allowed )?number of).*");
	}

}
