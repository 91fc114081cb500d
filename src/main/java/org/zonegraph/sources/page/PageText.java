package org.zonegraph.sources.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

import org.zonegraph.sources.fetch.Received;
import org.zonegraph.text.NormalText;
import org.zonegraph.text.Sha256;

/**
 * The text of what was received, HTML, PDF or plain.
 *
 * @param title the title of the page, empty where it has none
 * @param text what people read, a line for each block
 * @param html the page where it is HTML, else an empty one
 * @param legible whether it is of a kind that can be read
 */
public record PageText(String title, String text, Document html, boolean legible) {

	private static final String BLOCKS = "address, article, blockquote, br, caption, dd, div, dl, dt, footer, h1, h2, "
			+ "h3, h4, h5, h6, header, hr, li, main, nav, ol, p, pre, section, table, td, th, tr, ul";

	private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

	/** A PDF may begin with some bytes of something else. */
	private static final int HEAD = 1024;

	/** Reads what was received. */
	public static PageText of(Received received) {
		byte[] body = received.body();
		String type = received.header("content-type").toLowerCase(Locale.ROOT);
		if (isPdf(body)) {
			return pdf(body);
		}
		if (type.matches("(image|video|audio|font)/.*|application/(pdf|zip|msword|vnd\\..*|octet-stream)\\b.*")) {
			return new PageText("", "", Document.createShell(""), false);
		}
		String decoded = Encodings.decode(body, type);
		if (type.startsWith("text/plain")) {
			return new PageText("", decoded, Document.createShell(""), true);
		}
		Document html = Jsoup.parse(decoded, received.address().toString());
		return new PageText(html.title(), text(html.clone()), html, true);
	}

	private static PageText pdf(byte[] body) {
		try {
			return new PageText("", PdfText.of(body), Document.createShell(""), true);
		}
		catch (IOException | RuntimeException ex) {
			// one that is locked is there and cannot be read; what is damaged trips the
			// parser in any way
			return new PageText("", "", Document.createShell(""), false);
		}
	}

	private static boolean isPdf(byte[] body) {
		for (int i = 0; i + PDF.length <= Math.min(body.length, HEAD); i++) {
			if (Arrays.equals(body, i, i + PDF.length, PDF, 0, PDF.length)) {
				return true;
			}
		}
		return false;
	}

	private static String text(Document html) {
		Element body = html.body();
		body.select("script, style, noscript, template").remove();
		body.select(BLOCKS).forEach((block) -> {
			block.before(new TextNode("\n"));
			block.after(new TextNode("\n"));
		});
		return body.wholeText()
			.lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.collect(Collectors.joining("\n"));
	}

	/** The text as it is compared, without what stands between letters. */
	public String key() {
		return NormalText.of(this.text).key();
	}

	/** Whether it says something, case, space and punctuation apart. */
	public static boolean says(String key, String words) {
		int from = 0;
		for (String part : words.split("…|\\.\\.\\.|\\[[^\\]]*\\]")) {
			String wanted = NormalText.of(part).key();
			int found = key.indexOf(wanted, from);
			if (found < 0) {
				return false;
			}
			from = found + wanted.length();
		}
		return from > 0;
	}

	/** A fingerprint of the text; of what has none, of nothing. */
	public static String hash(String key) {
		return Sha256.hex(key).substring(0, 16);
	}

}
