package org.zonegraph.query.aggregate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

import org.zonegraph.model.derive.SchemaDeriver;
import org.zonegraph.query.clause.Listed;
import org.zonegraph.query.clause.Scope;
import org.zonegraph.query.question.Selection;
import org.zonegraph.query.shape.Projection;
import org.zonegraph.query.shape.Shape;

/**
 * Compiles facets: a list counted by each of several facets, the most frequent values of
 * each.
 */
final class FacetCompiler {

	private final Scope scope;

	private final Listed listed;

	private final Condition condition;

	FacetCompiler(Scope scope, Listed listed, Condition condition) {
		this.scope = scope;
		this.listed = listed;
		this.condition = condition;
	}

	Projection compile(Selection field) {
		List<String> by = field.constant("by");
		List<Expression> columns = new ArrayList<>();
		List<Shape> shapes = new ArrayList<>();
		for (String constant : by) {
			GroupKey key = new GroupKey(this.scope, this.listed, constant);
			Grouping grouping = new Grouping(this.scope, this.listed, this.condition, List.of(key),
					Grouping.Order.UNKNOWN, isNamed(field));
			// that of which nothing is known comes first
			columns.add(grouping.compile(Cypher.literalOf(SchemaDeriver.MAX_BUCKETS + 1)));
			Map<String, KeyShape> buckets = new LinkedHashMap<>();
			field.children()
				.stream()
				.filter((part) -> part.field().equals("buckets"))
				.forEach((part) -> buckets.put(part.key(),
						new KeyShape(this.scope.model(), key.facet(), part.children())));
			shapes.add((value) -> facet(field.children(), constant, buckets, grouping.read(value)));
		}
		return new Projection(Cypher.listOf(columns), new Shape.Each(shapes));
	}

	private static boolean isNamed(Selection facets) {
		return facets.children().stream().anyMatch((field) -> KeyShape.isNamed(field.children()));
	}

	private static Map<String, @Nullable Object> facet(List<Selection> selection, String constant,
			Map<String, KeyShape> buckets, List<Group> groups) {
		boolean unknown = !groups.isEmpty() && groups.get(0).keys().get(0).value() == null;
		Map<String, @Nullable Object> facet = new LinkedHashMap<>();
		for (Selection field : selection) {
			facet.put(field.key(), switch (field.field()) {
				case "facet" -> constant;
				case "missing" -> unknown ? groups.get(0).count() : 0;
				case "buckets" -> groups.stream()
					.skip(unknown ? 1 : 0)
					.limit(SchemaDeriver.MAX_BUCKETS)
					.map((group) -> Objects.requireNonNull(buckets.get(field.key()))
						.of(group.keys().get(0), group.count()))
					.toList();
				default -> field.types().get(0);
			});
		}
		return facet;
	}

}
