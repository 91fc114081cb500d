package org.zonegraph.export.dump;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

import org.zonegraph.element.Link;
import org.zonegraph.element.WholeGraph;
import org.zonegraph.export.graph.GraphFormat;
import org.zonegraph.export.graph.GraphFormats;
import org.zonegraph.rdf.DataDescription;
import org.zonegraph.text.Sha256;

/**
 * A graph as files. They are made when somebody first asks for one, in a folder that goes
 * with them.
 */
public final class GraphFiles implements AutoCloseable {

	private static final String NAME = "zonegraph.";

	private static final Logger logger = LoggerFactory.getLogger(GraphFiles.class);

	private final GraphFormats formats;

	private final WholeGraph graph;

	private final DataDescription description;

	private final Map<String, GraphFile> made = new ConcurrentHashMap<>();

	private @Nullable List<String> ids;

	private @Nullable Path folder;

	/**
	 * Files of a graph.
	 * @param formats what there is to be
	 * @param graph the graph
	 */
	public GraphFiles(GraphFormats formats, WholeGraph graph) {
		this.formats = formats;
		this.graph = graph;
		this.description = DataDescription.of(graph);
	}

	/**
	 * What they are made of.
	 * @return what the graph says of itself
	 */
	public DataDescription description() {
		return this.description;
	}

	/**
	 * The ids of what is in them.
	 * @return ids of nodes by type in the order of the schema and by id, and behind them
	 * those of relationships that are things
	 */
	public synchronized List<String> ids() {
		List<String> known = this.ids;
		if (known == null) {
			List<String> nodes = new ArrayList<>();
			Set<String> links = new TreeSet<>();
			this.graph.subjects().forEach((subject) -> {
				nodes.add(subject.node().id());
				subject.links().stream().filter(this.formats::isThing).map(Link::id).forEach(links::add);
			});
			nodes.addAll(links);
			known = List.copyOf(nodes);
			this.ids = known;
		}
		return known;
	}

	/**
	 * What there is, without making it.
	 * @return media types by names of files
	 */
	public Map<String, String> names() {
		Map<String, String> names = new LinkedHashMap<>();
		this.formats.all().forEach((format) -> names.put(NAME + format.ending(), format.mediaType()));
		return names;
	}

	/**
	 * All files.
	 * @return one for each form, whole
	 */
	public List<GraphFile> all() {
		return this.formats.all().stream().map(this::file).toList();
	}

	/**
	 * A file.
	 * @param name its name
	 * @return the file, whole; empty where there is none of that name
	 */
	public Optional<GraphFile> named(String name) {
		return this.formats.all()
			.stream()
			.filter((format) -> name.equals(NAME + format.ending()))
			.findFirst()
			.map(this::file);
	}

	/** Makes a file once, and anew where somebody has cleared the folder. */
	private GraphFile file(GraphFormat format) {
		return this.made.compute(format.ending(),
				(ending, file) -> (file != null && Files.exists(file.path())) ? file : make(format));
	}

	private GraphFile make(GraphFormat format) {
		long start = System.nanoTime();
		Path path = folder().resolve(NAME + format.ending());
		MessageDigest digest = Sha256.digest();
		try {
			Files.createDirectories(folder());
			try (OutputStream out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(path)),
					digest)) {
				format.write(this.graph, out);
			}
			logger.info("made {} of revision {} in {} ms", path.getFileName(), this.graph.revision(),
					(System.nanoTime() - start) / 1_000_000);
			return new GraphFile(NAME + format.ending(), format.ending(), format.mediaType(), path, Files.size(path),
					HexFormat.of().formatHex(digest.digest()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot make " + path, ex);
		}
	}

	private synchronized Path folder() {
		if (this.folder == null) {
			try {
				this.folder = Files.createTempDirectory("zonegraph-" + this.graph.revision());
			}
			catch (IOException ex) {
				throw new UncheckedIOException("cannot make a folder for the files of the graph", ex);
			}
		}
		return this.folder;
	}

	@Override
	public synchronized void close() {
		FileSystemUtils.deleteRecursively((this.folder != null) ? this.folder.toFile() : null);
	}

}
