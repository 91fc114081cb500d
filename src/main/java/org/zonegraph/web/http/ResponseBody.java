package org.zonegraph.web.http;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Response body with backpressure: sent as fast as the client takes it. No thread waits
 * for a slow one, unless the body is so small that it goes at once.
 */
public final class ResponseBody implements WriteListener {

	private static final int SMALL = 32 * 1024;

	private static final Duration LONGEST = Duration.ofSeconds(60);

	/** Bytes a second of the slowest client that gets a whole file: 64 kbit/s. */
	private static final int SLOWEST = 8 * 1024;

	private static final String WRITING = ResponseBody.class.getName();

	private final ServletOutputStream output;

	private final AsyncContext async;

	private final byte[] body;

	private int sent;

	private ResponseBody(ServletOutputStream output, AsyncContext async, byte[] body) {
		this.output = output;
		this.async = async;
		this.body = body;
	}

	/**
	 * Sends a body.
	 * @param request the request
	 * @param response its response
	 * @param body what is sent
	 */
	public static void write(HttpServletRequest request, HttpServletResponse response, byte[] body) throws IOException {
		response.setContentLength(body.length);
		if (body.length <= SMALL) {
			response.getOutputStream().write(body);
			return;
		}
		AsyncContext async = async(request, response, LONGEST.plusSeconds(body.length / SLOWEST));
		response.getOutputStream().setWriteListener(new ResponseBody(response.getOutputStream(), async, body));
	}

	/** Lets the response go on when the request's handling has ended. */
	public static AsyncContext async(HttpServletRequest request, HttpServletResponse response, Duration longest) {
		request.setAttribute(WRITING, true);
		boolean started = request.isAsyncStarted();
		AsyncContext async = started ? request.getAsyncContext() : request.startAsync(request, response);
		if (!started) {
			async.setTimeout(longest.toMillis());
		}
		return async;
	}

	/** Whether a body is still being sent when the request's handling has ended. */
	public static boolean isBeingWritten(AsyncContext async) {
		return async.getRequest().getAttribute(WRITING) != null;
	}

	@Override
	public void onWritePossible() throws IOException {
		while (this.output.isReady()) {
			if (this.sent == this.body.length) {
				this.async.complete();
				return;
			}
			int count = Math.min(SMALL, this.body.length - this.sent);
			this.output.write(this.body, this.sent, count);
			this.sent += count;
		}
	}

	@Override
	public void onError(Throwable failure) {
		// the client has gone
		this.async.complete();
	}

}
