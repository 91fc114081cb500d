/** Public statements and their verdicts. */
@NullMarked
package org.zonegraph.web.claim;

import org.jspecify.annotations.NullMarked;
