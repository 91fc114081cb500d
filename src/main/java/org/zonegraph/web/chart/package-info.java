/**
 * Charts: what answers look like as drawings, laid out for a page that cannot be clicked.
 */
@NullMarked
package org.zonegraph.web.chart;

import org.jspecify.annotations.NullMarked;
