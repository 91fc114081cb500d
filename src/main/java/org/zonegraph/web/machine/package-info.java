/** Pages for machines: robots, sitemaps, and the address of who answers for the site. */
@NullMarked
package org.zonegraph.web.machine;

import org.jspecify.annotations.NullMarked;
