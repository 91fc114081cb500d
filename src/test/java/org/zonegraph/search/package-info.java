/** What a text finds, with nothing started. */
@NullMarked
package org.zonegraph.search;

import org.jspecify.annotations.NullMarked;
