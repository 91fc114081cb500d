/** Reform measures: where they come from, when, and how they flow. */
@NullMarked
package org.zonegraph.web.reform;

import org.jspecify.annotations.NullMarked;
