@NullMarked
package org.zonegraph.model.time;

import org.jspecify.annotations.NullMarked;
