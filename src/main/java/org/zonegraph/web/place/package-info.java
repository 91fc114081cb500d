/** Areas and provinces: their pages, the tiles and the points. */
@NullMarked
package org.zonegraph.web.place;

import org.jspecify.annotations.NullMarked;
