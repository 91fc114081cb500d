/** The Reconciliation Service API over HTTP. */
@NullMarked
package org.zonegraph.web.reconcile;

import org.jspecify.annotations.NullMarked;
