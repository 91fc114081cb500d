package org.zonegraph.web.pages;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpRange;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

import org.zonegraph.export.GraphFile;
import org.zonegraph.export.GraphFiles;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.http.Negotiation;
import org.zonegraph.web.http.Routes;
import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.RefusalCode;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Serves the whole data as files, for those who would ask for all of it bit by bit.
 */
@RestController
final class Download {

	private static final String CHECKSUMS = "SHA256SUMS";

	/** For those who take neither, the list is JSON. */
	private static final List<MediaType> OFFERED = List.of(MediaType.TEXT_HTML, MediaType.APPLICATION_JSON);

	private static final CacheControl FRESH = CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

	private final GraphFiles files;

	private final ServedSeed served;

	Download(GraphFiles files, ServedSeed served) {
		this.files = files;
		this.served = served;
	}

	@GetMapping({ "/download", Routes.DOWNLOAD })
	ResponseEntity<?> list(WebRequest request, HttpServletRequest asked) {
		this.served.require();
		MediaType wanted = Negotiation.choose(asked, OFFERED).orElse(MediaType.APPLICATION_JSON);
		return ResponseEntity.ok()
			.header("Vary", "Accept, Accept-Language")
			.cacheControl(FRESH)
			.contentType(wanted.equals(MediaType.TEXT_HTML) ? new MediaType(MediaType.TEXT_HTML, UTF_8) : wanted)
			.body(wanted.equals(MediaType.TEXT_HTML) ? page(request) : list());
	}

	private String page(WebRequest request) {
		String asked = request.getParameter("lang");
		boolean chinese = (asked != null) ? asked.equals("zh") : request.getLocale().getLanguage().equals("zh");
		return new DownloadPage(chinese).of(this.files.revision(), this.files.all());
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
		entry.put("path", Routes.DOWNLOAD + file.name());
		entry.put("mediaType", file.mediaType());
		entry.put("size", file.size());
		entry.put("sha256", file.sha256());
		return entry;
	}

	@GetMapping(Routes.DOWNLOAD + CHECKSUMS)
	ResponseEntity<String> checksums() {
		this.served.require();
		return ResponseEntity.ok()
			.contentType(Exchange.TEXT)
			.cacheControl(FRESH)
			.body(this.files.all()
				.stream()
				.map((file) -> "%s  %s\n".formatted(file.sha256(), file.name()))
				.collect(Collectors.joining()));
	}

	@GetMapping(Routes.DOWNLOAD + "{name}")
	ResponseEntity<Resource> file(@PathVariable String name, HttpServletRequest request) {
		this.served.require();
		return this.files.named(name)
			.map((file) -> whole(file, request.getHeader("Range")))
			.orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND, "there is no file '%s'".formatted(name), Map.of(),
					Map.of("files", List.copyOf(this.files.names().keySet()))));
	}

	/**
	 * The parts are cut out by who writes it, who would send all of it where there are
	 * none.
	 */
	private static ResponseEntity<Resource> whole(GraphFile file, @Nullable String ranges) {
		Resource resource = new FileSystemResource(file.path());
		try {
			HttpRange.toResourceRegions(HttpRange.parseRanges(ranges), resource);
		}
		catch (IllegalArgumentException ex) {
			throw new Refusal(RefusalCode.RANGE_NOT_SATISFIABLE, "the file has no such part",
					Map.of("Content-Range", "bytes */" + file.size()));
		}
		MediaType type = MediaType.parseMediaType(file.mediaType());
		return ResponseEntity.ok()
			.contentType(type.getType().equals("text") ? new MediaType(type, UTF_8) : type)
			.cacheControl(FRESH)
			// weak, for it may be compressed on the way
			.eTag("W/\"%s\"".formatted(file.sha256()))
			.headers((headers) -> headers
				.setContentDisposition(ContentDisposition.attachment().filename(file.name()).build()))
			.body(resource);
	}

}
