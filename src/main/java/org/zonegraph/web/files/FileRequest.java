package org.zonegraph.web.files;

import org.jspecify.annotations.Nullable;

import org.zonegraph.answer.Question;
import org.zonegraph.answer.document.TrustedQuestion;
import org.zonegraph.export.file.FileFormat;

/**
 * A question whose answer is asked for as a file.
 *
 * @param question the question
 * @param format the kind of file
 * @param trusted the trusted document that it is, null where it is none
 * @param bom whether a text begins with a byte order mark
 */
public record FileRequest(Question question, FileFormat format, @Nullable TrustedQuestion trusted, boolean bom) {

	/** Name of the file. */
	String fileName() {
		return "%s.%s".formatted((this.trusted != null) ? this.trusted.name() : "answer", this.format.ending());
	}

	/** Whether the file is shown rather than kept where nobody says. */
	boolean isShown() {
		return this.format.mediaType().endsWith("json");
	}

}
