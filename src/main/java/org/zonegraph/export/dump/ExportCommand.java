package org.zonegraph.export.dump;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.zonegraph.element.WholeGraph;
import org.zonegraph.export.graph.GraphFormat;
import org.zonegraph.export.graph.GraphFormats;
import org.zonegraph.model.Model;
import org.zonegraph.rdf.Rdf;
import org.zonegraph.seed.SeedReader;

/**
 * Writes the whole graph as a file, the same that a server has for download, without a
 * server or a database: {@code export FORMAT [FILE]}, to the standard output where no
 * file is named.
 */
public final class ExportCommand {

	/** The first argument that asks for it. */
	public static final String NAME = "export";

	private static final String SEED = "classpath:/seed/";

	private final GraphFormats formats;

	private final WholeGraph graph;

	/**
	 * A command.
	 * @param model what the schema says
	 */
	public ExportCommand(Model model) {
		this.formats = new GraphFormats(model, new Rdf(model));
		this.graph = new SeedGraph(model, SeedReader.read(model, SEED));
	}

	/**
	 * Runs the command.
	 * @param arguments its name, a format, a file
	 * @param out where to write what is written to no file
	 * @param errors where to say what is wrong
	 * @return the exit code: 0, 1 where the file cannot be written, 2 where the command
	 * makes no sense
	 */
	public int run(List<String> arguments, PrintStream out, PrintStream errors) {
		GraphFormat format = (arguments.size() == 2 || arguments.size() == 3) ? named(arguments.get(1)) : null;
		if (format == null) {
			errors.println("usage: export FORMAT [FILE]; formats are "
					+ this.formats.all().stream().map(GraphFormat::ending).collect(Collectors.joining(", ")));
			return 2;
		}
		try {
			if (arguments.size() == 3) {
				write(format, Path.of(arguments.get(2)).toAbsolutePath());
			}
			else {
				format.write(this.graph, out);
				out.flush();
			}
			return 0;
		}
		catch (IOException ex) {
			errors.println("cannot write: " + ex);
			return 1;
		}
	}

	private @Nullable GraphFormat named(String ending) {
		return this.formats.all().stream().filter((format) -> format.ending().equals(ending)).findFirst().orElse(null);
	}

	/** Nobody finds half a file. */
	private void write(GraphFormat format, Path file) throws IOException {
		Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
		try {
			try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
				format.write(this.graph, out);
			}
			Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			Files.deleteIfExists(unfinished);
		}
	}

}
