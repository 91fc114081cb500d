/** The seed as it is curated: read, and checked against the model. */
@NullMarked
package org.zonegraph.seed;

import org.jspecify.annotations.NullMarked;
