/** One writer for each format of a graph, wherever it is read from. */
@NullMarked
package org.zonegraph.export.graph;

import org.jspecify.annotations.NullMarked;
