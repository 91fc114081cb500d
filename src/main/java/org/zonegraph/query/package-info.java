/** Runs what is compiled, and answers the root fields of a response. */
@NullMarked
package org.zonegraph.query;

import org.jspecify.annotations.NullMarked;
