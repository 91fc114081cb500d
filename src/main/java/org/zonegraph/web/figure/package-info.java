/** Figures over time: indicators, groups of rival figures and their charts. */
@NullMarked
package org.zonegraph.web.figure;

import org.jspecify.annotations.NullMarked;
