package org.zonegraph.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

import org.zonegraph.model.Model;
import org.zonegraph.seed.Seed;
import org.zonegraph.seed.SeedFiles;
import org.zonegraph.text.Sha256;

/**
 * The whole graph as files, of the revision that this process has read. They are made
 * when somebody first asks for one, in a folder that goes with the process.
 */
@Component
public final class GraphFiles implements AutoCloseable {

	private static final String NAME = "zonegraph.";

	private static final Logger logger = LoggerFactory.getLogger(GraphFiles.class);

	private final GraphFormats formats;

	private final String revision;

	private final Map<String, GraphFile> made = new ConcurrentHashMap<>();

	private @Nullable Path folder;

	/**
	 * Files of a graph.
	 * @param model what the schema says
	 * @param seed the graph
	 * @param files the files it was read from
	 */
	public GraphFiles(Model model, Seed seed, SeedFiles files) {
		this.formats = new GraphFormats(model, seed, files);
		this.revision = seed.revision();
	}

	/**
	 * Which revision the files hold.
	 * @return that of the seed
	 */
	public String revision() {
		return this.revision;
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
				format.write(out);
			}
			logger.info("made {} of revision {} in {} ms", path.getFileName(), this.revision,
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
				this.folder = Files.createTempDirectory("zonegraph-" + this.revision);
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
