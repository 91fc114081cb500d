package org.zonegraph.web.html;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.web.util.HtmlUtils;

import org.zonegraph.model.NodeId;
import org.zonegraph.web.http.Route;

/**
 * Where a page can be had as an embed and as a picture, and what other sites are to write
 * for it.
 *
 * @param page the page of the thing
 * @param id the thing's id
 * @param title the page's title
 * @param revision the revision that is read
 */
public record EmbedLinks(HtmlPage page, String id, String title, String revision) {

	/** Parameter that says which revision an embed was made of. */
	public static final String REVISION = "revision";

	/** Width of the frame, in pixels. */
	public static final int WIDTH = 600;

	/** Height of the frame, in pixels. */
	public static final int HEIGHT = 460;

	/** The path of the embed of a thing. */
	public static String path(String id) {
		return Route.EMBED.folder() + NodeId.of(id).path().substring(1);
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
		return this.page.href(path(this.id) + "." + ending, params);
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
		return this.page.address().absolute(this.page.address().file(path(this.id) + ending, params));
	}

}
