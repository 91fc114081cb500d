@org.jspecify.annotations.NullMarked
package org.zonegraph.seed.csv;
