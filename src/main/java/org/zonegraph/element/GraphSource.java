package org.zonegraph.element;

import java.util.stream.Stream;

/**
 * A graph that can be walked through: first its nodes and then its links. It may be the
 * whole graph or what an answer shows of it.
 */
public interface GraphSource {

	/**
	 * The nodes, each once.
	 * @return the nodes, read as they are taken
	 */
	Stream<Node> nodes();

	/**
	 * The links, both of whose ends are among the nodes.
	 * @return the links, read as they are taken
	 */
	Stream<Link> links();

}
