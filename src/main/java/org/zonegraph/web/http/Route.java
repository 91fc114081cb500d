package org.zonegraph.web.http;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.pattern.PathPattern.PathMatchInfo;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Table of routes: every address that is answered here, beside the files of the explorer.
 * Who looks for the handler of a route finds it by its name.
 */
public enum Route {

	/** The start page. */
	START("/"),

	/** The explorer's other pages, which show by themselves what is asked for. */
	EXPLORER("/reforms", "/places", "/enterprises", "/connections", "/compare", "/claims", "/changes", "/conflicts",
			"/wanted", "/graphiql"),

	/** A form for what is wrong, and the patch that it makes. */
	CORRECT("/correct", "/correct.patch"),

	/** Who makes this, and how far it can be trusted. */
	ABOUT("/about"),

	/** What a search finds. */
	SEARCH("/search"),

	/** Things: the id, with a slash in place of the colon. */
	THING("/{kind}/{slug}"),

	/** Every thing of a kind. */
	LIST("/list/{list}"),

	/** Every kind of thing. */
	LISTS("/list/", "/list"),

	/** Cards and drawings for frames of other sites, and pictures of them. */
	EMBED("/embed/{page}", "/embed/{page}/{drawing}", "/embed/{kind}/{slug}", "/embed/{kind}/{slug}/{drawing}"),

	/** What a page shows, in every form in which it can be taken away. */
	TAKE("/take/{page}", "/take/list/{list}", "/take/{kind}/{slug}"),

	/** What other sites write in place of an address of a page. */
	OEMBED("/oembed"),

	/** What changed, as feeds and as a table. */
	FEED("/feed.atom", "/feed.json", "/changes.csv"),

	/** What changed about the things that the answer of a question names, as feeds. */
	QUESTION_FEED("/feed/{file}"),

	/** The API. */
	GRAPHQL("/graphql", "/graphql/"),

	/** Tools of assistants. */
	MCP("/mcp"),

	/** The public schema. */
	SCHEMA("/schema.graphqls"),

	/** The words of the schema, as a module of the explorer. */
	SCHEMA_MODULE("/lib/schema.js"),

	/** Texts of trusted documents. */
	DOCUMENT("/documents/{name}.graphql"),

	/** Answers as files, and the list of questions that have a name. */
	FILES("/q", "/q/**"),

	/** New receipts. */
	RECEIPTS("/r", "/r/"),

	/** Receipts. */
	RECEIPT("/r/*"),

	/** The list of the files of the whole graph. */
	DOWNLOADS("/download", "/download/"),

	/** Their checksums. */
	CHECKSUMS("/download/SHA256SUMS"),

	/** The files of the whole graph. */
	DOWNLOAD("/download/{name}"),

	/** Names to ids. */
	RECONCILE("/reconcile", "/reconcile/"),

	/** What those who reconcile ask beside that. */
	RECONCILE_MORE("/reconcile/suggest/entity", "/reconcile/suggest/type", "/reconcile/suggest/property",
			"/reconcile/properties", "/reconcile/view"),

	/** A small page about one thing, which others may show in a frame. */
	PREVIEW("/reconcile/preview"),

	/** The context of JSON-LD. */
	CONTEXT("/context.jsonld"),

	/** The terms of the linked data. */
	VOCABULARY("/vocabulary", "/vocabulary.ttl", "/vocabulary.jsonld"),

	/** A description of the data set. */
	DATASET("/dataset", "/dataset.ttl", "/dataset.jsonld"),

	/** How browsers search here from their own box. */
	OPENSEARCH("/opensearch.xml"),

	/** What search engines read. */
	SITEMAP("/sitemap.xml"),

	/** Where to tell of a hole. */
	SECURITY("/.well-known/security.txt"),

	/** What search engines leave alone. */
	ROBOTS("/robots.txt"),

	/** What language models are told. */
	ADVICE("/llms.txt"),

	/** The same with every question that has a name. */
	FULL_ADVICE("/llms-full.txt"),

	/** The questions that have a name, for those who generate clients. */
	OPEN_API("/openapi.json");

	private static final List<String> READ = List.of("GET", "HEAD");

	private static final List<String> READ_OR_POSTED = List.of("GET", "HEAD", "POST");

	private static final List<String> ONLY_POSTED = List.of("POST");

	private static final Set<Route> POSTED = EnumSet.of(GRAPHQL, RECONCILE, RECEIPTS);

	/** Their answers may be sent long after they were made. */
	private static final Set<Route> METERED = EnumSet.of(GRAPHQL, MCP, FILES, RECEIPT, RECONCILE, RECONCILE_MORE,
			PREVIEW);

	private final List<String> patterns;

	Route(String... patterns) {
		this.patterns = List.of(patterns);
	}

	/**
	 * Its addresses.
	 * @return addresses, in which something may vary
	 */
	public List<String> patterns() {
		return this.patterns;
	}

	/**
	 * Its address.
	 * @return the first one
	 */
	public String path() {
		return this.patterns.get(0);
	}

	/**
	 * What its addresses begin with.
	 * @return its last address up to what varies
	 */
	public String folder() {
		return this.patterns.get(this.patterns.size() - 1).replaceFirst("[*{].*", "");
	}

	/**
	 * Whether an address is one of its own; of one that varies, whether it begins like
	 * it.
	 * @param path the address
	 * @return whether it is
	 */
	public boolean has(String path) {
		return this.patterns.stream()
			.anyMatch((pattern) -> pattern.endsWith("*") ? path.startsWith(pattern.substring(0, pattern.indexOf('*')))
					: pattern.equals(path));
	}

	/**
	 * The methods by which an address may be asked.
	 * @param path the address
	 * @return the methods, for {@code Allow}
	 */
	public static List<String> methods(String path) {
		if (MCP.has(path)) {
			// a GET would ask for a stream, and there is none
			return ONLY_POSTED;
		}
		return POSTED.stream().anyMatch((route) -> route.has(path)) ? READ_OR_POSTED : READ;
	}

	/**
	 * The address that a request asks for, as it was sent, without a context.
	 * @param request the request
	 * @return the path; empty where there is none that can be read
	 */
	public static String asked(HttpServletRequest request) {
		String path = String.valueOf(request.getRequestURI());
		return path.substring(Math.min(path.length(), request.getContextPath().length()));
	}

	/**
	 * Path variable: what stands in an address in place of what varies.
	 * @param request the request, for which a route was found
	 * @param name the name in the route's pattern
	 * @return the text, decoded; empty where the pattern has none of this name
	 */
	public static String variable(HttpServletRequest request, String name) {
		// handler mappings by path do not tell it where there is a context path
		PathMatchInfo match = PathPatternParser.defaultInstance
			.parse(String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)))
			.matchAndExtract(PathContainer.parsePath(asked(request)));
		return (match != null) ? match.getUriVariables().getOrDefault(name, "") : "";
	}

	/**
	 * Whether requests are metered where they are answered, rather than around that.
	 * @param path the address that is asked
	 * @return whether they are
	 */
	public static boolean isMetered(String path) {
		return METERED.stream().anyMatch((route) -> route.has(path));
	}

}
