@org.jspecify.annotations.NullMarked
package org.zonegraph.model.words;
