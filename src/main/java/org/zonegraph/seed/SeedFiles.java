package org.zonegraph.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.Resource;

/** The seed as it is curated: a data package of CSV files. */
public final class SeedFiles {

	private final Map<String, byte[]> files = new LinkedHashMap<>();

	private SeedFiles() {
	}

	/**
	 * Reads the files.
	 * @param location a folder, such as {@code classpath:/seed/} or {@code file:seed/}
	 * @return the files as they are now
	 */
	public static SeedFiles read(String location) {
		SeedFiles files = new SeedFiles();
		try {
			for (Resource file : SeedReader.files(location)) {
				files.files.put(String.valueOf(file.getFilename()), file.getContentAsByteArray());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read the seed", ex);
		}
		return files;
	}

	/**
	 * Names and contents.
	 * @return {@code datapackage.json} and the CSV files
	 */
	public Map<String, byte[]> contents() {
		return Collections.unmodifiableMap(this.files);
	}

	/**
	 * The description of the data as a package.
	 * @return what stands in {@code datapackage.json}
	 */
	public JsonNode descriptor() {
		return new JsonMapper().readTree(this.files.getOrDefault(DataPackage.FILE, new byte[0]));
	}

}
