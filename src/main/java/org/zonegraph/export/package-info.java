/** What can be taken away: the data as a whole and how to cite it. */
@NullMarked
package org.zonegraph.export;

import org.jspecify.annotations.NullMarked;
