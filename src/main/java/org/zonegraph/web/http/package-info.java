/** HTTP as its standards have it: negotiation, ETags, bodies, addresses. */
@NullMarked
package org.zonegraph.web.http;

import org.jspecify.annotations.NullMarked;
