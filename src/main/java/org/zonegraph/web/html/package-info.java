/** Pages as HTML: what templates are given, and how the pages that they make are sent. */
@NullMarked
package org.zonegraph.web.html;

import org.jspecify.annotations.NullMarked;
