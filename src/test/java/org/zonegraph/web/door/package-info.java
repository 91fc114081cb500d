@org.jspecify.annotations.NullMarked
package org.zonegraph.web.door;
