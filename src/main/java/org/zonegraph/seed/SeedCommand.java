package org.zonegraph.seed;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zonegraph.model.Model;

/**
 * What curators run: {@code check} says what is wrong with a seed, {@code describe}
 * writes the resources of its {@code datapackage.json} anew. Nothing is loaded or served.
 */
public final class SeedCommand {

	private static final String USAGE = "usage: check [FOLDER], or describe FOLDER; a folder such as seed/";

	private final Model model;

	/**
	 * A command.
	 * @param model what a seed must agree with
	 */
	public SeedCommand(Model model) {
		this.model = model;
	}

	/**
	 * Whether these arguments ask for a command rather than for the server.
	 * @param arguments those of the process
	 * @return whether the first is the name of a command
	 */
	public static boolean isAskedFor(List<String> arguments) {
		return !arguments.isEmpty() && List.of("check", "describe").contains(arguments.get(0));
	}

	/**
	 * Runs a command.
	 * @param arguments the command's name and a folder; the seed that is built in where
	 * there is no folder
	 * @param out where to write
	 * @return the exit code: 0, 1 where something is wrong with the seed, 2 where the
	 * command makes no sense
	 */
	public int run(List<String> arguments, PrintStream out) {
		Path folder = (arguments.size() == 2) ? Path.of(arguments.get(1)) : null;
		boolean describe = arguments.get(0).equals("describe");
		if (arguments.size() > 2 || ((describe || folder != null) && !isFolder(folder))) {
			out.println(USAGE);
			return 2;
		}
		String location = (folder != null) ? folder.toUri().toString() : "classpath:/seed/";
		if (describe && folder != null) {
			return describe(folder, location, out);
		}
		SeedReport report = SeedReader.check(this.model, location);
		out.print(report.text());
		return report.problems().isEmpty() ? 0 : 1;
	}

	private int describe(Path folder, String location, PrintStream out) {
		Path file = folder.resolve(DataPackage.FILE);
		try {
			Files.writeString(file, SeedReader.describe(this.model, location));
			out.println("written: " + file);
			return 0;
		}
		catch (SeedException ex) {
			ex.problems().forEach(out::println);
			return 1;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot write " + file, ex);
		}
	}

	private static boolean isFolder(@Nullable Path path) {
		return path != null && Files.isDirectory(path);
	}

}
