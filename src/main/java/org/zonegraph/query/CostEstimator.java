package org.zonegraph.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnmodifiedType;
import org.jspecify.annotations.Nullable;

import org.zonegraph.graph.Sizes;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Relationship;
import org.zonegraph.model.SchemaDeriver;

/** Says what a question may cost before it is asked. */
public final class CostEstimator {

	/** Entries of a list that has no page, such as the sources of a statement. */
	private static final int SHORT_LIST = 5;

	/** What no estimate goes beyond, so that sums of them stay numbers. */
	private static final double MOST = 1e15;

	private final Model model;

	private final List<ComputedField> computed;

	private final List<Walk> walks;

	/**
	 * An estimator.
	 * @param model what the schema says
	 * @param computed what works out the fields that are not stored
	 * @param walks what answers root fields by two statements
	 */
	public CostEstimator(Model model, List<ComputedField> computed, List<Walk> walks) {
		this.model = model;
		this.computed = List.copyOf(computed);
		this.walks = List.copyOf(walks);
	}

	/**
	 * Estimates a question.
	 * @param schema the public schema
	 * @param question the operation, with its variables
	 * @param sizes how large the graph is
	 * @return what it may cost
	 */
	public Cost estimate(GraphQLSchema schema, ExecutableNormalizedOperation question, Sizes sizes) {
		Estimate estimate = new Estimate(schema, sizes);
		question.getTopLevelFields().forEach((field) -> estimate.add(field, 1, 1, false));
		return estimate.cost();
	}

	/** The estimate of one question. */
	private final class Estimate {

		private final GraphQLSchema schema;

		private final Sizes sizes;

		private double nodes;

		private double rows;

		private int filterDepth;

		private int conditions;

		private String dearest = "";

		private double dearestCost;

		Estimate(GraphQLSchema schema, Sizes sizes) {
			this.schema = schema;
			this.sizes = sizes;
		}

		Cost cost() {
			return new Cost(bounded(this.nodes), bounded(this.rows), this.filterDepth, this.conditions, this.dearest,
					bounded(this.dearestCost));
		}

		private static long bounded(double number) {
			return (long) Math.min(number, MOST);
		}

		/**
		 * Adds a field and all beneath it.
		 * @param field the field
		 * @param most how many objects can have it at most
		 * @param mean how many will have it, about
		 * @param inPage whether the list that it may be was counted already
		 */
		void add(ExecutableNormalizedField field, double most, double mean, boolean inPage) {
			GraphQLOutputType type = field.getType(this.schema);
			GraphQLUnmodifiedType object = GraphQLTypeUtil.unwrapAll(type);
			if (field.getFieldName().startsWith("__") || field.getChildren().isEmpty()) {
				return;
			}
			boolean list = GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLList;
			Map<String, Object> arguments = field.getResolvedArguments();
			Integer page = page(arguments, object);
			int size = (page != null) ? page : (list && !inPage) ? SHORT_LIST : 1;
			double whole = whole(field).orElse((double) size);
			double found = Math.min(size, whole);
			boolean all = looksAtAll(field, arguments);
			double looked = computedRows(field) + (all ? whole : found) * (1 + perRow(field, arguments));
			note(field, (page != null || (list && !inPage)) ? most * size : 0, mean * looked);
			field.getChildren().forEach((child) -> add(child, most * size, mean * found, page != null && !list));
		}

		private void note(ExecutableNormalizedField field, double nodes, double rows) {
			this.nodes += nodes;
			this.rows += rows;
			if (nodes + rows > this.dearestCost) {
				this.dearestCost = nodes + rows;
				this.dearest = String.join(".", field.getListOfResultKeys());
			}
		}

		/** The page size of a list; a larger one than is allowed is refused elsewhere. */
		private @Nullable Integer page(Map<String, Object> arguments, GraphQLUnmodifiedType type) {
			boolean connection = type instanceof GraphQLObjectType && type.getName().endsWith("Connection");
			for (String name : List.of("first", "last")) {
				if (arguments.get(name) instanceof Integer size) {
					return Math.max(0, connection ? Math.min(size, SchemaDeriver.MAX_PAGE) : size);
				}
			}
			for (String name : List.of("ids", "names")) {
				if (arguments.get(name) instanceof Collection<?> wanted) {
					return wanted.size();
				}
			}
			return connection ? SchemaDeriver.DEFAULT_PAGE : null;
		}

