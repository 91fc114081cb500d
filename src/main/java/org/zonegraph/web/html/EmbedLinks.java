package org.zonegraph.web.html;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.web.util.HtmlUtils;

import org.zonegraph.web.drawing.Drawing;
import org.zonegraph.web.http.Route;

/**
 * Where a page, or a drawing of it, can be had as an embed and as a picture, and what
 * other sites are to write for it.
 *
 * @param page the page, or another one with the same parameters
 * @param shown the path of what is shown: a page, or a page and the name of its drawing
 * @param title what it is called
 * @param revision the revision that is read
 */
public record EmbedLinks(HtmlPage page, String shown, String title, String revision) {

	/** Parameter that says which revision an embed was made of. */
	public static final String REVISION = "revision";

	/** Width of the frame, in pixels. */
	public static final int WIDTH = 600;

	/** Height of the frame, in pixels. */
	public static final int HEIGHT = 460;

	/** What stands around a drawing, in pixels. */
	private static final int AROUND = 260;

	/** The path of the embed of a page. */
	public static String path(String shown) {
		return Route.EMBED.folder() + shown.substring(1);
	}

	/** How high the frame of a drawing is best, in pixels. */
	public static int height(Drawing drawing) {
		return Math.min(1200, WIDTH * drawing.height() / Math.max(1, drawing.width()) + AROUND);
	}

	/** The address for a frame. */
	public String frame() {
		Map<String, Object> all = params();
		all.put(REVISION, this.revision);
		return absolute("", all);
	}

	/** The address of the picture. */
	public String picture(String ending) {
		return absolute("." + ending, params());
	}

	/** A link to the picture, in the language that the page is asked for in. */
	public String link(String ending) {
		Object[] params = this.page.address()
			.params()
			.entrySet()
			.stream()
			.flatMap((each) -> Stream.of(each.getKey(), each.getValue()))
			.toArray();
		return this.page.href(path(this.shown) + "." + ending, params);
	}

	/** The address of what oEmbed says of the page. */
	public String oEmbed(String format) {
		return this.page.address()
			.absolute(this.page.address()
				.file(Route.OEMBED.path(), Map.of("url", this.page.address().canonical(), "format", format)));
	}

	/** What other sites write. */
	public String snippet() {
		return snippet(WIDTH, HEIGHT);
	}

	/** The same for a frame of another size. */
	public String snippet(int width, int height) {
		return "<iframe src=\"%s\" title=\"%s\" width=\"%d\" height=\"%d\" loading=\"lazy\" style=\"border:0;max-width:100%%\"></iframe>"
			.formatted(HtmlUtils.htmlEscape(frame()), HtmlUtils.htmlEscape(this.title), width, height);
	}

	private Map<String, Object> params() {
		Map<String, Object> all = new LinkedHashMap<>(this.page.address().params());
		all.put("lang", this.page.language().code());
		return all;
	}

	private String absolute(String ending, Map<String, Object> params) {
		return this.page.address().absolute(this.page.address().file(path(this.shown) + ending, params));
	}

}
