/** What a question may cost, from its fields and the size of the graph. */
@NullMarked
package org.zonegraph.query.cost;

import org.jspecify.annotations.NullMarked;
