/**
 * The schema as read from {@code schema.graphqls}. Knows neither Spring nor Neo4j.
 */
@NullMarked
package org.zonegraph.model;

import org.jspecify.annotations.NullMarked;
