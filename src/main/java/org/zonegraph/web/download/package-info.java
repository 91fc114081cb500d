/** The whole graph as files, and what can be asked by name. */
@NullMarked
package org.zonegraph.web.download;

import org.jspecify.annotations.NullMarked;
