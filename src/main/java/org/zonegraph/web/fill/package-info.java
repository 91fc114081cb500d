/**
 * Filling: questions are asked for a page, its template is filled and the page is sent.
 */
@NullMarked
package org.zonegraph.web.fill;

import org.jspecify.annotations.NullMarked;
