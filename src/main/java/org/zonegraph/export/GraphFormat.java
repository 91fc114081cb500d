package org.zonegraph.export;

import java.io.IOException;
import java.io.OutputStream;

/** A form in which the whole graph can be taken away. */
interface GraphFormat {

	/** How the file's name ends, which is also what the command calls it. */
	String ending();

	/** Its media type. */
	String mediaType();

	/**
	 * Writes the whole graph; the same graph makes the same bytes.
	 * @param out where to; is not closed
	 */
	void write(OutputStream out) throws IOException;

}
