/** Limits: of documents, of costs, and of what a client may use up. */
@NullMarked
package org.zonegraph.answer.limit;

import org.jspecify.annotations.NullMarked;
