package org.zonegraph.web.embed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import org.zonegraph.web.fill.HtmlPages;
import org.zonegraph.web.html.ListPage;
import org.zonegraph.web.http.Route;
import org.zonegraph.web.kind.KindListPage;

/** Site map: which page is at an address. */
@Component
public final class PagePlaces {

	private final HtmlPages things;

	private final List<ListPage> pages;

	private final KindListPage lists;

	PagePlaces(HtmlPages things, List<ListPage> pages, KindListPage lists) {
		this.things = things;
		this.pages = List.copyOf(pages);
		this.lists = lists;
	}

	/**
	 * The page at an address.
	 * @param path the path of the address
	 * @return the page, empty where there is none
	 */
	public Optional<ListPage> at(String path) {
		Optional<ListPage> own = this.pages.stream().filter((page) -> page.path().equals(path)).findFirst();
		String[] parts = path.split("/");
		if (own.isPresent() || parts.length != 3) {
			return own;
		}
		if (path.startsWith(Route.LIST.folder())) {
			return this.lists.of(parts[2]);
		}
		return this.things.of(parts[1], UriUtils.decode(parts[2], StandardCharsets.UTF_8));
	}

}
