/** Refusals: what a request is told that is not answered, in one shape. */
@NullMarked
package org.zonegraph.web.refusal;

import org.jspecify.annotations.NullMarked;
