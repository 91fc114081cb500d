package org.zonegraph.web.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A value as a page shows it.
 *
 * @param text its text
 * @param href where it leads, null where nowhere
 * @param lang the language of its text, null where it is the page's
 * @param outside whether it leads to another site
 */
public record ShownValue(String text, @Nullable String href, @Nullable String lang, boolean outside) {

	private static final Pattern HOST = Pattern.compile("^https?://([^/?#]+)");

	public static ShownValue text(String text) {
		return new ShownValue(text, null, null, false);
	}

	/** Text of a language that need not be the page's. */
	public static ShownValue in(String lang, String text) {
		return new ShownValue(text, null, lang, false);
	}

	public static ShownValue link(String text, String href) {
		return new ShownValue(text, href, null, false);
	}

	/** An address of another site, by its host. */
	public static ShownValue outside(String url) {
		return new ShownValue(host(url), url, null, true);
	}

	public static ShownValue outside(String text, String url) {
		return new ShownValue(text, url, null, true);
	}

	/** The host of an address, which says where it leads. */
	public static String host(String url) {
		Matcher host = HOST.matcher(url);
		return host.find() ? host.group(1) : url;
	}

}
