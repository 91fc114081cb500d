/** Areas near a place that a reader names: the gazetteer, the table and the drawing. */
@NullMarked
package org.zonegraph.web.near;

import org.jspecify.annotations.NullMarked;
