/**
 * The schema as read from {@code schema.graphqls}, and the public schema derived from it.
 * Knows neither Spring nor Neo4j.
 */
@NullMarked
package org.zonegraph.model;

import org.jspecify.annotations.NullMarked;
