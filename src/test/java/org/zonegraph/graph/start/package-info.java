@org.jspecify.annotations.NullMarked
package org.zonegraph.graph.start;
