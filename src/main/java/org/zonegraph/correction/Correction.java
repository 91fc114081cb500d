package org.zonegraph.correction;

import org.jspecify.annotations.Nullable;

import org.zonegraph.correction.InvalidCorrectionException.Reason;
import org.zonegraph.model.NodeId;

/**
 * What a reader would have said otherwise.
 *
 * @param about id of the thing, or the relationship's own id
 * @param field name of the field
 * @param value the value as it is written in the seed
 * @param source id of a source, or the address of one that is none yet; empty where
 * nobody has read any
 * @param publication what the address leads to, where it is of no source
 * @param quote the words of the source, empty where none are given
 * @param day the day on which the source was read
 */
public record Correction(NodeId about, String field, String value, String source, Publication publication, String quote,
		String day) {

	/** Characters of each part, so that a patch stays one that people read. */
	public static final int LONGEST_PART = 1000;

	/**
	 * A correction of what a form sent.
	 * @throws InvalidCorrectionException if a part is too long to be one
	 */
	public Correction {
		value = line("the value", value);
		source = line("the source", source);
		quote = line("the quote", quote);
	}

	/** A cell is one line: what was pasted with line ends becomes one. */
	private static String line(String part, @Nullable String text) {
		String line = (text != null) ? text.strip().replaceAll("\\s+", " ") : "";
		if (line.length() > LONGEST_PART) {
			throw new InvalidCorrectionException(Reason.LENGTH,
					"%s has %d characters; at most %d are read".formatted(part, line.length(), LONGEST_PART));
		}
		return line;
	}

	/** Whether the source is an address. */
	boolean isAddress() {
		return this.source.matches("(?i)https?://.*");
	}

	/**
	 * A publication that is no source yet.
	 *
	 * @param title its title, empty where it is not given
	 * @param kind its kind, such as {@code MEDIA}
	 */
	public record Publication(String title, String kind) {

		public Publication {
			title = line("the title", title);
			kind = line("the kind", kind);
		}

	}

}
