@org.jspecify.annotations.NullMarked
package org.zonegraph.explorer;
