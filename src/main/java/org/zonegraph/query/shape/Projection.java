package org.zonegraph.query.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

import org.zonegraph.query.question.Selection;

/**
 * What the statement returns for a part of the answer, and how the part is made of it.
 *
 * @param expression the returned expression
 * @param shape makes the part
 */
public record Projection(Expression expression, Shape shape) {

	/**
	 * Compiles a part of the answer field by field.
	 * @param type name of the part's type, for {@code __typename}
	 * @param selection the fields selected on it
	 * @param compiler compiles each of them
	 * @return an object
	 */
	public static Projection object(String type, List<Selection> selection, Function<Selection, Projection> compiler) {
		Builder fields = new Builder();
		for (Selection field : selection) {
			if (field.field().equals("__typename")) {
				fields.constant(field.key(), type);
			}
			else {
				fields.add(field.key(), compiler.apply(field));
			}
		}
		return fields.build();
	}

	/**
	 * What is made of each entry of a list.
	 * @param list the list
	 * @param name name of an entry in what is made of it
	 * @param each what is made of an entry
	 * @return a list in the same order
	 */
	public static Projection ofEach(Expression list, String name, Projection each) {
		return new Projection(Cypher.collect(Cypher.unwind(list).as(name).returning(each.expression()).build()),
				new Shape.Items(each.shape()));
	}

	/** Collects the fields of an object. */
	public static final class Builder {

		private final List<String> keys = new ArrayList<>();

		private final List<Shape> shapes = new ArrayList<>();

		private final List<Expression> columns = new ArrayList<>();

		/**
		 * Adds a field.
		 * @param key its key in the answer
		 * @param projection what is returned for it
		 */
		public void add(String key, Projection projection) {
			add(key, projection.expression(), projection.shape());
		}

		/**
		 * Adds a field.
		 * @param key its key in the answer
		 * @param expression what is returned for it
		 * @param shape what is made of that
		 */
		public void add(String key, Expression expression, Shape shape) {
			this.keys.add(key);
			this.shapes.add(shape);
			this.columns.add(expression);
		}

		/**
		 * Adds a field that is the same for every row.
		 * @param key its key in the answer
		 * @param value its value
		 */
		public void constant(String key, Object value) {
			this.keys.add(key);
			this.shapes.add(new Shape.Constant(value));
		}

		/**
		 * The object of the fields added.
		 * @return the projection
		 */
		public Projection build() {
			return new Projection(Columns.row(this.columns), new Shape.Fields(this.keys, this.shapes));
		}

	}

}
