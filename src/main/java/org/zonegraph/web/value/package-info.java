/** Values of an answer as a page shows them, with the footnotes of their sources. */
@NullMarked
package org.zonegraph.web.value;

import org.jspecify.annotations.NullMarked;
