/**
 * What the explorer takes from the schema: words in both languages, and the documents of
 * kinds of things. Knows the model alone.
 */
@NullMarked
package org.zonegraph.explorer;

import org.jspecify.annotations.NullMarked;
