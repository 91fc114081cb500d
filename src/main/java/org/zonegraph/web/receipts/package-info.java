/** Receipts: answers that can be cited. */
@NullMarked
package org.zonegraph.web.receipts;

import org.jspecify.annotations.NullMarked;
