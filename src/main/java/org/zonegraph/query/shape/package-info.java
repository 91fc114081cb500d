/**
 * What a statement returns for a part of an answer, and how the part is made of it.
 */
@NullMarked
package org.zonegraph.query.shape;

import org.jspecify.annotations.NullMarked;
