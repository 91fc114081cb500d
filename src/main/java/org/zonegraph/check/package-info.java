/**
 * What is wrong with a text that people write, with file, line, column, value and what
 * was expected; and all that can be wrong with {@code schema.graphqls}.
 */
@NullMarked
package org.zonegraph.check;

import org.jspecify.annotations.NullMarked;
