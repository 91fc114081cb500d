/**
 * Paths, neighbourhoods, lineage and what is related: walks, with a reason on every hop.
 */
@NullMarked
package org.zonegraph.traversal;

import org.jspecify.annotations.NullMarked;