		/** How long the whole list is, empty where that is not known. */
		private Optional<Double> whole(ExecutableNormalizedField field) {
			Optional<Double> root = this.root(field).map((type) -> (double) this.sizes.of(type.name()));
			return root.or(() -> relationship(field).map(this.sizes::mean));
		}

		private Optional<NodeType> root(ExecutableNormalizedField field) {
			return (field.getLevel() > 1) ? Optional.empty()
					: CostEstimator.this.model.nodeTypes()
						.stream()
						.filter((type) -> type.plural().equals(field.getFieldName()))
						.findFirst();
		}

		private Optional<Relationship> relationship(ExecutableNormalizedField field) {
			Model model = CostEstimator.this.model;
			return field.getObjectTypeNames()
				.stream()
				.filter(model::isNodeType)
				.flatMap((name) -> model.nodeType(name).relationship(field.getFieldName()).stream())
				.findFirst();
		}

		/** What is filtered or counted is looked at whole. */
		private boolean looksAtAll(ExecutableNormalizedField field, Map<String, Object> arguments) {
			return isGiven(arguments.get("filter"))
					|| field.getChildren().stream().anyMatch((child) -> child.getFieldName().equals("facets"));
		}

		private static boolean isGiven(@Nullable Object filter) {
			return filter instanceof Map<?, ?> map && !map.isEmpty();
		}

		private double computedRows(ExecutableNormalizedField field) {
			double rows = 0;
			for (String type : field.getObjectTypeNames()) {
				for (ComputedField each : CostEstimator.this.computed) {
					if (each.answers(type, field.getFieldName())) {
						rows = Math.max(rows, each.rows(this.sizes));
					}
				}
			}
			if (field.getLevel() == 1) {
				for (Walk walk : CostEstimator.this.walks) {
					if (walk.answers(field.getFieldName())) {
						rows = Math.max(rows, walk.rows(this.sizes));
					}
				}
			}
			return rows;
		}

		/** What the filter and the orders look at for each entry. */
		private double perRow(ExecutableNormalizedField field, Map<String, Object> arguments) {
			if (arguments.get("orderBy") instanceof Collection<?> orders) {
				this.conditions += orders.size();
			}
			if (!(arguments.get("filter") instanceof Map<?, ?> filter)) {
				return 0;
			}
			NodeType type = root(field)
				.or(() -> relationship(field).map(Relationship::target)
					.filter(CostEstimator.this.model::isNodeType)
					.map(CostEstimator.this.model::nodeType))
				.orElse(null);
			return filtered(type, filter, 1);
		}

		private double filtered(@Nullable NodeType type, Object filter, int depth) {
			this.filterDepth = Math.max(this.filterDepth, depth);
			double rows = 0;
			if (filter instanceof Collection<?> several) {
				for (Object each : several) {
					rows += filtered(type, each, depth);
				}
			}
			else if (filter instanceof Map<?, ?> map) {
				for (Map.Entry<?, ?> entry : map.entrySet()) {
					rows += condition(type, String.valueOf(entry.getKey()), entry.getValue(), depth);
				}
			}
			return rows;
		}

		private double condition(@Nullable NodeType type, String key, @Nullable Object value, int depth) {
			Relationship relationship = (type != null) ? type.relationship(key).orElse(null) : null;
			if (relationship != null && value instanceof Map<?, ?> related) {
				Model model = CostEstimator.this.model;
				NodeType target = model.isNodeType(relationship.target()) ? model.nodeType(relationship.target())
						: null;
				return this.sizes.mean(relationship) * (1 + filtered(target, related, depth + 1));
			}
			if (value instanceof Map<?, ?> || (value instanceof Collection<?> several && nested(several))) {
				// and, or, not, some, none, all, count, and the comparisons of a property
				return filtered(type, value, depth + 1);
			}
			this.conditions++;
			return 0;
		}

		private static boolean nested(Collection<?> values) {
			return values.stream().anyMatch((value) -> value instanceof Map<?, ?>);
		}

	}

}
