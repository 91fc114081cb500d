/**
 * Names in a table to ids: the Reconciliation Service API 0.2 of the W3C community group.
 */
@NullMarked
package org.zonegraph.reconcile;

import org.jspecify.annotations.NullMarked;
