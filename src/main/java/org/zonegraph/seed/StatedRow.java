package org.zonegraph.seed;

import java.util.LinkedHashMap;
import java.util.Map;

import org.zonegraph.element.Link;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.RelationshipType;

/**
 * A row that statements can be about.
 *
 * @param row the row
 * @param known whether all of it could be read
 */
record StatedRow(Row row, boolean known) {

	/**
	 * The rows of a node type.
	 * @param places where each id stands
	 */
	static Map<String, StatedRow> of(NodeType type, Map<String, Place> places) {
		Map<String, StatedRow> rows = new LinkedHashMap<>();
		places.forEach((id, place) -> {
			if (place.type() == type) {
				rows.put(id, new StatedRow(place.row(), place.known()));
			}
		});
		return rows;
	}

	/**
	 * The rows of a type of relationship that has a file.
	 * @param links where each relationship stands
	 */
	static Map<String, StatedRow> of(RelationshipType type, Map<Link, Row> links) {
		Map<String, StatedRow> rows = new LinkedHashMap<>();
		links.forEach((link, row) -> {
			if (link.type().equals(type.name())) {
				rows.put(link.id(), new StatedRow(row, true));
			}
		});
		return rows;
	}

}
