/** The way to Neo4j: reads, the moment of a changeover, and what the graph holds. */
@NullMarked
package org.zonegraph.graph;

import org.jspecify.annotations.NullMarked;
