package org.zonegraph.model;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import graphql.language.ObjectValue;

/**
 * Saved query: a root list and the filter that its entries fit, under the name of a value
 * of {@code Countable}. It is said in the words of the public API, so that who reads a
 * verdict can list what was counted.
 *
 * @param constant the value of {@code Countable}
 * @param type the type of the list's entries
 * @param filter the list's filter, without fields where all entries count; a variable in
 * it is named as a root list, and stands for the ids of those that a statement is about
 * @param evident the filter that entries with evidence fit as well
 * @param whole whether it says how many of the type there are
 */
public record Count(String constant, NodeType type, ObjectValue filter, ObjectValue evident, boolean whole) {

	/**
	 * Whether all entries of the list count.
	 * @return true where there is no filter
	 */
	public boolean isOfAll() {
		return this.filter.getObjectFields().isEmpty();
	}

	/**
	 * The filter for one statement.
	 * @param about what stands for the variable of a name
	 * @return the filter as the value of a variable, with enums as texts
	 */
	public Map<String, Object> filter(Function<String, ?> about) {
		return Literals.object(this.filter, about);
	}

	/**
	 * What entries with evidence fit as well, for one statement.
	 * @param about what stands for the variable of a name
	 * @return a filter as the value of a variable, without fields where there is nothing
	 */
	public Map<String, Object> evident(Function<String, ?> about) {
		return Literals.object(this.evident, about);
	}

	/**
	 * The filter for one statement as a literal of GraphQL.
	 * @param ids the ids that the variable of a name stands for
	 * @return such as <code>{province: {id: {in: ["province:CN-CQ"]}}}</code>
	 */
	public String literal(Function<String, List<String>> ids) {
		return Literals.text(this.filter,
				(name) -> ids.apply(name).stream().map("\"%s\""::formatted).toList().toString());
	}

	/**
	 * What it lists, in words of the public API.
	 * @return a sentence for who reads the schema
	 */
	String told() {
		String list = isOfAll() ? this.type.plural()
				: "%s(filter: %s)".formatted(this.type.plural(), Literals.text(this.filter, "$%s"::formatted));
		String entries = "Lists `%s`".formatted(list);
		return this.evident.getObjectFields().isEmpty() ? entries + "." : "%s; those with evidence fit `%s` as well."
			.formatted(entries, Literals.text(this.evident, "$%s"::formatted));
	}

}
