/** The application. */
@NullMarked
package org.zonegraph;

import org.jspecify.annotations.NullMarked;
