package org.zonegraph.query.cost;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.zonegraph.graph.Sizes;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Relationship;
import org.zonegraph.model.derive.AsOfDeriver;
import org.zonegraph.model.derive.InputDeriver;
import org.zonegraph.model.time.Lifetime;
import org.zonegraph.query.clause.SetCondition;

/**
 * What filters look at. Through a relationship one comes to those that have many of them
 * more often than to others, so that a filter that goes on from there meets more than the
 * mean: what it meets is the mean of the squares over the mean.
 */
final class FilterCost {

	private final Model model;

	private final Sizes sizes;

	private final List<SetCondition> sets;

	private int depth;

	private int conditions;

	private double once;

	FilterCost(Model model, Sizes sizes, List<SetCondition> sets) {
		this.model = model;
		this.sets = sets;
		this.sizes = sizes;
	}

	/** How deep the deepest filter is nested. */
	int depth() {
		return this.depth;
	}

	/** How many comparisons and orders there are. */
	int conditions() {
		return this.conditions;
	}

	/** About how many rows are looked at once, however many entries there are. */
	double once() {
		return this.once;
	}

	void ordered(int orders) {
		this.conditions += orders;
	}

	/**
	 * About how many rows a filter looks at for each entry that it is held against.
	 * @param type the type of the entry's node, null where it can be of several
	 * @param link the type of what is stored on the relationship that led to it, null
	 * where nothing is
	 * @param arguments those of the list
	 * @param reached whether a relationship led to the node
	 */
	double perNode(@Nullable NodeType type, @Nullable NodeType link, Map<String, Object> arguments, boolean reached) {
		double asOf = NodeType.dated(link, type)
			.filter((dated) -> arguments.get(AsOfDeriver.AS_OF) != null)
			.map((dated) -> filtered(new Held(dated, null, reached),
					asOf(Objects.requireNonNull(dated.lifetime()), arguments.get(AsOfDeriver.MEMBERS)), 1))
			.orElse(0.0);
		return asOf + filtered(new Held(type, link, reached), arguments.get("filter"), 1);
	}

	/** The filter that it is compiled to, whatever the time. */
	private static Map<String, Object> asOf(Lifetime lifetime, @Nullable Object members) {
		return "CERTAIN".equals(members) ? lifetime.certain(Lifetime.Part::name)
				: lifetime.possible(Lifetime.Part::name);
	}

	private double filtered(Held held, @Nullable Object filter, int depth) {
		this.depth = Math.max(this.depth, depth);
		double rows = 0;
		if (filter instanceof Collection<?> several) {
			for (Object each : several) {
				rows += filtered(held, each, depth);
			}
		}
		else if (filter instanceof Map<?, ?> map) {
			for (Map.Entry<?, ?> entry : map.entrySet()) {
				rows += condition(held, String.valueOf(entry.getKey()), entry.getValue(), depth);
			}
		}
		return rows;
	}

	private double condition(Held held, String key, @Nullable Object value, int depth) {
		if (held.link() != null && key.equals(InputDeriver.EDGE)) {
			return filtered(new Held(held.link(), null, true), value, depth + 1);
		}
		for (SetCondition set : this.sets) {
			if (set.field().equals(key)) {
				this.conditions++;
				this.once += set.rows(this.sizes, value);
				return Prices.COMPARISON;
			}
		}
		NodeType type = held.type();
		Relationship relationship = (type == null) ? null
				: key.equals(NodeType.SOURCES) ? type.citing().orElse(null) : type.relationship(key).orElse(null);
		if (relationship != null && value instanceof Map<?, ?> related) {
			double met = held.reached() ? this.sizes.meanOfReached(relationship) : this.sizes.mean(relationship);
			return 1 + met * (1 + filtered(Held.behind(this.model, relationship), related, depth + 1));
		}
		if (value instanceof Map<?, ?> || (value instanceof Collection<?> several && isNested(several))) {
			// and, or, not, some, none, all, count, node, and the comparisons of a
			// property
			return filtered(held, value, depth + 1);
		}
		this.conditions++;
		return Prices.COMPARISON;
	}

	private static boolean isNested(Collection<?> values) {
		return values.stream().anyMatch((value) -> value instanceof Map<?, ?>);
	}

	/**
	 * What a filter is held against.
	 *
	 * @param type the node's type, null where it can be of several
	 * @param link the type of what is stored on the relationship that led to it, null
	 * where nothing is
	 * @param reached whether a relationship led to the node
	 */
	private record Held(@Nullable NodeType type, @Nullable NodeType link, boolean reached) {

		static Held behind(Model model, Relationship relationship) {
			return new Held(model.target(relationship).orElse(null), model.link(relationship).orElse(null), true);
		}

	}

}
