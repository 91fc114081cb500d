package org.zonegraph.web.files;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import org.zonegraph.export.file.FileFormat;
import org.zonegraph.export.file.Layout;

/** Registry of file formats, by the names that the web has for them. */
@Component
public final class FileFormats {

	/** Answers in GraphQL's own media type. */
	public static final MediaType GRAPHQL = MediaType.parseMediaType("application/graphql-response+json");

	/** Answers in the media type that GraphQL had before. */
	public static final MediaType JSON = MediaType.APPLICATION_JSON;

	private final List<FileFormat> formats;

	private final List<MediaType> offered;

	FileFormats(List<FileFormat> formats) {
		this.formats = formats.stream().sorted(Comparator.comparing(FileFormat::ending)).toList();
		this.offered = Stream.concat(Stream.of(JSON, GRAPHQL), mediaTypes().stream().map(MediaType::parseMediaType))
			.toList();
	}

	/** All that a question may be answered as, the preferred one first. */
	public List<MediaType> offered() {
		return this.offered;
	}

	/** How names of files end. */
	List<String> extensions() {
		return this.formats.stream().map(FileFormat::ending).toList();
	}

	/** How names of the files end that answers of a layout fit into. */
	List<String> extensions(Layout layout) {
		return this.formats.stream().filter((format) -> format.suits(layout)).map(FileFormat::ending).toList();
	}

	/** How they are called in HTTP. */
	public List<String> mediaTypes() {
		return this.formats.stream()
			.map(FileFormat::mediaType)
			.filter((type) -> !type.equals("application/json"))
			.toList();
	}

	/** The format of files whose names end like this. */
	public Optional<FileFormat> named(String extension) {
		return this.formats.stream().filter((format) -> format.ending().equals(extension)).findFirst();
	}

	/** The format that is called like this; of JSON the API has its own two kinds. */
	public Optional<FileFormat> of(MediaType type) {
		return this.formats.stream()
			.filter((format) -> type.equalsTypeAndSubtype(MediaType.parseMediaType(format.mediaType()))
					&& !type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON))
			.findFirst();
	}

}
