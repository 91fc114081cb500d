/** Words and addresses of a page in its language. */
@NullMarked
package org.zonegraph.web.words;

import org.jspecify.annotations.NullMarked;
