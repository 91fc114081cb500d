/**
 * Pages of things of any kind, made from the schema, lists of them, and what their facts
 * are made of.
 */
@NullMarked
package org.zonegraph.web.kind;

import org.jspecify.annotations.NullMarked;
