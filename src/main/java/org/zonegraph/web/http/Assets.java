package org.zonegraph.web.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import org.zonegraph.text.Sha256;

/**
 * Content-addressed assets: styles, scripts and icons stand in a folder that is named
 * after what is in them, so that browsers keep them for good and ask for none again.
 */
public final class Assets {

	/** What the folders of all versions stand in. */
	public static final String ROOT = "/assets/";

	/** Where the bundles are. */
	private static final String SCRIPTS = "/scripts/";

	private static final int DIGITS = 8;

	/** Modules by their names. */
	private static final String MODULES = modules();

	private static final String FOLDER = ROOT + stamp();

	private Assets() {
	}

	/** The folder of this version, without a slash at its end. */
	public static String folder() {
		return FOLDER;
	}

	/**
	 * Where an asset is.
	 * @param file its plain path, such as {@code /styles/base.css}
	 */
	public static String path(String file) {
		return FOLDER + file;
	}

	/** The import map of this version, as a site without a prefix has it. */
	static String importMap() {
		return MODULES.replace('"' + SCRIPTS, '"' + path(SCRIPTS));
	}

	private static String modules() {
		try {
			return new ClassPathResource("importmap.json", Assets.class.getClassLoader())
				.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Hash of all files. */
	private static String stamp() {
		try {
			MessageDigest all = Sha256.digest();
			all.update(MODULES.getBytes(StandardCharsets.UTF_8));
			Resource[] files = new PathMatchingResourcePatternResolver(Assets.class.getClassLoader())
				.getResources("classpath:/static/**/*.*");
			List<Resource> sorted = Arrays.stream(files)
				.sorted(Comparator.comparing((file) -> file.toString()))
				.toList();
			for (Resource file : sorted) {
				all.update(String.valueOf(file.getFilename()).getBytes(StandardCharsets.UTF_8));
				all.update(file.getContentAsByteArray());
			}
			return HexFormat.of().formatHex(all.digest()).substring(0, DIGITS);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
