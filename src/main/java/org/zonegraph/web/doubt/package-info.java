/**
 * What is in doubt: fields of which sources say different things, citations that are
 * needed, and what readers would have corrected.
 */
@NullMarked
package org.zonegraph.web.doubt;

import org.jspecify.annotations.NullMarked;
