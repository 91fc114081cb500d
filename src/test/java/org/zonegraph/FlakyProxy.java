package org.zonegraph;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Stands before a database and lets it go away in several ways. */
final class FlakyProxy implements AutoCloseable {

	/** How the database is. */
	enum Way {

		/** There. */
		THERE,
		/** Its port is closed. */
		STOPPED,
		/** Its connections stay open and nothing comes. */
		PAUSED,
		/** Everything takes six seconds longer. */
		SLOW,
		/** Every connection is cut when something comes. */
		CUTTING

	}

	private static final long DELAY = 6_000_000_000L;

	private final int target;

	private final int port;

	private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

	private volatile Way way = Way.THERE;

	private volatile ServerSocket server;

	FlakyProxy(int target) throws IOException {
		this.target = target;
		this.server = listen(0);
		this.port = this.server.getLocalPort();
	}

	int port() {
		return this.port;
	}

	/** Connections from the application that are open now. */
	long connections() {
		return this.sockets.stream()
			.filter((socket) -> socket.getLocalPort() == this.port && !socket.isClosed())
			.count();
	}

	void becomes(Way next) throws IOException {
		Way before = this.way;
		this.way = next;
		if (next == Way.STOPPED) {
			this.server.close();
			cut();
		}
		else if (before == Way.STOPPED) {
			this.server = listen(this.port);
		}
	}

	private ServerSocket listen(int at) throws IOException {
		ServerSocket listening = new ServerSocket();
		listening.setReuseAddress(true);
		listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 200);
		start(() -> accept(listening));
		return listening;
	}

	private void accept(ServerSocket listening) {
		while (!listening.isClosed()) {
			try {
				Socket near = listening.accept();
				Socket far = new Socket(InetAddress.getLoopbackAddress(), this.target);
				near.setTcpNoDelay(true);
				far.setTcpNoDelay(true);
				this.sockets.add(near);
				this.sockets.add(far);
				start(() -> pump(near, far));
				start(() -> pump(far, near));
			}
			catch (IOException ex) {
				// closed, or a client that has gone
			}
		}
	}

	private void pump(Socket from, Socket to) {
		byte[] buffer = new byte[8192];
		try (from; to) {
			InputStream input = from.getInputStream();
			OutputStream output = to.getOutputStream();
			for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
				while (this.way == Way.PAUSED && !from.isClosed()) {
					LockSupport.parkNanos(10_000_000);
				}
				if (this.way == Way.CUTTING) {
					return;
				}
				for (long end = System.nanoTime() + DELAY; this.way == Way.SLOW && System.nanoTime() < end;) {
					LockSupport.parkNanos(10_000_000);
				}
				output.write(buffer, 0, count);
			}
		}
		catch (SocketException ex) {
			// cut by the other side
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		finally {
			this.sockets.remove(from);
			this.sockets.remove(to);
		}
	}

	private void cut() {
		for (Socket socket : this.sockets) {
			try {
				socket.close();
			}
			catch (IOException ex) {
				throw new java.io.UncheckedIOException(ex);
			}
		}
	}

	private static void start(Runnable task) {
		Thread thread = new Thread(task, "flaky-proxy");
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		cut();
	}

}
