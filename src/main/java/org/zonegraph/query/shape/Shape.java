package org.zonegraph.query.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * Makes a part of the answer from what the statement returned for it: a row of columns, a
 * list or a scalar. The answer keeps the order of the selection.
 */
@FunctionalInterface
public interface Shape {

	/** A scalar. */
	Shape LEAF = (value) -> value.isNull() ? null : value.asObject();

	/**
	 * Makes the part.
	 * @param value what the statement returned for it
	 * @return maps, lists and scalars as the answer has them
	 */
	@Nullable Object read(Value value);

	/**
	 * A part that is the same for every row and so is not asked of the database.
	 *
	 * @param value the part
	 */
	record Constant(@Nullable Object value) implements Shape {

		@Override
		public @Nullable Object read(Value ignored) {
			return this.value;
		}

	}

	/**
	 * A list.
	 *
	 * @param item makes an entry
	 */
	record Items(Shape item) implements Shape {

		@Override
		public @Nullable Object read(Value value) {
			if (value.isNull()) {
				return null;
			}
			List<@Nullable Object> items = new ArrayList<>(value.size());
			for (Value each : value.values()) {
				items.add(this.item.read(each));
			}
			return items;
		}

	}

	/**
	 * A list whose entries are made each in its own way.
	 *
	 * @param items what makes each entry
	 */
	record Each(List<Shape> items) implements Shape {

		public Each {
			items = List.copyOf(items);
		}

		@Override
		public @Nullable Object read(Value value) {
			List<@Nullable Object> items = new ArrayList<>(this.items.size());
			for (int i = 0; i < this.items.size(); i++) {
				items.add(this.items.get(i).read(value.get(i)));
			}
			return items;
		}

	}

	/**
	 * A list with gaps: behind their number stands what was found, each with its place.
	 *
	 * @param item makes an entry
	 */
	record Places(Shape item) implements Shape {

		@Override
		public @Nullable Object read(Value value) {
			@Nullable Object[] places = new Object[value.get(0).asInt()];
			for (Value found : value.get(1).values()) {
				places[found.get(0).asInt()] = this.item.read(found.get(1));
			}
			return Arrays.asList(places);
		}

	}

	/**
	 * The first of a list, null where it is empty: a to-one relationship.
	 *
	 * @param item makes the entry
	 */
	record First(Shape item) implements Shape {

		@Override
		public @Nullable Object read(Value value) {
			return (value.isNull() || value.size() == 0) ? null : this.item.read(value.get(0));
		}

	}

	/**
	 * An object: column by column of a row, constants excepted.
	 *
	 * @param keys keys of the fields
	 * @param shapes what makes each field
	 */
	record Fields(List<String> keys, List<Shape> shapes) implements Shape {

		@Override
		public @Nullable Object read(Value value) {
			if (value.isNull()) {
				return null;
			}
			Map<String, @Nullable Object> fields = new LinkedHashMap<>(2 * this.keys.size());
			int column = 0;
			for (int i = 0; i < this.keys.size(); i++) {
				Shape shape = this.shapes.get(i);
				fields.put(this.keys.get(i),
						(shape instanceof Constant) ? shape.read(value) : shape.read(Columns.of(value, column++)));
			}
			return fields;
		}

	}

	/**
	 * An object whose type the first column tells.
	 *
	 * @param byType what makes an object of each type
	 */
	record OneOf(Map<String, Shape> byType) implements Shape {

		@Override
		public @Nullable Object read(Value value) {
			if (value.isNull()) {
				return null;
			}
			Shape shape = this.byType.get(value.get(0).asString());
			return (shape != null) ? shape.read(value.get(1)) : null;
		}

	}

	/**
	 * An object with fields that all types have and fields of its own type, which the
	 * second column tells.
	 *
	 * @param common makes the fields that all types have
	 * @param byType what else there is for each type
	 */
	record Joined(Shape common, Map<String, Own> byType) implements Shape {

		@Override
		public @Nullable Object read(Value value) {
			if (value.isNull() || value.get(1).isNull()) {
				return null;
			}
			Own own = this.byType.get(value.get(1).get(0).asString());
			if (own == null) {
				return null;
			}
			Map<Object, @Nullable Object> fields = new HashMap<>();
			if (this.common.read(value.get(0)) instanceof Map<?, ?> common) {
				fields.putAll(common);
			}
			if (own.shape().read(value.get(1).get(1)) instanceof Map<?, ?> special) {
				fields.putAll(special);
			}
			Map<String, @Nullable Object> ordered = new LinkedHashMap<>();
			own.keys().forEach((key) -> ordered.put(key, fields.get(key)));
			return ordered;
		}

		/**
		 * What a type has.
		 *
		 * @param shape makes the fields of the type alone
		 * @param keys keys of all its fields in the order of the selection
		 */
		public record Own(Shape shape, List<String> keys) {

			public Own {
				keys = List.copyOf(keys);
			}

		}

	}

}
