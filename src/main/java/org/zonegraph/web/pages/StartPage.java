package org.zonegraph.web.pages;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

import org.zonegraph.export.dump.GraphFiles;
import org.zonegraph.export.dump.ServedGraph;
import org.zonegraph.model.Names;
import org.zonegraph.rdf.Distribution;
import org.zonegraph.rdf.Rdf;
import org.zonegraph.web.claim.ClaimWords;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.exchange.RouteHandler;
import org.zonegraph.web.fill.HtmlPages;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.html.ThingPage.Content;
import org.zonegraph.web.http.Route;
import org.zonegraph.web.http.Site;
import org.zonegraph.web.linked.Signposts;
import org.zonegraph.web.refusal.Refusals;
import org.zonegraph.web.value.JsonView;

/**
 * Start page with structured data: what those who collect data sets look for in it is a
 * description of the data, which browsers do not run.
 */
@Component
public final class StartPage implements RouteHandler {

	/** The statements that are told, in their order. */
	private static final List<String> CLAIMS = Stream.of("c20", "c21", "c07", "c08", "c06", "s73", "s74", "c17a", "c18")
		.map("claim:"::concat)
		.toList();

	private static final Logger logger = LoggerFactory.getLogger(StartPage.class);

	private final ServedGraph served;

	private final Rdf rdf;

	private final HtmlPages pages;

	private final Signposts signposts;

	StartPage(Rdf rdf, ServedGraph served, HtmlPages pages, Signposts signposts) {
		this.signposts = signposts;
		this.served = served;
		this.rdf = rdf;
		this.pages = pages;
	}

	@Override
	public Route route() {
		return Route.START;
	}

	@Override
	public void handle(Exchange exchange) throws IOException {
		GraphFiles files = files(exchange);
		if (files != null) {
			exchange.response().setHeader("Link", this.signposts.start(exchange, files.names()));
		}
		Map<String, Object> dataset = (files != null) ? dataset(files, Site.of(exchange.request())) : Map.of();
		this.pages.send(exchange, Route.START.path(), List.of(), (asking) -> content(asking, dataset));
	}

	private static Content content(Asking asking, Map<String, Object> dataset) {
		HtmlPage page = asking.page();
		JsonView start = asking.ask("start", Map.of());
		List<JsonView> coverage = start.each("dataset.coverage");
		Map<String, Object> values = new HashMap<>();
		values.put("start", start);
		values.put("claims",
				start.each("claims.nodes")
					.stream()
					.sorted(Comparator.comparing((claim) -> CLAIMS.indexOf(claim.said("id"))))
					.collect(Collectors.toMap((claim) -> claim, (claim) -> new ClaimWords(page, claim),
							(one, other) -> one, LinkedHashMap::new)));
		values.put("held", coverage.stream()
			.collect(Collectors.toMap((kind) -> kind.said("kind"), (kind) -> kind.count("held"), Integer::sum)));
		values.put("counted",
				coverage.stream()
					.filter((kind) -> !kind.at("stated").isNull())
					.map((kind) -> new Held(kindOf(page, kind), kind))
					.toList());
		values.put("others",
				coverage.stream()
					.filter((kind) -> kind.at("stated").isNull())
					.map((kind) -> "%s %s".formatted(kindOf(page, kind), page.number(kind.count("held"))))
					.collect(Collectors.joining(page.say(", ", "、"))));
		values.put("unread",
				start.each("measures.facets")
					.stream()
					.flatMap((facet) -> facet.each("buckets").stream())
					.filter((bucket) -> bucket.said("value").equals("UNVERIFIED"))
					.mapToInt((bucket) -> bucket.count("count"))
					.sum());
		return new Content("start", page.say("Where China’s customs reforms came from", "中国海关改革从何而来"), page.say(
				"China’s special customs supervision areas and the 68 customs reforms promoted nationwide: where they came from, and how far that can be trusted.",
				"中国海关特殊监管区域和在全国复制推广的68项海关改革措施：从何而来，有多可信。"), null, values, dataset);
	}

	/** A kind of things by its constant, such as {@code FORMER_AREA}. */
	private static String kindOf(HtmlPage page, JsonView kind) {
		return page.terms().kind(Names.camel(kind.said("kind")));
	}

	/** While the graph is away or changes, the page needs no description. */
	private @Nullable GraphFiles files(Exchange exchange) {
		try {
			return this.served.of(exchange.state().revision());
		}
		catch (RuntimeException ex) {
			if (Refusals.refusal(ex) == null) {
				throw ex;
			}
			logger.debug("what the data is cannot be seen", ex);
			return null;
		}
	}

	/** What the data is, with where it can be taken from. */
	Map<String, Object> dataset(GraphFiles files, Site site) {
		return this.rdf.dataset(files.description(), distributions(files, site), site.address("/"));
	}

	static List<Distribution> distributions(GraphFiles files, Site site) {
		return files.names()
			.entrySet()
			.stream()
			.map((file) -> new Distribution(site.address(Route.DOWNLOAD.folder() + file.getKey()), file.getValue()))
			.toList();
	}

	/**
	 * A kind of things of which it is stated how many there are.
	 *
	 * @param name what it is called
	 * @param kind how many are held and stated, with the statement
	 */
	public record Held(String name, JsonView kind) {

		/** Style of a part of the bar of what is stated and held. */
		public String bar(String part) {
			int most = Math.max(1, Math.max(this.kind.count("stated"), this.kind.count("held")));
			return "inline-size: %s%%".formatted(Math.round(1000.0 * this.kind.count(part) / most) / 10.0);
		}

	}

}
