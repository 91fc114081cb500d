/** Tests of what curators run against the web: a local server plays the sites. */
@NullMarked
package org.zonegraph.sources;

import org.jspecify.annotations.NullMarked;
