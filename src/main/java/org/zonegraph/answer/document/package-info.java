/** Documents: parsed once, known by names and hashes. */
@NullMarked
package org.zonegraph.answer.document;

import org.jspecify.annotations.NullMarked;
