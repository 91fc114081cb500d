package org.zonegraph.correction;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.zonegraph.seed.SeedCommand;
import org.zonegraph.seed.SeedFiles;

/**
 * What curators run with a correction that a reader made: {@code patch apply FILE
 * [FOLDER]} applies it to a seed and runs {@code check}. A patch that does not fit writes
 * nothing.
 */
public final class PatchCommand {

	/** The first argument that asks for it. */
	public static final String NAME = "patch";

	private static final String USAGE = "usage: patch apply FILE [FOLDER]; a folder such as seed/, which it is where none is named";

	private final String schema;

	/**
	 * A command.
	 * @param schema the text of {@code schema.graphqls}, which a seed must agree with
	 */
	public PatchCommand(String schema) {
		this.schema = schema;
	}

	/**
	 * Runs the command.
	 * @param arguments its name, {@code apply}, a file and perhaps a folder
	 * @param out where to write
	 * @return the exit code: 0, 1 where the patch does not fit or something is wrong with
	 * the seed afterwards, 2 where the command makes no sense
	 */
	public int run(List<String> arguments, PrintStream out) {
		boolean whole = (arguments.size() == 3 || arguments.size() == 4) && arguments.get(1).equals("apply");
		Path file = whole ? Path.of(arguments.get(2)) : Path.of("");
		Path folder = Path.of((arguments.size() == 4) ? arguments.get(3) : "seed");
		if (!whole || !Files.isRegularFile(file) || !Files.isDirectory(folder)) {
			out.println(USAGE);
			return 2;
		}
		try {
			Map<String, byte[]> changed = SeedPatch.applied(Files.readString(file),
					SeedFiles.read(folder.toUri().toString()));
			changed.forEach((name, bytes) -> SeedCommand.write(folder.resolve(name), bytes, out));
		}
		catch (InvalidCorrectionException ex) {
			out.println(ex.getMessage());
			return 1;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot apply " + file, ex);
		}
		return new SeedCommand(this.schema).run(List.of("check", folder.toString()), out);
	}

}
