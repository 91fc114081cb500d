/** What changed: the page of the ledger, and its feeds. */
@NullMarked
package org.zonegraph.web.changes;

import org.jspecify.annotations.NullMarked;
