/** The way to Neo4j: the embedded server, reads, constraints and indexes. */
@NullMarked
package org.zonegraph.graph;

import org.jspecify.annotations.NullMarked;
