/**
 * Lists, tables and filters of pages, whose state is in the address.
 */
@NullMarked
package org.zonegraph.web.table;

import org.jspecify.annotations.NullMarked;
