@NullMarked
package org.zonegraph.model.derive;

import org.jspecify.annotations.NullMarked;
