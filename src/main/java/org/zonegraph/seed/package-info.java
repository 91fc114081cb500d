/** The import: the seed is read, checked against the model and loaded as one revision. */
@NullMarked
package org.zonegraph.seed;

import org.jspecify.annotations.NullMarked;
