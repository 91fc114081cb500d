/**
 * Pages that list things: filters, order and the part that is shown are in the address,
 * as a plain form and links have them.
 */
@NullMarked
package org.zonegraph.web.lists;

import org.jspecify.annotations.NullMarked;
