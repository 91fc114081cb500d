/**
 * Pages of things, a class for each kind that has a page of its own, and what they are
 * made of.
 */
@NullMarked
package org.zonegraph.web.thing;

import org.jspecify.annotations.NullMarked;
