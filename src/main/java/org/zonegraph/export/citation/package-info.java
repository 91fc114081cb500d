/** How the data and its answers are cited, on what they rest, and what has changed. */
@NullMarked
package org.zonegraph.export.citation;

import org.jspecify.annotations.NullMarked;
