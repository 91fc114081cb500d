package org.zonegraph.query.aggregate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.driver.Value;

import org.zonegraph.query.clause.Listed;
import org.zonegraph.query.clause.Scope;
import org.zonegraph.query.question.Argument;
import org.zonegraph.query.question.InvalidQueryException;
import org.zonegraph.query.question.Selection;
import org.zonegraph.query.shape.Projection;

/** Compiles what a whole list is counted by, grouped by and aggregated into. */
public final class AggregateCompiler {

	private static final int MAX_KEYS = 3;

	private static final int MAX_GROUPS = 1000;

	private final Scope scope;

	private final Listed listed;

	private final Condition condition;

	private final Argument filter;

	/**
	 * A compiler for one list.
	 * @param scope the statement
	 * @param listed the list
	 * @param condition what its entries must fit
	 * @param filter the filter that the condition stands for
	 */
	public AggregateCompiler(Scope scope, Listed listed, Condition condition, Argument filter) {
		this.scope = scope;
		this.listed = listed;
		this.condition = condition;
		this.filter = filter;
	}

	/**
	 * Compiles a field of a connection.
	 * @param field {@code facets}, {@code aggregate} or {@code groupBy}
	 * @return a part of the answer
	 * @throws InvalidQueryException if what is asked for would say something wrong
	 */
	public Projection compile(Selection field) {
		return switch (field.field()) {
			case "facets" -> new FacetCompiler(this.scope, this.listed, this.condition).compile(field);
			case "aggregate" -> aggregate(field);
			case "groupBy" -> groups(field);
			default -> throw new IllegalStateException("%s of a list is not compiled".formatted(field.field()));
		};
	}

	private Projection aggregate(Selection field) {
		Grouping grouping = new Grouping(this.scope, this.listed, this.condition, List.of(), Grouping.Order.COUNT,
				false);
		Function<Group, Object> values = new AggregateFields(this.scope, this.listed, this.filter, grouping, List.of())
			.object(field.children());
		return new Projection(grouping.compile(null), (value) -> values.apply(grouping.read(value).get(0)));
	}

	private Projection groups(Selection field) {
		List<String> by = field.constant("by");
		if (by.isEmpty() || by.size() > MAX_KEYS) {
			throw new InvalidQueryException("INVALID_GROUPING",
					"groupBy: %d facets in by, allowed are 1 to %d".formatted(by.size(), MAX_KEYS));
		}
		List<GroupKey> keys = by.stream().map((facet) -> new GroupKey(this.scope, this.listed, facet)).toList();
		List<Selection> nodes = field.children().stream().filter((part) -> part.field().equals("nodes")).toList();
		Grouping grouping = new Grouping(this.scope, this.listed, this.condition, keys,
				Grouping.Order.valueOf(field.constant("orderBy")),
				nodes.stream()
					.flatMap((part) -> part.children().stream())
					.anyMatch((part) -> KeyShape.isNamed(part.children())));
		AggregateFields values = new AggregateFields(this.scope, this.listed, this.filter, grouping, keys);
		Map<String, Function<Group, Object>> shapes = new LinkedHashMap<>();
		nodes.forEach((part) -> shapes.put(part.key(), values.object(part.children())));
		Expression first = this.scope.bound(field.first(0, MAX_GROUPS));
		Expression number = field.children().stream().anyMatch((part) -> part.field().equals("totalCount"))
				? grouping.number() : null;
		List<Expression> columns = new ArrayList<>();
		columns.add(first);
		columns.add(Objects.requireNonNullElseGet(number, Cypher::literalNull));
		columns.add((nodes.isEmpty() && number != null) ? Cypher.listOf() : grouping.compile(first));
		return new Projection(Cypher.listOf(columns), (value) -> {
			List<Group> groups = grouping.read(value.get(2));
			Map<String, @Nullable Object> answer = new LinkedHashMap<>();
			for (Selection part : field.children()) {
				answer.put(part.key(), switch (part.field()) {
					case "totalCount" -> total(value.get(1), groups);
					case "nodes" -> groups.stream()
						.limit(value.get(0).asLong())
						.map(Objects.requireNonNull(shapes.get(part.key())))
						.toList();
					default -> part.types().get(0);
				});
			}
			return answer;
		});
	}

	private static Object total(Value number, List<Group> groups) {
		return number.isNull() ? groups.size() : number.asObject();
	}

}
