/**
 * The catalogue of what can be asked: trusted documents as tools and as JSON Schema, one
 * list for whatever door they are asked by.
 */
@NullMarked
package org.zonegraph.answer.catalogue;

import org.jspecify.annotations.NullMarked;
