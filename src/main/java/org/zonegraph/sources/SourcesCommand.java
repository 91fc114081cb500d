package org.zonegraph.sources;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.apache.http.ssl.SSLContexts;

import org.zonegraph.check.SchemaChecks;
import org.zonegraph.correction.Corrected;
import org.zonegraph.correction.Correction;
import org.zonegraph.correction.Correction.Publication;
import org.zonegraph.model.NodeId;
import org.zonegraph.seed.SeedCommand;
import org.zonegraph.seed.SeedFiles;
import org.zonegraph.sources.fetch.Bounds;
import org.zonegraph.sources.fetch.Pace;
import org.zonegraph.sources.fetch.PoliteClient;
import org.zonegraph.sources.fetch.PublicAddresses;
import org.zonegraph.sources.fetch.SiteClient;
import org.zonegraph.sources.page.Walker;

/**
 * What curators run against the web: {@code sources check} asks the addresses of the
 * sources, {@code sources look --measures} looks for the measures in their notices. Both
 * write files to review, and no file of the seed.
 */
public final class SourcesCommand {

	/** The first argument that asks for it. */
	public static final String NAME = "sources";

	private final String schema;

	private final Supplier<PoliteClient> clients;

	private final Clock clock;

	/**
	 * A command that asks the internet.
	 * @param schema the text of {@code schema.graphqls}, which a seed must agree with
	 */
	public SourcesCommand(String schema) {
		this(schema,
				() -> new PoliteClient(new SiteClient(PublicAddresses.ofTheInternet(),
						SSLContexts.createSystemDefault(), Bounds.USUAL), Pace.ofTheMachine()),
				Clock.systemDefaultZone());
	}

	SourcesCommand(String schema, Supplier<PoliteClient> clients, Clock clock) {
		this.schema = schema;
		this.clients = clients;
		this.clock = clock;
	}

	/**
	 * Runs a command.
	 * @param arguments its name, {@code check} or {@code look}, and options
	 * @param out where to write
	 * @return the exit code: 0, 1 where somebody should look at what was found, 2 where
	 * the command makes no sense
	 */
	public int run(List<String> arguments, PrintStream out) {
		SourcesOptions options;
		try {
			options = SourcesOptions.of(arguments.subList(1, arguments.size()));
		}
		catch (IllegalArgumentException ex) {
			out.println(ex.getMessage());
			out.println(SourcesOptions.USAGE);
			return 2;
		}
		SeedFiles files = SeedFiles.read(options.folder().toUri().toString());
		try (PoliteClient client = this.clients.get()) {
			return options.measures() ? look(options, files, client, out) : check(options, files, client, out);
		}
	}

	private int check(SourcesOptions options, SeedFiles files, PoliteClient client, PrintStream out) {
		CheckTable table;
		try {
			table = CheckTable.read(options.rows());
		}
		catch (IllegalArgumentException ex) {
			out.println("%s: %s".formatted(options.rows(), ex.getMessage()));
			return 2;
		}
		SourceCheck check = new SourceCheck(new Walker(client), this.clock);
		Archive archive = new Archive(client, options.timeGate());
		Map<SourceState, Integer> counts = new TreeMap<>();
		List<Correction> moved = new ArrayList<>();
		int looks = 0;
		List<CitedSource> chosen = CitedSource.of(files).stream().filter(options::isChosen).toList();
		for (CitedSource source : chosen) {
			CheckedSource row = check.check(source, table.row(source.id()).orElse(null));
			if (row.archived().isEmpty() && !options.timeGate().isEmpty()) {
				row = row.withArchived(archive.copy(source.url()).orElse(""));
			}
			table.put(row);
			table.write();
			counts.merge(row.state(), 1, Integer::sum);
			if (row.asksForALook()) {
				looks++;
				out.println("%s: %s %s %s"
					.formatted(row.source(), row.state(), row.reason(),
							row.missing().isEmpty() ? row.movedTo() : "does not say: " + row.missing())
					.strip());
			}
			if (row.state() == SourceState.MOVED && row.isRecognized()) {
				moved.add(new Correction(NodeId.of(source.id()), "url", row.movedTo(), "", new Publication("", ""), "",
						LocalDate.now(this.clock).toString()));
			}
		}
		out.println("Checked: %d of %d, %s".formatted(chosen.size(), CitedSource.of(files).size(), counts));
		if (!archive.isReachable()) {
			out.println("The archive does not answer: no copies were looked for behind that.");
		}
		out.println("written: " + options.rows());
		patch(options, files, moved, out);
		return (looks > 0) ? 1 : 0;
	}

	private int look(SourcesOptions options, SeedFiles files, PoliteClient client, PrintStream out) {
		List<Correction> corrections = new MeasureLook(files, new Walker(client), this.clock, out)
			.corrections(options.at());
		return patch(options, files, corrections, out);
	}

	/** A patch that {@code check} finds fault with is written too, for people to mend. */
	private int patch(SourcesOptions options, SeedFiles files, List<Correction> corrections, PrintStream out) {
		if (corrections.isEmpty()) {
			out.println("Nothing to correct.");
			return 0;
		}
		Corrected corrected = Corrected.of(SchemaChecks.read(this.schema), files, corrections);
		SeedCommand.write(options.patch(), corrected.patch().getBytes(StandardCharsets.UTF_8), out);
		corrected.problems().forEach(out::println);
		return 1;
	}

}
