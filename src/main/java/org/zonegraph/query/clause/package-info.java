/** What the clauses of a statement are made of: patterns, filters, orders and cursors. */
@NullMarked
package org.zonegraph.query.clause;

import org.jspecify.annotations.NullMarked;
