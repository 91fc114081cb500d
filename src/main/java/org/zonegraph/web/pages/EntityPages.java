package org.zonegraph.web.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.ETag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriUtils;

import org.zonegraph.answer.limit.RateLimiter;
import org.zonegraph.graph.GraphWatch;
import org.zonegraph.graph.Revision;
import org.zonegraph.rdf.Entity;
import org.zonegraph.rdf.EntityReader;
import org.zonegraph.rdf.Rdf;
import org.zonegraph.rdf.RdfFormat;
import org.zonegraph.web.http.Negotiation;
import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.RefusalCode;
import org.zonegraph.web.refusal.Refusals;

/**
 * An entity's address: a page for people; JSON-LD and Turtle, with relationships and
 * evidence, for those who accept that or ask for it by {@code ?format=}.
 */
@Component
final class EntityPages {

	private static final String FRESH = "public, max-age=60";

	/** A client may read about as much of the graph a minute as there is in the seed. */
	private static final long COST = 10;

	private static final int RETRY_AFTER = 5;

	private static final Logger logger = LoggerFactory.getLogger(EntityPages.class);

	private final EntityReader reader;

	private final Rdf rdf;

	private final GraphWatch graph;

	private final RateLimiter clients;

	EntityPages(EntityReader reader, Rdf rdf, GraphWatch graph, RateLimiter clients) {
		this.reader = reader;
		this.rdf = rdf;
		this.graph = graph;
		this.clients = clients;
	}

	ServerResponse show(ServerRequest request, String kind) throws IOException {
		String id = kind + ":" + request.pathVariable("slug");
		Optional<MediaType> type = wanted(request);
		if (type.isEmpty()) {
			throw new Refusal(
					request.param("format").isPresent() ? RefusalCode.BAD_USER_INPUT : RefusalCode.NOT_ACCEPTABLE,
					"there are text/html, application/ld+json (?format=jsonld) and text/turtle (?format=ttl)",
					Map.of("Vary", "Accept"));
		}
		if (type.get().equals(MediaType.TEXT_HTML)) {
			return page(request, id);
		}
		RdfFormat format = format(type.get());
		String tag = tag(this.graph.state().revision().id(), format, id);
		if (has(request, tag) && isThere(id)) {
			return headers(ServerResponse.status(HttpStatus.NOT_MODIFIED), id).header("ETag", tag).build();
		}
		long wait = this.clients.client(request.servletRequest().getRemoteAddr(), request.servletRequest()::getHeader)
			.charge(COST);
		if (wait > 0) {
			throw new Refusal(RefusalCode.RATE_LIMITED,
					"you have used up what is granted; ask again later, or take the whole data from /download/",
					Refusal.retryAfter(wait));
		}
		return document(id, format);
	}

	private static Optional<MediaType> wanted(ServerRequest request) {
		Optional<String> asked = request.param("format");
		if (asked.isPresent()) {
			return types().stream().filter((type) -> ending(type).equals(asked.get())).findFirst();
		}
		return Negotiation.choose(request.servletRequest(), types());
	}

	private static List<MediaType> types() {
		List<MediaType> types = new ArrayList<>(List.of(MediaType.TEXT_HTML));
		for (RdfFormat format : RdfFormat.values()) {
			types.add(MediaType.parseMediaType(format.mediaType()));
		}
		return types;
	}

	private static String ending(MediaType type) {
		return type.equals(MediaType.TEXT_HTML) ? "html" : format(type).ending();
	}

	private static RdfFormat format(MediaType type) {
		return List.of(RdfFormat.values())
			.stream()
			.filter((format) -> format.mediaType().equals(type.toString()))
			.findFirst()
			.orElseThrow();
	}

	private static boolean has(ServerRequest request, String tag) {
		return request.headers()
			.header("If-None-Match")
			.stream()
			.flatMap((known) -> ETag.parse(known).stream())
			.anyMatch((known) -> !known.isWildcard() && known.compare(ETag.create(tag), false));
	}

	/** While the graph is away, what was asked for is taken to be there. */
	private boolean isThere(String id) {
		try {
			return this.reader.exists(id);
		}
		catch (RuntimeException ex) {
			if (Refusals.refusal(ex) == null) {
				throw ex;
			}
			logger.debug("whether there is {} cannot be seen", id, ex);
			return true;
		}
	}

	/** The page of what is not there says so; while the graph is away, it says that. */
	private ServerResponse page(ServerRequest request, String id) throws IOException {
		boolean there = isThere(id);
		if (!there && !Refusals.isForBrowser(request.servletRequest()) && request.param("format").isEmpty()) {
			throw nothing(id);
		}
		ServerResponse.BodyBuilder page = Explorer.page(there ? HttpStatus.OK : HttpStatus.NOT_FOUND)
			.header("Vary", "Accept");
		return (there ? page.header("Link", alternates(id)) : page).body(Explorer.PAGE);
	}

	private static Refusal nothing(String id) {
		return new Refusal(RefusalCode.NOT_FOUND, "there is nothing of the id '%s'".formatted(id));
	}

	private ServerResponse document(String id, RdfFormat format) throws IOException {
		Optional<Entity> entity = this.reader.read(id);
		if (entity.isEmpty()) {
			throw nothing(id);
		}
		Revision served = this.graph.state().revision();
		if (!served.id().equals(entity.get().revision())) {
			throw new Refusal(RefusalCode.OTHER_REVISION,
					"another revision is taking the place of the one that was served", Refusal.retryAfter(RETRY_AFTER));
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		this.rdf.write(entity.get(), served.imprint(), format, bytes);
		return headers(ServerResponse.ok(), id).header("ETag", tag(served.id(), format, id))
			.header("Content-Type", format.mediaType() + ((format == RdfFormat.TURTLE) ? ";charset=UTF-8" : ""))
			.body(bytes.toByteArray());
	}

	private static ServerResponse.BodyBuilder headers(ServerResponse.BodyBuilder response, String id) {
		return response.header("Link", alternates(id)).header("Vary", "Accept").header("Cache-Control", FRESH);
	}

	/** Weak, for it may be compressed on the way. */
	private static String tag(String revision, RdfFormat format, String id) {
		return "W/\"%s.%s.%s\"".formatted(revision, format.ending(), UriUtils.encode(id, StandardCharsets.UTF_8));
	}

	private static String alternates(String id) {
		return String.join(", ",
				types().stream()
					.map((type) -> "<%s?format=%s>; rel=\"alternate\"; type=\"%s\"".formatted(Site.path(id),
							ending(type), type))
					.toList());
	}

}
