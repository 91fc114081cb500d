/**
 * From a selection set to one Cypher statement, and what makes the answer of its record.
 */
@NullMarked
package org.zonegraph.query.compile;

import org.jspecify.annotations.NullMarked;
