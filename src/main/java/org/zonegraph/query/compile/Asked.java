package org.zonegraph.query.compile;

import java.util.Map;
import java.util.Set;

import org.zonegraph.graph.Sizes;

/**
 * A field that is worked out, as far as its cost depends on it.
 *
 * @param sizes how large the graph is
 * @param arguments its arguments, defaults included
 * @param selected names of the fields that are selected on it
 */
public record Asked(Sizes sizes, Map<String, Object> arguments, Set<String> selected) {

	public Asked {
		selected = Set.copyOf(selected);
	}

	/**
	 * A number that is asked for.
	 * @param name the argument's name
	 * @param otherwise what holds where it is not given
	 * @return the number
	 */
	public int number(String name, int otherwise) {
		return (this.arguments.get(name) instanceof Integer number) ? Math.max(0, number) : otherwise;
	}

}
