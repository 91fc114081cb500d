/** What a page shows, in every form in which it can be taken away. */
@NullMarked
package org.zonegraph.web.take;

import org.jspecify.annotations.NullMarked;
