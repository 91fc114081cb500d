/** Pages as HTML: what templates are given. */
@NullMarked
package org.zonegraph.web.html;

import org.jspecify.annotations.NullMarked;
