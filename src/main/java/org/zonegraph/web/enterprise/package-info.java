/** Enterprises and industries: who does what, and where. */
@NullMarked
package org.zonegraph.web.enterprise;

import org.jspecify.annotations.NullMarked;
