package org.zonegraph;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Follows the links of pages as search engines do, within one site, and notes what is
 * wrong with them: links that leave the site by mistake, and those that lead nowhere.
 */
final class Crawler {

	/** How many addresses of one shape are followed. */
	private static final int EACH = Integer.getInteger("zonegraph.test.crawl", 1);

	/** A whole address of this machine, wherever it stands in a text. */
	private static final Pattern OWN = Pattern.compile("https?://(?:localhost|127\\.0\\.0\\.1)[^\\s\"'<>)\\\\]*");

	private static final Pattern LINK = Pattern.compile("<([^>]*)>");

	private static final Pattern STYLE = Pattern.compile("url\\(\"?([^)\"]+)\"?\\)");

	private final HttpClient client;

	private final String base;

	private final Deque<Found> queue = new ArrayDeque<>();

	private final Set<URI> known = new HashSet<>();

	private final Map<String, Integer> shapes = new HashMap<>();

	private final List<String> wrong = new ArrayList<>();

	private int visited;

	/**
	 * A crawler.
	 * @param client asks
	 * @param base what each address of the site begins with, such as
	 * {@code https://localhost:8443/zg/}
	 */
	Crawler(HttpClient client, String base) {
		this.client = client;
		this.base = base;
	}

	/** Follows all from these addresses on, which stand as links of the start page. */
	Crawler from(String... links) throws InterruptedException {
		URI start = URI.create(this.base);
		found(start, start.getRawPath());
		for (String link : links) {
			found(start, start.resolve(link).toString());
		}
		while (!this.queue.isEmpty()) {
			visit(this.queue.remove());
		}
		return this;
	}

	List<String> wrong() {
		return this.wrong;
	}

	int visited() {
		return this.visited;
	}

	private void visit(Found at) throws InterruptedException {
		this.visited++;
		HttpResponse<String> response;
		try {
			response = this.client.send(
					HttpRequest.newBuilder(at.address).header("Accept", "text/html, */*;q=0.5").build(),
					HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			this.wrong.add("%s, linked in %s: %s".formatted(at.address, at.in, ex.getMessage()));
			return;
		}
		if (response.statusCode() >= 400) {
			this.wrong.add("%s, linked in %s: %d".formatted(at.address, at.in, response.statusCode()));
			return;
		}
		response.headers().allValues("Location").forEach((link) -> found(at.address, link));
		response.headers()
			.allValues("Link")
			.stream()
			.flatMap((link) -> LINK.matcher(link).results())
			.forEach((link) -> found(at.address, link.group(1)));
		String type = response.headers().firstValue("Content-Type").orElse("");
		Matcher own = OWN.matcher(response.body());
		while (own.find()) {
			if (!isOwn(own.group().replaceFirst("[.,;:]$", ""))) {
				this.wrong.add("%s, linked in %s, is of another site".formatted(own.group(), at.address));
			}
		}
		if (type.startsWith("text/html")) {
			page(at.address, Jsoup.parse(response.body(), at.address.toString()));
		}
		else if (type.startsWith("text/css")) {
			STYLE.matcher(response.body()).results().forEach((link) -> found(at.address, link.group(1)));
		}
		else if (type.contains("xml") && at.address.getPath().endsWith("sitemap.xml")) {
			OWN.matcher(response.body()).results().forEach((link) -> found(at.address, link.group()));
		}
	}

	private void page(URI address, Document page) {
		for (String name : List.of("href", "src", "action")) {
			// what is posted is no link
			for (Element element : page.select("[%s]:not([method=post])".formatted(name))) {
				found(address, element.attr(name));
			}
		}
		page.select("script[type=importmap]")
			.forEach((map) -> Pattern.compile("\"(/[^\"]*)\"")
				.matcher(map.data())
				.results()
				.filter((module) -> !module.group(1).endsWith("/"))
				.forEach((module) -> found(address, module.group(1))));
	}

	/** A link of a page: of this site it is followed, if there were not many like it. */
	private void found(URI in, String link) {
		if (link.startsWith("#") || link.matches("(data|mailto|javascript|blob):.*")) {
			return;
		}
		URI address = in
			.resolve(link.replaceFirst("#.*", "").replace("|", "%7C").replace("{", "%7B").replace("}", "%7D"));
		boolean outside = address.getHost() != null && !address.getHost().equals(in.getHost());
		if (outside || !this.known.add(address)) {
			return;
		}
		if (!isOwn(address.toString())) {
			this.wrong.add("%s, linked in %s, is of another site".formatted(link, in));
		}
		else if (this.shapes.merge(shape(address), 1, Integer::sum) <= EACH) {
			this.queue.add(new Found(address, in));
		}
	}

	private boolean isOwn(String address) {
		return (address + "/").startsWith(this.base) || address.startsWith(this.base);
	}

	/** Addresses of one shape are answered by the same code. */
	private String shape(URI address) {
		String path = address.toString()
			.substring(Math.min(address.toString().length(), this.base.length()))
			.replaceFirst("\\?.*", "");
		String query = (address.getRawQuery() == null) ? ""
				: Arrays.stream(address.getRawQuery().split("&"))
					.map((param) -> param.startsWith("lang=") ? param : param.replaceFirst("=.*", ""))
					.sorted()
					.collect(Collectors.joining("&"));
		// which filters are set together says nothing of how links are written
		if (query.contains("&")) {
			query = Arrays.stream(query.split("&")).filter((param) -> param.startsWith("lang=")).findFirst().orElse("")
					+ "&";
		}
		path = path.matches("(embed|list)/.*") ? path.replaceFirst("/.*?(\\.\\w+)?$", "/$1") : path;
		boolean thing = path.matches("[a-zA-Z-]+/[^/.]*");
		String ending = path.matches("q/.*") ? path.replaceFirst(".*\\.", ".").toLowerCase(Locale.ROOT) : path;
		return (thing ? path.replaceFirst("/.*", "/") : ending) + "?" + query;
	}

	/** An address, and where it was found first. */
	private record Found(URI address, URI in) {
	}

}
