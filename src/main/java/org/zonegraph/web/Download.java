package org.zonegraph.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

import org.zonegraph.export.GraphFile;
import org.zonegraph.export.GraphFiles;
import org.zonegraph.graph.GraphWatch;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Serves the whole data as files, for those who would ask for all of it bit by bit.
 */
@RestController
final class Download {

	static final String FOLDER = "/download/";

	static final String PATH = FOLDER + "zonegraph.zip";

	private static final String CHECKSUMS = "SHA256SUMS";

	/** For those who take neither, the list is JSON. */
	private static final List<MediaType> OFFERED = List.of(MediaType.TEXT_HTML, MediaType.APPLICATION_JSON);

	private static final CacheControl FRESH = CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

	private final GraphFiles files;

	private final GraphWatch graph;

	Download(GraphFiles files, GraphWatch graph) {
		this.files = files;
		this.graph = graph;
	}

	@GetMapping({ "/download", FOLDER })
	ResponseEntity<?> list(WebRequest request, @RequestHeader HttpHeaders headers) {
		MediaType wanted = Negotiation.choose(headers.getAccept(), OFFERED).orElse(MediaType.APPLICATION_JSON);
		return ResponseEntity.ok()
			.header("Vary", "Accept, Accept-Language")
			.cacheControl(FRESH)
			.contentType(wanted.equals(MediaType.TEXT_HTML) ? new MediaType(MediaType.TEXT_HTML, UTF_8) : wanted)
			.body(wanted.equals(MediaType.TEXT_HTML) ? page(request) : list());
	}

	private String page(WebRequest request) {
		String asked = request.getParameter("lang");
		boolean chinese = (asked != null) ? asked.equals("zh") : request.getLocale().getLanguage().equals("zh");
		return new DownloadPage(chinese).of(this.files.revision(), this.graph.state().revision().id(),
				this.files.all());
	}

	private Map<String, Object> list() {
		Map<String, Object> list = new LinkedHashMap<>();
		list.put("revision", this.files.revision());
		list.put("files", this.files.all().stream().map(Download::entry).toList());
		return list;
	}

	private static Map<String, Object> entry(GraphFile file) {
		Map<String, Object> entry = new LinkedHashMap<>();
		entry.put("name", file.name());
		entry.put("path", FOLDER + file.name());
		entry.put("mediaType", file.mediaType());
		entry.put("size", file.size());
		entry.put("sha256", file.sha256());
		return entry;
	}

	@GetMapping(FOLDER + CHECKSUMS)
	ResponseEntity<String> checksums() {
		return ResponseEntity.ok()
			.contentType(SchemaController.TEXT)
			.cacheControl(FRESH)
			.body(this.files.all()
				.stream()
				.map((file) -> "%s  %s\n".formatted(file.sha256(), file.name()))
				.collect(Collectors.joining()));
	}

	@GetMapping(FOLDER + "{name}")
	ResponseEntity<?> file(@PathVariable String name) {
		return this.files.named(name).<ResponseEntity<?>>map(Download::whole).orElseGet(() -> {
			ProblemDetail problem = ProblemDetail.forStatus(404);
			problem.setDetail("there is no file '%s'".formatted(name));
			problem.setProperty("files", List.copyOf(this.files.names().keySet()));
			return ResponseEntity.of(problem).build();
		});
	}

	private static ResponseEntity<Resource> whole(GraphFile file) {
		MediaType type = MediaType.parseMediaType(file.mediaType());
		return ResponseEntity.ok()
			.contentType(type.getType().equals("text") ? new MediaType(type, UTF_8) : type)
			.cacheControl(FRESH)
			// weak, for it may be compressed on the way
			.eTag("W/\"%s\"".formatted(file.sha256()))
			.headers((headers) -> headers
				.setContentDisposition(ContentDisposition.attachment().filename(file.name()).build()))
			.body(new FileSystemResource(file.path()));
	}

}
