/** What operators see: starts, failures, health. */
@NullMarked
package org.zonegraph.web.start;

import org.jspecify.annotations.NullMarked;
