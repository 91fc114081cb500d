/** From a selection set to one Cypher statement and from its record to the answer. */
@NullMarked
package org.zonegraph.query;

import org.jspecify.annotations.NullMarked;
