/** A start: the embedded server or another, and the patience until it answers. */
@NullMarked
package org.zonegraph.graph.start;

import org.jspecify.annotations.NullMarked;
