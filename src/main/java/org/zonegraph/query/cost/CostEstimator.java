package org.zonegraph.query.cost;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

import org.zonegraph.graph.Sizes;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.derive.AsOfDeriver;
import org.zonegraph.query.clause.SetCondition;
import org.zonegraph.query.compile.Asked;
import org.zonegraph.query.compile.ComputedField;
import org.zonegraph.query.compile.Walk;
import org.zonegraph.query.question.QuestionField;

/**
 * Query cost analysis: says what a question may cost before it is asked.
 */
public final class CostEstimator {

	/** Entries of a list that has no page, such as the sources of a statement. */
	private static final int SHORT_LIST = 5;

	/** What no estimate goes beyond, so that sums of them stay numbers. */
	private static final double MOST = 1e15;

	private static final Set<String> ENTRIES = Set.of("nodes", "edges");

	/** What is made of the page of a connection. */
	private static final Set<String> PAGE = Set.of("nodes", "edges", "pageInfo");

	private final Model model;

	private final List<ComputedField> computed;

	private final List<Walk> walks;

	private final List<SetCondition> conditions;

	/**
	 * An estimator.
	 * @param model what the schema says
	 * @param computed what works out the fields that are not stored
	 * @param walks what answers root fields by two statements
	 * @param conditions what filters can ask beside what entries are
	 */
	public CostEstimator(Model model, List<ComputedField> computed, List<Walk> walks, List<SetCondition> conditions) {
		this.model = model;
		this.computed = List.copyOf(computed);
		this.walks = List.copyOf(walks);
		this.conditions = List.copyOf(conditions);
	}

	/**
	 * Estimates a question.
	 * @param question the question, with the values of its variables
	 * @param sizes how large the graph is
	 * @return what it may cost
	 */
	public Cost estimate(QuestionField question, Sizes sizes) {
		Estimate estimate = new Estimate(sizes);
		long statements = question.children().stream().filter((root) -> !root.field().startsWith("__")).count();
		estimate.microseconds += Math.max(0, statements - 1) * Prices.STATEMENT;
		question.children().forEach((field) -> estimate.add(field, field.key(), Holder.ROOT));
		return estimate.cost();
	}

	/** The estimate of one question. */
	private final class Estimate {

		private final Sizes sizes;

		private final ListLengths lengths;

		private final FilterCost filters;

		private double microseconds = Prices.QUESTION;

		private double nodes;

		private double rows;

		private String mostExpensivePath = "";

		private double mostExpensiveSize;

		Estimate(Sizes sizes) {
			this.sizes = sizes;
			this.lengths = new ListLengths(CostEstimator.this.model, sizes);
			this.filters = new FilterCost(CostEstimator.this.model, sizes, CostEstimator.this.conditions);
		}

		Cost cost() {
			double looked = this.rows + this.filters.once();
			return new Cost(Prices.units(bounded(this.microseconds + looked * Prices.ROW)), 0, 0, bounded(this.nodes),
					bounded(looked), this.filters.depth(), this.filters.conditions(), this.mostExpensivePath,
					bounded(this.mostExpensiveSize));
		}

		private static long bounded(double number) {
			return (long) Math.min(number, MOST);
		}

		/**
		 * Adds a field and all beneath it.
		 * @param field the field
		 * @param path the keys that lead to it
		 * @param on what has the field
		 */
		void add(QuestionField field, String path, Holder on) {
			this.microseconds += Prices.FIELD + on.mean * Prices.VALUE;
			if (field.field().startsWith("__")) {
				this.microseconds += introspected(field) * Prices.INTROSPECTED;
				return;
			}
			if (field.children().isEmpty()) {
				return;
			}
			boolean list = field.list() && !on.counted;
			Map<String, Object> arguments = field.arguments();
			boolean connection = field.isConnection();
			Integer page = ListLengths.page(field);
			int size = on.whole.isPresent() ? ListLengths.groups(field, on.whole.getAsDouble())
					: (page != null) ? page : list ? SHORT_LIST : 1;
			int pages = connection ? pages(field) : (page != null || list) ? 1 : 0;
			double whole = this.lengths.whole(field, on.reached).orElse((double) size);
			note(path, on.most * size * pages,
					on.mean * (computedRows(field, on) + looked(field, on, connection, Math.min(size, whole), whole)));
			boolean all = size >= whole && !isFiltered(arguments);
			boolean grouped = field.field().equals("groupBy");
			Holder beneath = new Holder(on.most * size, on.mean * Math.min(size, whole), connection || grouped,
					!on.root || !all, false, grouped ? OptionalDouble.empty() : on.whole);
			Holder together = new Holder(on.most, on.mean, false, beneath.reached, false, OptionalDouble.of(whole));
			this.microseconds += beneath.mean * pages * Prices.ENTRY;
			field.children()
				.forEach((child) -> add(child, path + "." + child.key(),
						(connection && !PAGE.contains(child.field())) ? together : beneath));
		}

