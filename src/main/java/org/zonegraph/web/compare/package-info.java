/** Two things of one kind side by side. */
@NullMarked
package org.zonegraph.web.compare;

import org.jspecify.annotations.NullMarked;
