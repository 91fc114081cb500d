/** Time as sources give it: dates as precise as they are, and the periods of figures. */
@NullMarked
package org.zonegraph.model.time;

import org.jspecify.annotations.NullMarked;
