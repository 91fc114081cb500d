/**
 * The ledger: every loaded revision as canonical statements, and what it changed against
 * the one before, beside the graph that it belongs to.
 */
@NullMarked
package org.zonegraph.ledger;

import org.jspecify.annotations.NullMarked;
