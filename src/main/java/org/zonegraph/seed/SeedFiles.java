package org.zonegraph.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import org.zonegraph.check.Problem;
import org.zonegraph.seed.csv.CsvTable;

/** The seed as it is curated: a data package of CSV files. */
public final class SeedFiles {

	/** Why curators changed the data: told of it, and no part of it. */
	private static final String CHANGES = "CHANGES.md";

	private final Map<String, byte[]> files;

	private SeedFiles(Map<String, byte[]> files) {
		this.files = new LinkedHashMap<>(files);
	}

	/**
	 * Reads the files.
	 * @param location a folder, such as {@code classpath:/seed/} or {@code file:seed/}
	 * @return the files as they are now
	 */
	public static SeedFiles read(String location) {
		String folder = location.endsWith("/") ? location : location + "/";
		Map<String, byte[]> files = new LinkedHashMap<>();
		try {
			for (Resource file : resources(folder)) {
				files.put(String.valueOf(file.getFilename()), file.getContentAsByteArray());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read the seed at " + folder, ex);
		}
		return new SeedFiles(files);
	}

	/**
	 * Reads files that must be there.
	 * @throws SeedException if there are none
	 */
	static SeedFiles required(String location) {
		SeedFiles files = read(location);
		if (files.contents().keySet().stream().allMatch(CHANGES::equals)) {
			throw new SeedException(location);
		}
		return files;
	}

	/**
	 * Files that lie in no folder: a test makes them up, or somebody corrected them.
	 * @param files names and contents
	 * @return the files
	 */
	public static SeedFiles of(Map<String, byte[]> files) {
		return new SeedFiles(files);
	}

	private static List<Resource> resources(String folder) throws IOException {
		PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
		Stream<Resource> tables = Arrays.stream(resolver.getResources(folder + "*.csv"))
			.sorted(Comparator.comparing((resource) -> String.valueOf(resource.getFilename())));
		Stream<Resource> all = Stream
			.of(Stream.of(resolver.getResource(folder + DataPackage.FILE)), tables,
					Stream.of(resolver.getResource(folder + CHANGES)))
			.flatMap((resources) -> resources);
		return all.filter(Resource::exists).toList();
	}

	/** Names and contents: {@code datapackage.json}, the CSV files, and what changed. */
	public Map<String, byte[]> contents() {
		return Collections.unmodifiableMap(this.files);
	}

	/** The same as texts, as what was checked is UTF-8. */
	Map<String, String> texts() {
		Map<String, String> texts = new LinkedHashMap<>();
		this.files.forEach((file, bytes) -> texts.put(file, new String(bytes, StandardCharsets.UTF_8)));
		return texts;
	}

	/** The tables in the order of their names. */
	List<CsvTable> tables(List<Problem> problems) {
		return this.files.keySet()
			.stream()
			.filter((file) -> file.endsWith(".csv"))
			.map((file) -> CsvTable.read(file, bytes(file), problems))
			.toList();
	}

	/** What stands in a file, nothing where there is none. */
	public byte[] bytes(String file) {
		return this.files.getOrDefault(file, new byte[0]);
	}

	/** A hash over names and contents; it changes exactly when the data does. */
	String revision() {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(bytes(DataPackage.FILE));
			this.files.forEach((file, bytes) -> {
				if (!file.equals(DataPackage.FILE) && !file.equals(CHANGES)) {
					digest.update(file.getBytes(StandardCharsets.UTF_8));
					digest.update(bytes);
				}
			});
			return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
