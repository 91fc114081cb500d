/** Pages for people and for machines, and the whole graph as files. */
@NullMarked
package org.zonegraph.web.pages;

import org.jspecify.annotations.NullMarked;
