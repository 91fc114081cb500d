/** Exchanges: a request, its body, and what is said to it. */
@NullMarked
package org.zonegraph.web.exchange;

import org.jspecify.annotations.NullMarked;
