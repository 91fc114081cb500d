/** How texts are made alike, in Chinese and Latin letters, before they are compared. */
@NullMarked
package org.zonegraph.text;

import org.jspecify.annotations.NullMarked;
