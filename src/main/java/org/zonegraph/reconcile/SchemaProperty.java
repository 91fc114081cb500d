package org.zonegraph.reconcile;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.zonegraph.model.Property;

/**
 * Property of the schema space, in the words of the specification: a field that entities
 * of some types have, be it stored on them or a relationship.
 *
 * @param id the field's name
 * @param name what people call it
 * @param description what the schema says of it
 * @param fields how it is asked for, by the names of the types that have it
 */
record SchemaProperty(String id, String name, String description, Map<String, Field> fields) {

	SchemaProperty {
		fields = Map.copyOf(fields);
	}

	/**
	 * How a property is asked for.
	 *
	 * @param selection what is selected, with {@code %d} for how many of a list
	 * @param steps the keys from there to the values
	 * @param property what is stored, null for a relationship
	 * @param targets names of the types that a relationship leads to
	 * @param tells whether it tells entities apart, or says how far to trust what does
	 */
	record Field(String selection, List<String> steps, @Nullable Property property, List<String> targets,
			boolean tells) {

		Field {
			steps = List.copyOf(steps);
			targets = List.copyOf(targets);
		}

		String select(int limit) {
			return this.selection.formatted(limit);
		}

	}

}
