package org.zonegraph.seed;

import org.zonegraph.model.NodeType;

/**
 * Where an id stands.
 *
 * @param type the type of the node
 * @param row the row that holds it
 * @param known whether the rest of the row could be read
 */
record Place(NodeType type, Row row, boolean known) {
}
