/** Constraints and indexes: what the model wants, and what is to be changed for it. */
@NullMarked
package org.zonegraph.graph.schema;

import org.jspecify.annotations.NullMarked;
