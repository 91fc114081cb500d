/** What a text finds, and how well it fits. */
@NullMarked
package org.zonegraph.search;

import org.jspecify.annotations.NullMarked;
