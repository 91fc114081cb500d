package org.zonegraph.web.files;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;

import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.http.RequestLog;
import org.zonegraph.web.http.ResponseBody;

/**
 * Streamed response body with backpressure: made while it is sent, as fast as the client
 * takes it. Where it cannot be made to its end the connection is closed before its end,
 * so that the client knows.
 */
final class StreamedBody implements WriteListener {

	private static final int CHUNK = 32 * 1024;

	/** A client that takes nothing is cut off by the container much sooner. */
	private static final Duration LONGEST = Duration.ofHours(1);

	private final ServletOutputStream output;

	private final AsyncContext async;

	private final FilePages pages;

	private final RequestLog log;

	private byte[] bytes;

	private int sent;

	private StreamedBody(ServletOutputStream output, AsyncContext async, byte[] begin, FilePages pages,
			RequestLog log) {
		this.output = output;
		this.async = async;
		this.bytes = begin;
		this.pages = pages;
		this.log = log;
	}

	/**
	 * Sends a file.
	 * @param exchange the request
	 * @param begin the bytes that were made already
	 * @param pages the rest
	 * @param log notes what goes wrong
	 */
	static void write(Exchange exchange, byte[] begin, FilePages pages, RequestLog log) throws IOException {
		if (pages.isEnded()) {
			ResponseBody.write(exchange.request(), exchange.response(), begin);
			return;
		}
		if (exchange.request().getMethod().equals("HEAD")) {
			return;
		}
		// a body of no told length: that it has no end can be seen from here on
		exchange.response().flushBuffer();
		ServletOutputStream output = exchange.response().getOutputStream();
		AsyncContext async = ResponseBody.async(exchange.request(), exchange.response(), LONGEST);
		output.setWriteListener(new StreamedBody(output, async, begin, pages, log));
	}

	@Override
	public void onWritePossible() throws IOException {
		while (this.output.isReady()) {
			if (this.sent == this.bytes.length) {
				if (this.pages.isEnded()) {
					this.async.complete();
					return;
				}
				this.bytes = next();
				this.sent = 0;
			}
			int count = Math.min(CHUNK, this.bytes.length - this.sent);
			this.output.write(this.bytes, this.sent, count);
			this.sent += count;
		}
	}

	private byte[] next() throws IOException {
		try {
			return this.pages.next();
		}
		catch (BrokenOffException ex) {
			this.log.brokenOff(ex.id(), ex.getMessage());
			throw new IOException(ex);
		}
		catch (RuntimeException ex) {
			this.log.failed(ex);
			throw new IOException(ex);
		}
	}

	@Override
	public void onError(Throwable failure) {
		// the client has gone, or must see that this is not the whole
		this.async.complete();
	}

}
