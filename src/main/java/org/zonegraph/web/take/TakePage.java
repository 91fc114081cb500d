package org.zonegraph.web.take;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import org.zonegraph.answer.catalogue.ToolCatalogue;
import org.zonegraph.answer.document.TrustedQuestion;
import org.zonegraph.web.drawing.Drawing;
import org.zonegraph.web.embed.PagePlaces;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.exchange.RouteHandler;
import org.zonegraph.web.files.FileFormats;
import org.zonegraph.web.files.SuitableFormats;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.EmbedLinks;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.fill.HtmlPages;
import org.zonegraph.web.html.ListPage;
import org.zonegraph.web.html.PageQuestion;
import org.zonegraph.web.html.ThingPage.Content;
import org.zonegraph.web.http.Route;
import org.zonegraph.web.refusal.Refusals;

/**
 * Take-away page of a page: its drawings as pictures and embeds, the answers that it is
 * made of as files, as code that asks for them, and as receipts to cite. Each drawing and
 * table of the page leads to its part of it.
 */
@Component
public final class TakePage implements RouteHandler {

	private final HtmlPages pages;

	private final PagePlaces places;

	private final ToolCatalogue catalogue;

	private final SuitableFormats suitable;

	private final FileFormats formats;

	TakePage(HtmlPages pages, PagePlaces places, ToolCatalogue catalogue, SuitableFormats suitable,
			FileFormats formats) {
		this.pages = pages;
		this.places = places;
		this.catalogue = catalogue;
		this.suitable = suitable;
		this.formats = formats;
	}

	@Override
	public Route route() {
		return Route.TAKE;
	}

	@Override
	public void handle(Exchange exchange) throws IOException {
		String path = exchange.path().substring(Route.TAKE.folder().length() - 1);
		ListPage page = this.places.at(path).orElseThrow(Refusals::nothingThere);
		this.pages.send(exchange, exchange.path(), page.parameters(), (asking) -> content(exchange, asking, page));
	}

	private Content content(Exchange exchange, Asking asking, ListPage of) {
		HtmlPage page = asking.page();
		Content shown = of.content(asking);
		Map<String, Object> values = new HashMap<>();
		values.put("of", shown.title());
		values.put("href", page.change(of));
		values.put("address", page.address().absolute(page.change(of)));
		values.put("revision", exchange.revision());
		values.put("card",
				(shown.subject() != null) ? new EmbedLinks(page, of.path(), shown.title(), exchange.revision()) : null);
		List<Shown> drawings = shown.drawings().entrySet().stream().map((each) -> {
			Drawing drawing = each.getValue().get();
			return new Shown(each.getKey(), drawing,
					new EmbedLinks(page, of.path() + "/" + each.getKey(), drawing.title(), exchange.revision()));
		}).toList();
		values.put("drawings", drawings);
		values.put("questions", taken(page));
		return new Content("take", page.say("Take away: {title}", "带走：{title}", "title", shown.title()),
				page.say("The pictures, the data, the citations and the queries of this page, to use elsewhere.",
						"本页的图片、数据、引文和查询，可用于他处。"),
				null, values, Map.of());
	}

	/** A question that was asked of two things has two parts. */
	private List<Taken> taken(HtmlPage page) {
		Map<String, Integer> seen = new HashMap<>();
		return page.asked().stream().map((asked) -> {
			int times = seen.merge(asked.document(), 1, Integer::sum);
			return taken(page, asked, (times == 1) ? asked.document() : asked.document() + "-" + times);
		}).toList();
	}

	private Taken taken(HtmlPage page, PageQuestion asked, String part) {
		TrustedQuestion question = this.catalogue.question(asked.document()).orElseThrow();
		List<TakenFile> files = this.suitable.of(question)
			.stream()
			.map((ending) -> new TakenFile(ending,
					this.formats.named(ending).orElseThrow().words().in(page.language().name(), ending),
					page.address().absolute(page.fileHref(asked, ending))))
			.toList();
		return new Taken(asked, part, question.description(), files);
	}

	/**
	 * A drawing of the page.
	 *
	 * @param name what it is called in addresses
	 * @param drawing the drawing
	 * @param links where it can be had
	 */
	public record Shown(String name, Drawing drawing, EmbedLinks links) {

		/** What other sites write. */
		public String snippet() {
			return this.links.snippet(EmbedLinks.WIDTH, EmbedLinks.height(this.drawing));
		}

	}

	/**
	 * A question of the page.
	 *
	 * @param asked the question
	 * @param part what the part of the page is called
	 * @param description what it asks for, in English as its document says it
	 * @param files its answer as files
	 */
	public record Taken(PageQuestion asked, String part, String description, List<TakenFile> files) {

		/** The variables as JSON. */
		public String variables() {
			return JsonMapper.shared().writeValueAsString(this.asked.variables());
		}

		/** Code that asks for the answer, by language. */
		public Map<String, String> code() {
			return CodeSnippets.of(this.asked.document(),
					this.files.stream().collect(Collectors.toMap(TakenFile::ending, TakenFile::href)));
		}

	}

	/**
	 * An answer as a file.
	 *
	 * @param ending how its name ends
	 * @param label what such a file is called
	 * @param href where it is
	 */
	public record TakenFile(String ending, String label, String href) {
	}

}
