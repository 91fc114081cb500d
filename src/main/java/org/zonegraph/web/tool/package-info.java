/**
 * Results of tools: graded, shortened to fit, with what is near where nothing is found.
 */
@NullMarked
package org.zonegraph.web.tool;

import org.jspecify.annotations.NullMarked;
