package org.zonegraph.export.file;

import java.io.IOException;
import java.util.Map;

/** Takes an answer page by page and makes a file of it. */
public interface FileWriter {

	/**
	 * Takes a page.
	 * @param data the data of the page's answer
	 * @throws UnsuitableException if it does not fit into the file
	 * @throws IOException if it cannot be written
	 */
	void page(Map<?, ?> data) throws IOException;

	/**
	 * Ends the file.
	 * @throws UnsuitableException if the answer does not fit into the file
	 * @throws IOException if it cannot be written
	 */
	void end() throws IOException;

}
