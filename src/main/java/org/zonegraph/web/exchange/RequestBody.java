package org.zonegraph.web.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;

import org.zonegraph.web.http.ResponseBody;
import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.RefusalCode;

/**
 * Request body with backpressure, read by events where many are slow. Most are there at
 * once, and their thread reads them. Where many threads wait for slow clients already, no
 * further one does: the body is then taken bit by bit as it comes, so that slow clients
 * cost nothing but a connection, and that not for long.
 */
public final class RequestBody implements ReadListener, AsyncListener {

	/** Half of the container's threads. */
	private static final Semaphore WAITING = new Semaphore(100);

	private static final int CHUNK = 8192;

	private final ServletInputStream input;

	private final AsyncContext async;

	private final long most;

	private final BodyReader reader;

	private final Exchange exchange;

	private final ByteArrayOutputStream read = new ByteArrayOutputStream();

	private final byte[] buffer = new byte[CHUNK];

	private RequestBody(ServletInputStream input, AsyncContext async, long most, BodyReader reader, Exchange exchange) {
		this.input = input;
		this.async = async;
		this.most = most;
		this.reader = reader;
		this.exchange = exchange;
	}

	/**
	 * Reads a body.
	 * @param exchange the request that has it
	 * @param most how many bytes it may have
	 * @param time how long it may take to come
	 * @param reader takes the body
	 * @throws Refusal if it is too large or takes too long
	 */
	public static void read(Exchange exchange, long most, Duration time, BodyReader reader) throws IOException {
		HttpServletRequest request = exchange.request();
		if (request.getContentLengthLong() > most) {
			throw tooLarge(most);
		}
		ServletInputStream input = request.getInputStream();
		if (WAITING.tryAcquire()) {
			byte[] body;
			try {
				body = whole(input, most, System.nanoTime() + time.toNanos());
			}
			finally {
				WAITING.release();
			}
			reader.take(body);
			return;
		}
		AsyncContext async = request.startAsync(request, exchange.response());
		async.setTimeout(time.toMillis());
		RequestBody body = new RequestBody(input, async, most, reader, exchange);
		async.addListener(body);
		input.setReadListener(body);
	}

	private static byte[] whole(ServletInputStream input, long most, long end) throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		byte[] buffer = new byte[CHUNK];
		for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
			body.write(buffer, 0, count);
			if (body.size() > most) {
				throw tooLarge(most);
			}
			if (System.nanoTime() > end) {
				throw tooSlow();
			}
		}
		return body.toByteArray();
	}

	private static Refusal tooSlow() {
		return new Refusal(RefusalCode.REQUEST_TIMEOUT, "the body took too long to come");
	}

	private static Refusal tooLarge(long most) {
		return new Refusal(RefusalCode.BODY_TOO_LARGE,
				"the body has more than %,d bytes; ask for less at a time".formatted(most));
	}

	@Override
	public void onDataAvailable() throws IOException {
		while (this.input.isReady() && !this.input.isFinished()) {
			int count = this.input.read(this.buffer);
			if (count < 0) {
				return;
			}
			this.read.write(this.buffer, 0, count);
			if (this.read.size() > this.most) {
				this.exchange.refuse(tooLarge(this.most));
				this.async.complete();
				return;
			}
		}
	}

	@Override
	public void onAllDataRead() throws IOException {
		this.reader.take(this.read.toByteArray());
		if (!ResponseBody.isBeingWritten(this.async)) {
			this.async.complete();
		}
	}

	@Override
	public void onError(Throwable failure) {
		// the client has gone
		this.async.complete();
	}

	@Override
	public void onTimeout(AsyncEvent event) throws IOException {
		// an answer that is on its way already is not followed by a refusal
		if (!ResponseBody.isBeingWritten(this.async)) {
			this.exchange.refuse(tooSlow());
		}
		this.async.complete();
	}

	@Override
	public void onComplete(AsyncEvent event) {
		// nothing is held
	}

	@Override
	public void onError(AsyncEvent event) {
		// the container ends the request
	}

	@Override
	public void onStartAsync(AsyncEvent event) {
		// is not started again
	}

	/** Takes a body. */
	@FunctionalInterface
	public interface BodyReader {

		void take(byte[] body) throws IOException;

	}

}
