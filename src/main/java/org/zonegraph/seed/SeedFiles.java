package org.zonegraph.seed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.springframework.core.io.Resource;

/** The seed as it is curated: a data package of CSV files. */
public final class SeedFiles {

	private final byte[] zip;

	SeedFiles(String location) {
		this.zip = zip(SeedReader.files(location));
	}

	private static byte[] zip(Iterable<Resource> files) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Resource file : files) {
				ZipEntry entry = new ZipEntry(String.valueOf(file.getFilename()));
				// the same files make the same package
				entry.setTime(0);
				zip.putNextEntry(entry);
				zip.write(file.getContentAsByteArray());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read the seed", ex);
		}
		return bytes.toByteArray();
	}

	/**
	 * The package as one file.
	 * @return a zip of {@code datapackage.json} and the CSV files
	 */
	public byte[] zip() {
		return this.zip.clone();
	}

}
