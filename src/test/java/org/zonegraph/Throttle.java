package org.zonegraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * CPU bandwidth control: holds a process to a tenth of a core, by a control group of its
 * own (version 2 or 1), or by {@code cpulimit} where none can be made.
 */
final class Throttle implements AutoCloseable {

	private static final String PERIOD = "100000";

	private static final String TENTH = "10000";

	private static final Path GROUPS = Path.of("/sys/fs/cgroup");

	private final Process process;

	private final @Nullable Path group;

	private @Nullable Process cpulimit;

	private Throttle(Process process, @Nullable Path group) {
		this.process = process;
		this.group = group;
	}

	/**
	 * A throttle that is open; the test is left out where no process can be slowed down.
	 */
	static Throttle of(Process process) throws IOException {
		String name = "zonegraph-test-" + process.pid();
		for (Path group : new Path[] { GROUPS.resolve("cpu").resolve(name), GROUPS.resolve(name) }) {
			if (isMade(group)) {
				Files.writeString(group.resolve("cgroup.procs"), Long.toString(process.pid()));
				return new Throttle(process, group);
			}
		}
		boolean installed = Files.isExecutable(Path.of("/usr/bin/cpulimit"));
		Assumptions.assumeTrue(installed,
				"neither a control group can be made nor is cpulimit installed: a slow machine is not tested");
		return new Throttle(process, null);
	}

	/** In a container the groups are often there to be read alone. */
	private static boolean isMade(Path group) throws IOException {
		try {
			Files.createDirectory(group);
		}
		catch (IOException ex) {
			return false;
		}
		if (limits(group).keySet().stream().allMatch((file) -> Files.isWritable(group.resolve(file)))) {
			return true;
		}
		Files.delete(group);
		return false;
	}

	private static Map<String, String> limits(Path group) {
		return Files.exists(group.resolve("cpu.cfs_quota_us"))
				? Map.of("cpu.cfs_period_us", PERIOD, "cpu.cfs_quota_us", TENTH)
				: Map.of("cpu.max", TENTH + " " + PERIOD);
	}

	/** From now on a tenth of a core. */
	void slow() throws IOException {
		if (this.group == null) {
			this.cpulimit = new ProcessBuilder("/usr/bin/cpulimit", "-l", "10", "-p", Long.toString(this.process.pid()))
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			return;
		}
		for (Map.Entry<String, String> limit : limits(this.group).entrySet()) {
			Files.writeString(this.group.resolve(limit.getKey()), limit.getValue());
		}
	}

	/** From now on as fast as the machine is. */
	void free() throws Exception {
		if (this.group == null) {
			end();
		}
		else if (Files.exists(this.group.resolve("cpu.max"))) {
			Files.writeString(this.group.resolve("cpu.max"), "max " + PERIOD);
		}
		else {
			Files.writeString(this.group.resolve("cpu.cfs_quota_us"), "-1");
		}
	}

	private void end() throws Exception {
		Process limiting = this.cpulimit;
		if (limiting != null) {
			limiting.destroy();
			limiting.waitFor();
			// it may have gone while the process was stopped
			new ProcessBuilder("kill", "-CONT", Long.toString(this.process.pid())).start().waitFor();
		}
	}

	/** Ends the process too, as a group can be removed only when nothing is in it. */
	@Override
	public void close() {
		try {
			end();
			this.process.destroyForcibly().waitFor();
			if (this.group != null) {
				Await.until(() -> Files.readString(this.group.resolve("cgroup.procs")).isBlank());
				Files.delete(this.group);
			}
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
