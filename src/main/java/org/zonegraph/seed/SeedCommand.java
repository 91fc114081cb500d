package org.zonegraph.seed;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zonegraph.check.Problem;
import org.zonegraph.check.SchemaChecks;
import org.zonegraph.model.Model;
import org.zonegraph.model.SchemaReader;

/**
 * What curators run: {@code check} says what is wrong with the schema and a seed,
 * {@code tidy} writes its files in the form of the repository whatever a spreadsheet made
 * of them, {@code describe} writes the resources of its {@code datapackage.json} anew.
 * Nothing is loaded or served.
 */
public final class SeedCommand {

	private static final String USAGE = "usage: check [FOLDER], tidy FOLDER, or describe FOLDER; a folder such as seed/";

	private final String schema;

	/**
	 * A command.
	 * @param schema the text of {@code schema.graphqls}, which a seed must agree with
	 */
	public SeedCommand(String schema) {
		this.schema = schema;
	}

	/**
	 * Whether these arguments ask for a command rather than for the server.
	 * @param arguments those of the process
	 * @return whether the first is the name of a command
	 */
	public static boolean isAskedFor(List<String> arguments) {
		return !arguments.isEmpty() && List.of("check", "tidy", "describe").contains(arguments.get(0));
	}

	/**
	 * Runs a command.
	 * @param arguments the command's name and a folder; the seed that is built in where
	 * there is no folder
	 * @param out where to write
	 * @return the exit code: 0, 1 where something is wrong with the schema or the seed, 2
	 * where the command makes no sense
	 */
	public int run(List<String> arguments, PrintStream out) {
		Path folder = (arguments.size() == 2) ? Path.of(arguments.get(1)) : null;
		String command = arguments.get(0);
		if (arguments.size() > 2 || ((!command.equals("check") || folder != null) && !isFolder(folder))) {
			out.println(USAGE);
			return 2;
		}
		SeedFiles files = SeedFiles.read((folder != null) ? folder.toUri().toString() : "classpath:/seed/");
		if (folder != null && command.equals("tidy")) {
			return tidy(folder, files, out);
		}
		List<Problem> problems = SchemaChecks.check(this.schema);
		if (!problems.isEmpty()) {
			problems.forEach(out::println);
			out.println("Problems of the schema: %d. The seed was not held against it.".formatted(problems.size()));
			return 1;
		}
		Model model = SchemaReader.read(this.schema);
		return (folder != null && command.equals("describe")) ? describe(model, folder, files, out)
				: check(model, files, out);
	}

	private static int check(Model model, SeedFiles files, PrintStream out) {
		SeedReport report = SeedReader.check(model, files);
		out.print(report.text());
		return report.problems().isEmpty() ? 0 : 1;
	}

	private static int describe(Model model, Path folder, SeedFiles files, PrintStream out) {
		try {
			byte[] described = SeedReader.describe(model, files).getBytes(StandardCharsets.UTF_8);
			write(folder.resolve(DataPackage.FILE), described, out);
			return 0;
		}
		catch (SeedException ex) {
			ex.problems().forEach(out::println);
			return 1;
		}
	}

	/** A file that cannot be read stays as it is. */
	private static int tidy(Path folder, SeedFiles files, PrintStream out) {
		List<Problem> problems = new ArrayList<>();
		files.tables(problems).forEach((table) -> table.tidy().ifPresent((bytes) -> {
			if (!Arrays.equals(bytes, table.bytes())) {
				write(folder.resolve(table.file()), bytes, out);
			}
		}));
		return 0;
	}

	/** Writes a file and says so. */
	public static void write(Path file, byte[] bytes, PrintStream out) {
		try {
			Files.write(file, bytes);
			out.println("written: " + file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot write " + file, ex);
		}
	}

	private static boolean isFolder(@Nullable Path path) {
		return path != null && Files.isDirectory(path);
	}

}
