@org.jspecify.annotations.NullMarked
package org.zonegraph.sources.annex;