		/** The fields beneath one of introspection; a type's name has none. */
		private static int introspected(QuestionField field) {
			return field.children().stream().mapToInt((child) -> 1 + introspected(child)).sum();
		}

		/** As often are the entries of a connection told; a count tells none. */
		private static int pages(QuestionField connection) {
			return (int) connection.children().stream().filter((child) -> ENTRIES.contains(child.field())).count();
		}

		private void note(String path, double nodes, double rows) {
			this.nodes += nodes;
			this.rows += rows;
			if (nodes + rows > this.mostExpensiveSize) {
				this.mostExpensiveSize = nodes + rows;
				this.mostExpensivePath = path;
			}
		}

		/**
		 * What the database looks at for one list or object. A page of a root list is
		 * read off an index; what is filtered, counted by facets, or listed behind a node
		 * is looked at whole, each time that it is asked for.
		 */
		private double looked(QuestionField field, Holder on, boolean connection, double found, double whole) {
			double filter = filter(field, on);
			if (!connection) {
				return found;
			}
			boolean nested = !on.root;
			double looked = 0;
			for (QuestionField part : field.children()) {
				looked += switch (part.field()) {
					case "facets" -> ListLengths.keys(part) * whole * (1 + filter);
					case "aggregate", "groupBy" -> whole * (1 + filter + ListLengths.values(part));
					case "totalCount" -> (filter > 0) ? whole * (1 + filter) : 1;
					case "distinctCount" -> whole * (1 + filter);
					case AsOfDeriver.MEMBERS, AsOfDeriver.MEMBERS_AT -> ListLengths.times(part) * whole * (2 + filter);
					case "nodes", "edges", "pageInfo" -> 0;
					default -> 1;
				};
			}
			boolean read = field.children().stream().anyMatch((part) -> PAGE.contains(part.field()));
			return looked + (!read ? 0 : (filter > 0) ? whole * (1 + filter) : nested ? whole : found);
		}

		private static boolean isFiltered(Map<String, Object> arguments) {
			return arguments.get(AsOfDeriver.AS_OF) != null
					|| (arguments.get("filter") instanceof Map<?, ?> map && !map.isEmpty());
		}

		/** What the filter and the orders look at for each entry. */
		private double filter(QuestionField field, Holder on) {
			Map<String, Object> arguments = field.arguments();
			if (arguments.get("orderBy") instanceof Collection<?> orders) {
				this.filters.ordered(orders.size());
			}
			NodeType type = field.entries(CostEstimator.this.model).orElse(null);
			return isFiltered(arguments)
					? this.filters.perNode(type, this.lengths.links(field).orElse(null), arguments, !on.root) : 0;
		}

		private double computedRows(QuestionField field, Holder on) {
			Asked asked = new Asked(this.sizes, field.arguments(),
					field.children().stream().map(QuestionField::field).collect(Collectors.toSet()));
			double rows = 0;
			for (String type : field.types()) {
				for (ComputedField each : CostEstimator.this.computed) {
					if (each.answers(type, field.field())) {
						rows = Math.max(rows, each.rows(asked));
					}
				}
			}
			for (Walk walk : CostEstimator.this.walks) {
				if (on.root && walk.answers(field.field())) {
					rows = Math.max(rows, walk.rows(asked));
				}
			}
			return rows;
		}

	}

	/**
	 * What has a field.
	 *
	 * @param most how many there can be at most
	 * @param mean how many there will be, about
	 * @param counted whether they were counted already as the page of a connection
	 * @param reached whether a relationship or a choice led to them, so that those with
	 * many relationships are likely to be among them
	 * @param root whether it is the question itself
	 * @param whole how long the list is that it tells of as a whole, about; empty for
	 * anything else
	 */
	private record Holder(double most, double mean, boolean counted, boolean reached, boolean root,
			OptionalDouble whole) {

		static final Holder ROOT = new Holder(1, 1, false, true, true, OptionalDouble.empty());

	}

}
