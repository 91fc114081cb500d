package org.zonegraph.rdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Node object of JSON-LD: what is not known is not said, and what is said twice stands in
 * a list.
 */
public final class NodeObject {

	private final Map<String, Object> fields = new LinkedHashMap<>();

	private @Nullable NodeObject reversed;

	/**
	 * What is said.
	 * @return values by terms of the context, in the order in which they were said
	 */
	public Map<String, Object> fields() {
		return this.fields;
	}

	/**
	 * Says something.
	 * @param name a term of the context
	 * @param value the value, or several; null where it is not known
	 */
	public void add(String name, @Nullable Object value) {
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

	/**
	 * What is said of others with this object as their object.
	 * @return takes what is said
	 */
	public NodeObject reverse() {
		NodeObject reverse = this.reversed;
		if (reverse == null) {
			reverse = new NodeObject();
			this.reversed = reverse;
			this.fields.put("@reverse", reverse.fields);
		}
		return reverse;
	}

}
