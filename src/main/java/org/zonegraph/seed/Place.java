package org.zonegraph.seed;

import org.zonegraph.model.NodeType;

/**
 * Where an id stands.
 *
 * @param type the type of the node
 * @param row the row that holds it
 */
record Place(NodeType type, Row row) {
}
