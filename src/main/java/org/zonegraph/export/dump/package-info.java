/** The whole graph as files, of the revision that is served or of a seed. */
@NullMarked
package org.zonegraph.export.dump;

import org.jspecify.annotations.NullMarked;
