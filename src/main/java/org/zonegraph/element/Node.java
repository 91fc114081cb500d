package org.zonegraph.element;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.zonegraph.model.NodeType;

/**
 * A node.
 *
 * @param type its type
 * @param id its id
 * @param values what is said of it beside the id, its grade and note among that, without
 * what is not known
 */
public record Node(NodeType type, String id, Map<String, Object> values) {

	public Node {
		values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
	}

}
