package org.zonegraph.web.changes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.exchange.RouteHandler;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.fill.HtmlPages;
import org.zonegraph.web.value.JsonView;
import org.zonegraph.web.http.Route;

/**
 * Web feeds of the ledger: Atom (RFC 4287) and JSON Feed 1.1, of all that changed or what
 * the parameters of the page of changes choose: about one thing, or flips of verdicts
 * alone. And a table, which is the answer as a file.
 */
@Component
final class FeedPages implements RouteHandler {

	private final HtmlPages pages;

	private final ChangesPage changes;

	FeedPages(HtmlPages pages, ChangesPage changes) {
		this.pages = pages;
		this.changes = changes;
	}

	@Override
	public Route route() {
		return Route.FEED;
	}

	@Override
	public void handle(Exchange exchange) throws IOException {
		Map<String, String> asked = new LinkedHashMap<>();
		exchange.request().getParameterMap().forEach((name, values) -> {
			if (!values[0].isEmpty()) {
				asked.put(name, values[0]);
			}
		});
		if (exchange.path().endsWith(".csv")) {
			String file = this.pages.with(exchange, this.changes, asked, (asking) -> {
				ChangesPage.ask(asking, 1);
				return asking.page()
					.fileHref(Objects.requireNonNull(asking.page().question(ChangesPage.DOCUMENT)), "csv");
			});
			exchange.response().setStatus(HttpStatus.TEMPORARY_REDIRECT.value());
			exchange.response().setHeader("Location", file);
			exchange.sent();
			return;
		}
		this.pages.with(exchange, this.changes, asked, (asking) -> feed(exchange, asking)).send(exchange);
	}

	private Feed feed(Exchange exchange, Asking asking) {
		HtmlPage page = asking.page();
		JsonView answer = ChangesPage.ask(asking, Feed.ENTRIES);
		List<Feed.Entry> entries = new ArrayList<>();
		Map<String, String> params = page.address().params();
		if (params.isEmpty()) {
			ChangesPage.revisions(asking).forEach((revision) -> entries.add(entry(page, revision)));
		}
		answer.each("changes.nodes")
			.forEach((change) -> entries.add(Feed.Entry.of(page, new ChangeWords(page, change))));
		return Feed.of(exchange, page, page.say("Zonegraph: what changed", "Zonegraph 数据更新"), page.change(this.changes),
				page.address().in(page.address().asked()).replaceFirst("/changes", exchange.path()), entries);
	}

	private static Feed.Entry entry(HtmlPage page, JsonView revision) {
		String reason = revision.text("reason");
		String counts = (revision.text("previous") == null)
				? page.say("The first that is kept: what it changed is not known.", "首个留存的版本，其变更内容不详。")
				: page.say("{added} added, {changed} changed, {removed} removed.",
						"新增 {added}，更改 {changed}，移除 {removed}。", "added", page.number(revision.count("added")),
						"changed", page.number(revision.count("changed")), "removed",
						page.number(revision.count("removed")));
		return new Feed.Entry(
				"urn:zonegraph:revision:%s:%s".formatted(revision.said("revision"), revision.said("loadedAt")),
				page.say("Revision {id} of {day}", "版本 {id}，{day}", "id", revision.said("revision"), "day",
						revision.said("issuedOn")),
				revision.said("loadedAt"),
				page.address().absolute(page.href("/changes", "until", revision.said("revision"))),
				(reason != null) ? counts + " " + reason : counts);
	}

}
