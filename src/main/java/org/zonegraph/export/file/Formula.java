package org.zonegraph.export.file;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet would take for a formula gets an apostrophe before it, and text
 * that looks as if it had one already gets another, so that taking one away gives back
 * what was there.
 */
final class Formula {

	private static final Pattern LOOKS_LIKE_ONE = Pattern.compile("'*[=+\\-@\\t\\r]");

	private Formula() {
	}

	/** A text that is a text everywhere. */
	static String harmless(String text) {
		return LOOKS_LIKE_ONE.matcher(text).lookingAt() ? "'" + text : text;
	}

}
