@org.jspecify.annotations.NullMarked
package org.zonegraph.query.cost;
