package org.zonegraph.export.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.zonegraph.export.graph.MediaFormat;
import org.zonegraph.model.words.Words;

/**
 * A kind of file that an answer can be taken away as. Found by type: a further format is
 * a further class.
 */
public interface FileFormat extends MediaFormat {

	/**
	 * What it holds, for the documentation.
	 * @return a part of a sentence in English
	 */
	String content();

	/**
	 * What those call it who open it.
	 * @return its words, by default the ending of its name
	 */
	default Words words() {
		String name = ending().toUpperCase(Locale.ROOT);
		return new Words(name, name);
	}

	/**
	 * Whether answers of a layout fit into such files.
	 * @param layout the layout of the answers to a question
	 * @return false where each of them is refused
	 */
	default boolean suits(Layout layout) {
		return true;
	}

	/**
	 * Begins a file.
	 * @param content what it is made of
	 * @param output where it goes, bit by bit
	 * @return what takes the answer
	 * @throws UnsuitableException if no answer to such a question fits into such a file
	 * @throws IOException if it cannot be written
	 */
	FileWriter open(Content content, OutputStream output) throws IOException;

	/**
	 * What a file is made of.
	 *
	 * @param layout the layout of the answer
	 * @param paging the list that it is walked along, null where it has no pages
	 * @param provenance where it is from
	 * @param bom whether a text begins with a byte order mark
	 */
	record Content(Layout layout, @Nullable Paging paging, Provenance provenance, boolean bom) {

		/**
		 * What of a page is not yet in the file: what is not walked is the same on every
		 * page.
		 * @param first whether it is the first page
		 */
		List<Layout> parts(boolean first) {
			return this.layout.parts()
				.stream()
				.filter((part) -> first || (this.paging != null && part.equals(this.paging.connection())))
				.toList();
		}

	}

}
