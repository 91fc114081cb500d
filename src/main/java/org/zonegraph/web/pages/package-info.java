/** Pages that are one of their kind: start, search, about, editor, vocabulary. */
@NullMarked
package org.zonegraph.web.pages;

import org.jspecify.annotations.NullMarked;
