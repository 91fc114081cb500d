/** What the graph is made of, wherever it is read from: nodes, links, their evidence. */
@NullMarked
package org.zonegraph.element;

import org.jspecify.annotations.NullMarked;
