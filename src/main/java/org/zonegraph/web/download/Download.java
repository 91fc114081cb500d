package org.zonegraph.web.download;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.support.ResourceRegion;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.converter.ResourceRegionHttpMessageConverter;
import org.springframework.http.server.ServletServerHttpResponse;

import org.zonegraph.export.dump.GraphFile;
import org.zonegraph.export.dump.GraphFiles;
import org.zonegraph.export.dump.ServedGraph;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.exchange.RouteHandler;
import org.zonegraph.web.exchange.RevisionHeaders;
import org.zonegraph.web.http.ETags;
import org.zonegraph.web.http.Negotiation;
import org.zonegraph.web.http.Route;
import org.zonegraph.web.http.Site;
import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.RefusalCode;

/**
 * Data dumps: the whole data as files, for those who would ask for all of it bit by bit.
 */
@Configuration(proxyBeanMethods = false)
class Download {

	/** For those who take neither, the list is JSON. */
	private static final List<MediaType> OFFERED = List.of(MediaType.TEXT_HTML, MediaType.APPLICATION_JSON);

	private static final String FRESH = "max-age=60, public";

	@Bean
	RouteHandler downloadsRoute(ServedGraph served) {
		return RouteHandler.of(Route.DOWNLOADS, (exchange) -> {
			GraphFiles files = files(served, exchange);
			exchange.response().addHeader("Vary", "Accept, Accept-Language");
			exchange.response().setHeader("Cache-Control", FRESH);
			if (Negotiation.choose(exchange.request(), OFFERED).filter(MediaType.TEXT_HTML::equals).isPresent()) {
				exchange.send(Exchange.HTML,
						new DownloadPage(Site.of(exchange.request()), isChinese(exchange.request()))
							.of(files.description().revision(), files.all()));
			}
			else {
				exchange.send(MediaType.APPLICATION_JSON_VALUE,
						JsonMapper.shared().writeValueAsBytes(list(files, Site.of(exchange.request()))));
			}
		});
	}

	/** Those of the revision that was served when the request came, which is told. */
	private static GraphFiles files(ServedGraph served, Exchange exchange) {
		GraphFiles files = served.of(exchange.state().revision());
		exchange.response().setHeader(RevisionHeaders.SERVED, exchange.revision());
		exchange.response().addHeader("Vary", RevisionHeaders.SERVED);
		return files;
	}

	private static boolean isChinese(HttpServletRequest request) {
		String asked = request.getParameter("lang");
		return (asked != null) ? asked.equals("zh") : request.getLocale().getLanguage().equals("zh");
	}

	private static Map<String, Object> list(GraphFiles files, Site site) {
		Map<String, Object> list = new LinkedHashMap<>();
		list.put("revision", files.description().revision());
		list.put("files", files.all().stream().map((file) -> entry(file, site)).toList());
		return list;
	}

	private static Map<String, Object> entry(GraphFile file, Site site) {
		Map<String, Object> entry = new LinkedHashMap<>();
		entry.put("name", file.name());
		entry.put("path", site.path(Route.DOWNLOAD.folder() + file.name()));
		entry.put("mediaType", file.mediaType());
		entry.put("size", file.size());
		entry.put("sha256", file.sha256());
		return entry;
	}

	@Bean
	RouteHandler checksumsRoute(ServedGraph served) {
		return RouteHandler.of(Route.CHECKSUMS, (exchange) -> {
			GraphFiles files = files(served, exchange);
			exchange.response().setHeader("Cache-Control", FRESH);
			exchange.send(Exchange.TEXT,
					files.all()
						.stream()
						.map((file) -> "%s  %s\n".formatted(file.sha256(), file.name()))
						.collect(Collectors.joining()));
		});
	}

	@Bean
	RouteHandler downloadRoute(ServedGraph served) {
		return RouteHandler.of(Route.DOWNLOAD, (exchange) -> {
			GraphFiles files = files(served, exchange);
			String name = exchange.variable("name");
			send(exchange,
					files.named(name)
						.orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND, "there is no file '%s'".formatted(name),
								Map.of(), Map.of("files", List.copyOf(files.names().keySet())))));
		});
	}

	private static void send(Exchange exchange, GraphFile file) throws IOException {
		String tag = ETags.weak(file.sha256());
		if (exchange.has(tag)) {
			exchange.notModified(tag, FRESH);
			return;
		}
		FileSystemResource resource = new FileSystemResource(file.path());
		List<ResourceRegion> regions = regions(exchange, file, resource);
		exchange.response().setHeader("Cache-Control", FRESH);
		exchange.response().setHeader("ETag", tag);
		exchange.response().setHeader("Accept-Ranges", "bytes");
		exchange.response()
			.setHeader("Content-Disposition", ContentDisposition.attachment().filename(file.name()).build().toString());
		MediaType type = MediaType
			.parseMediaType(file.mediaType() + (file.mediaType().startsWith("text/") ? ";charset=UTF-8" : ""));
		exchange.sent();
		if (exchange.request().getMethod().equals("HEAD")) {
			exchange.response().setContentType(type.toString());
			exchange.response().setContentLengthLong(file.size());
			return;
		}
		try (ServletServerHttpResponse output = new ServletServerHttpResponse(exchange.response())) {
			if (regions.isEmpty()) {
				new ResourceHttpMessageConverter().write(resource, type, output);
			}
			else {
				output.setStatusCode(HttpStatus.PARTIAL_CONTENT);
				new ResourceRegionHttpMessageConverter().write((regions.size() == 1) ? regions.get(0) : regions, type,
						output);
			}
		}
	}

	private static List<ResourceRegion> regions(Exchange exchange, GraphFile file, FileSystemResource resource) {
		try {
			return HttpRange.toResourceRegions(HttpRange.parseRanges(exchange.request().getHeader("Range")), resource);
		}
		catch (IllegalArgumentException ex) {
			throw new Refusal(RefusalCode.RANGE_NOT_SATISFIABLE, "the file has no such part",
					Map.of("Content-Range", "bytes */" + file.size()));
		}
	}

}
