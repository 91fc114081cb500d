/**
 * Corrections by readers: what somebody would have said otherwise, as a patch of the seed
 * that curators can apply, with what {@code check} says of it.
 */
@NullMarked
package org.zonegraph.correction;

import org.jspecify.annotations.NullMarked;
