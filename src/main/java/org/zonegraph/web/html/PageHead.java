package org.zonegraph.web.html;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.zonegraph.graph.Imprint;

/**
 * What a page says of itself: in its head, and where it is printed.
 *
 * @param title its title
 * @param description what it tells, in a sentence or two
 * @param jsonLd the same for programs, as JSON-LD; null where there is nothing to say
 * @param jsonLdAddress where all of it is as JSON-LD, null where nowhere
 * @param subject id of the thing that the page is about, null where it is about several
 * @param imprint what the data is called
 * @param revision which revision it is of, null where nothing was read
 * @param day the day on which it is read
 * @param stale since when the graph has been away, null where it is not
 * @param embed where the page can be had as an embed, null where it cannot
 */
public record PageHead(String title, String description, @Nullable String jsonLd, @Nullable String jsonLdAddress,
		@Nullable String subject, Imprint imprint, @Nullable String revision, LocalDate day, @Nullable String stale,
		@Nullable EmbedLinks embed) {

	/** How the page is cited. */
	public String citation(HtmlPage page) {
		return page.say("{title}, in: Zonegraph, revision {revision}, {address}, read on {day}.",
				"{title}，载：Zonegraph，版本 {revision}，{address}，查阅于 {day}。", "title", this.title, "revision",
				this.revision, "address", page.in(page.language()), "day", this.day);
	}

}
