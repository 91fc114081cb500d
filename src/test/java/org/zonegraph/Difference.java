package org.zonegraph;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Structural comparison of two JSON values, which says the first difference in one line.
 */
final class Difference {

	private Difference() {
	}

	/**
	 * Where two values differ first. JSON has one kind of number, and fields have no
	 * order.
	 * @return path, expected and got; null where they are the same
	 */
	static String between(Object expected, Object got) {
		return between("answer", expected, got);
	}

	private static String between(String path, Object expected, Object got) {
		if (expected instanceof Map<?, ?> wanted && got instanceof Map<?, ?> had) {
			TreeSet<String> names = new TreeSet<>();
			wanted.keySet().forEach((name) -> names.add(name.toString()));
			had.keySet().forEach((name) -> names.add(name.toString()));
			for (String name : names) {
				String at = path + "." + name;
				if (!wanted.containsKey(name) || !had.containsKey(name)) {
					return told(at, wanted.containsKey(name) ? wanted.get(name) : "no such field",
							had.containsKey(name) ? had.get(name) : "no such field");
				}
				String difference = between(at, wanted.get(name), had.get(name));
				if (difference != null) {
					return difference;
				}
			}
			return null;
		}
		if (expected instanceof List<?> wanted && got instanceof List<?> had) {
			for (int i = 0; i < Math.min(wanted.size(), had.size()); i++) {
				String difference = between(path + "." + i, wanted.get(i), had.get(i));
				if (difference != null) {
					return difference;
				}
			}
			return (wanted.size() == had.size()) ? null
					: told(path, wanted.size() + " entries " + wanted, had.size() + " entries " + had);
		}
		if (expected instanceof Number wanted && got instanceof Number had) {
			return (wanted.doubleValue() == had.doubleValue()) ? null : told(path, expected, got);
		}
		return Objects.equals(expected, got) ? null : told(path, expected, got);
	}

	private static String told(String path, Object expected, Object got) {
		return "%s: expected %s, got %s".formatted(path, expected, got);
	}

}
