package org.zonegraph.query;

import java.util.ArrayList;
import java.util.List;

import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * What the statement returns for a part of the answer, and how the part is made of it.
 *
 * @param expression the returned expression
 * @param shape makes the part
 */
record Projection(Expression expression, Shape shape) {

	/** Collects the fields of an object. */
	static final class Builder {

		private final List<String> keys = new ArrayList<>();

		private final List<Shape> shapes = new ArrayList<>();

		private final List<Expression> columns = new ArrayList<>();

		void add(String key, Projection projection) {
			add(key, projection.expression(), projection.shape());
		}

		void add(String key, Expression expression, Shape shape) {
			this.keys.add(key);
			this.shapes.add(shape);
			this.columns.add(expression);
		}

		void constant(String key, Object value) {
			this.keys.add(key);
			this.shapes.add(new Shape.Constant(value));
		}

		Projection build() {
			return new Projection(Cypher.listOf(this.columns), new Shape.Fields(this.keys, this.shapes));
		}

	}

}
