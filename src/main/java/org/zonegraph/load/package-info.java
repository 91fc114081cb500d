/** The import: a seed that was checked becomes one revision of the graph. */
@NullMarked
package org.zonegraph.load;

import org.jspecify.annotations.NullMarked;
