@org.jspecify.annotations.NullMarked
package org.zonegraph.export.citation;
