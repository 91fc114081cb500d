@org.jspecify.annotations.NullMarked
package org.zonegraph.correction;
