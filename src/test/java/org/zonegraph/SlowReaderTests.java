package org.zonegraph;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whole files over a line of 300 kbit/s; it takes minutes, and is for a night. */
@Tag("processes")
class SlowReaderTests {

	private static final int BYTES_A_SECOND = 30_000;

	@Test
	void aFileThatTakesMinutesToReadComesToItsEnd() throws IOException {
		RunningZonegraph zonegraph = RunningZonegraph.get();
		int whole = zonegraph.get("/download/zonegraph.ttl").body().getBytes(StandardCharsets.UTF_8).length;
		Instant begin = Instant.now();
		assertThat(slowly(zonegraph.address("/download/zonegraph.ttl"))).isGreaterThan(whole);
		assertThat(Duration.between(begin, Instant.now())).as("so slow that it counts")
			.isGreaterThan(Duration.ofSeconds(100));
	}

	/** Reads an answer, head and body, and counts its bytes. */
	private static int slowly(URI address) throws IOException {
		try (Socket socket = new Socket()) {
			// else the system takes the whole of it at once
			socket.setReceiveBufferSize(8192);
			socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
			socket.getOutputStream()
				.write("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(address.getPath())
					.getBytes(StandardCharsets.US_ASCII));
			InputStream in = socket.getInputStream();
			byte[] buffer = new byte[BYTES_A_SECOND / 10];
			long next = System.nanoTime();
			int read = 0;
			for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
				read += count;
				next += count * 1_000_000_000L / BYTES_A_SECOND;
				LockSupport.parkNanos(next - System.nanoTime());
			}
			return read;
		}
	}

}
