package org.zonegraph.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
		type.orders().forEach((order) -> put(keys, order, row.get(order.name())));
		name(type, keys);
		return keys;
	}

	private static void put(Map<String, Object> keys, Property property, @Nullable Object value) {
		if (value != null && property.kind() == Property.Kind.TEXT) {
			keys.put(property.sortName(), Collation.key(value.toString()));
		}
		if (value != null && property.kind() == Property.Kind.ENUM) {
			keys.put(property.sortName(), (long) property.values().indexOf(value.toString()));
		}
	}

	/**
	 * Puts a number behind texts. The key of a text and a number is the text's key and
	 * the number: to make it anew a thousand times would take longer than all else.
	 * @param type the node's type
	 * @param row what is stored on the node, keys and all
	 * @param numbered the texts that have the number behind them
	 * @param number the number
	 */
	static void number(NodeType type, Map<String, Object> row, List<Property> numbered, int number) {
		numbered.forEach((property) -> row.merge(property.sortName(), " " + number, SortKeys::join));
		name(type, row);
	}

	private static Object join(Object key, Object end) {
		return key.toString() + end;
	}

	/**
	 * The name that is displayed unless a language is asked for: the first that is known.
	 */
	private static void name(NodeType type, Map<String, Object> row) {
		type.namesEn()
			.stream()
			.flatMap((name) -> type.property(name).stream())
			.flatMap((name) -> Stream.ofNullable(row.get(name.sortName())))
			.findFirst()
			.ifPresent((key) -> row.put(NodeType.NAME.sortName(), key));
	}

}
