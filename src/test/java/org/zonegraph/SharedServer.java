package org.zonegraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.opentest4j.TestAbortedException;

/**
 * The one server of a test process. Who asks for it first starts it, and it stops when
 * the process has run all its tests. Where it does not start, one test fails and says
 * why, and all others that want it are skipped; properties fail by the same line, for
 * jqwik skips only what is not begun.
 */
public final class SharedServer implements LauncherSessionListener {

	private static RunningZonegraph server;

	private static String failure;

	static synchronized RunningZonegraph get() {
		if (failure != null) {
			throw new TestAbortedException(failure);
		}
		if (server == null) {
			try {
				server = RunningZonegraph.start(settings());
			}
			catch (Exception ex) {
				failure = "the server for all tests did not start: " + reason(ex);
				throw new IllegalStateException(failure, ex);
			}
		}
		return server;
	}

	private static Map<String, Object> settings() throws Exception {
		Map<String, Object> settings = new HashMap<>(TestNeo4j.settings());
		// what is asked twice is answered twice, and as often as the tests ask
		settings.put("zonegraph.cache.enabled", "false");
		settings.put("zonegraph.limits.rate.enabled", "false");
		return settings;
	}

	/** The first line of what was behind it. */
	private static String reason(Throwable failure) {
		Throwable cause = failure;
		while (cause.getCause() != null) {
			cause = cause.getCause();
		}
		return cause.toString().lines().findFirst().orElseThrow();
	}

	@Override
	public void launcherSessionOpened(LauncherSession session) {
		if (Boolean.getBoolean("zonegraph.test.early")) {
			try {
				TestNeo4j.begin();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	@Override
	public void launcherSessionClosed(LauncherSession session) {
		stop();
	}

	private static synchronized void stop() {
		if (server != null) {
			server.close();
			server = null;
		}
	}

}
