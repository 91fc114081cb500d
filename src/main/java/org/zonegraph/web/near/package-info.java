/** Near a place: what a name stands for, and the areas nearest to it. */
@NullMarked
package org.zonegraph.web.near;

import org.jspecify.annotations.NullMarked;
