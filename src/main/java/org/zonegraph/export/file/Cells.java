package org.zonegraph.export.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.zonegraph.export.graph.JoinedValues;

/** What of an answer fits into one place: values of fields, those of lists joined. */
final class Cells {

	private Cells() {
	}

	/** The values of a field, a list where it is within a list. */
	static @Nullable Object values(@Nullable Object value, String key) {
		if (value instanceof Map<?, ?> fields) {
			return fields.get(key);
		}
		if (!(value instanceof List<?> entries)) {
			return null;
		}
		List<@Nullable Object> values = new ArrayList<>();
		for (Object entry : entries) {
			Object one = values(entry, key);
			if (one instanceof List<?> several) {
				values.addAll(several);
			}
			else {
				values.add(one);
			}
		}
		return values;
	}

	/**
	 * All scalars of an object by the keys that lead to them, with dots between them.
	 * @param object the object's layout
	 * @param value the object
	 * @param in which parts to go into
	 */
	static Map<String, @Nullable Object> flat(Layout object, @Nullable Object value, Predicate<Layout> in) {
		Map<String, @Nullable Object> cells = new LinkedHashMap<>();
		for (Layout part : object.parts()) {
			add(part, part.key(), values(value, part.key()), in, cells);
		}
		return cells;
	}

	private static void add(Layout part, String path, @Nullable Object value, Predicate<Layout> in,
			Map<String, @Nullable Object> cells) {
		if (part.isLeaf()) {
			cells.put(path, (value instanceof List<?> list) ? JoinedValues.of(list) : value);
		}
		else if (in.test(part)) {
			for (Layout child : part.parts()) {
				add(child, path + "." + child.key(), values(value, child.key()), in, cells);
			}
		}
	}

}
