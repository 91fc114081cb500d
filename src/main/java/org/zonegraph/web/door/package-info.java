/** What stands before all addresses: routes, methods, origins, policies. */
@NullMarked
package org.zonegraph.web.door;

import org.jspecify.annotations.NullMarked;
