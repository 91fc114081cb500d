/**
 * Aggregation: what the entries of a whole list come to, by groups or together.
 */
@NullMarked
package org.zonegraph.query.aggregate;

import org.jspecify.annotations.NullMarked;
