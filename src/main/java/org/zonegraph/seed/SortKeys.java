package org.zonegraph.seed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.text.Collation;

/**
 * Makes what nodes are ordered by where that is not the value itself. It is stored beside
 * the value, so that an index delivers the order.
 */
final class SortKeys {

	private SortKeys() {
	}

	/**
	 * The sort keys of a node.
	 * @param type its type
	 * @param row what is stored on it
	 * @return the keys by the names they are stored under, without what is not known
	 */
	static Map<String, Object> of(NodeType type, Map<String, Object> row) {
		Map<String, Object> keys = new HashMap<>();
		type.properties().forEach((property) -> put(keys, property, row.get(property.name())));
		NodeType.COMMON_ORDERS.forEach((order) -> put(keys, order, row.get(order.name())));
		put(keys, NodeType.NAME, name(type, row));
		return keys;
	}

	/** The name that is displayed unless a language is asked for. */
	static @Nullable Object name(NodeType type, Map<String, Object> row) {
		return type.namesEn().stream().map(row::get).filter(Objects::nonNull).findFirst().orElse(null);
	}

	/** Puts the sort key of one property, which has none where it is its own. */
	static void put(Map<String, Object> keys, Property property, @Nullable Object value) {
		if (value != null && property.kind() == Property.Kind.TEXT) {
			keys.put(property.sortName(), Collation.key(value.toString()));
		}
		if (value != null && property.kind() == Property.Kind.ENUM) {
			keys.put(property.sortName(), rank(property.values(), value));
		}
	}

	private static long rank(List<String> values, Object value) {
		return values.indexOf(value.toString());
	}

}
