package org.zonegraph.export.graph;

import java.io.IOException;
import java.io.OutputStream;

import org.zonegraph.element.WholeGraph;

/** A form in which the whole graph can be taken away. */
public interface GraphFormat extends MediaFormat {

	/**
	 * Writes the whole graph; the same graph makes the same bytes, wherever it is read
	 * from.
	 * @param graph what is in it
	 * @param out where to; is not closed
	 * @throws IOException if it cannot be written there
	 */
	void write(WholeGraph graph, OutputStream out) throws IOException;

}
