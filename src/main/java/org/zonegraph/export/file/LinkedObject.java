package org.zonegraph.export.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An object of JSON-LD: what is not known is not said, and what is said twice stands in a
 * list.
 */
final class LinkedObject {

	private final Map<String, Object> fields = new LinkedHashMap<>();

	private @Nullable LinkedObject reversed;

	Map<String, Object> fields() {
		return this.fields;
	}

	void add(String name, @Nullable Object value) {
		if (value == null) {
			return;
		}
		Object known = this.fields.get(name);
		this.fields.put(name, (known != null) ? all(known, value) : value);
	}

	private static List<Object> all(Object known, Object value) {
		List<Object> all = new ArrayList<>((known instanceof List<?> list) ? list : List.of(known));
		all.addAll((value instanceof List<?> list) ? list : List.of(value));
		return List.copyOf(all);
	}

	/** What is said of others with this object as their object. */
	LinkedObject reverse() {
		LinkedObject reverse = this.reversed;
		if (reverse == null) {
			reverse = new LinkedObject();
			this.reversed = reverse;
			this.fields.put("@reverse", reverse.fields);
		}
		return reverse;
	}

}
