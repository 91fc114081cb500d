/**
 * Drawings as data: shapes in a plane, with the title and the legend that they need to
 * stand alone. Knows nothing of what is drawn, nor of pages.
 */
@NullMarked
package org.zonegraph.web.drawing;

import org.jspecify.annotations.NullMarked;
