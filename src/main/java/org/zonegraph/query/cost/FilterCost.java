package org.zonegraph.query.cost;

import java.util.Collection;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.zonegraph.graph.Sizes;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Relationship;

/**
 * What filters look at. Through a relationship one comes to those that have many of them
 * more often than to others, so that a filter that goes on from there meets more than the
 * mean: what it meets is the mean of the squares over the mean.
 */
final class FilterCost {

	private final Model model;

	private final Sizes sizes;

	private int depth;

	private int conditions;

	FilterCost(Model model, Sizes sizes) {
		this.model = model;
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

	void ordered(int orders) {
		this.conditions += orders;
	}

	/**
	 * About how many rows a filter looks at for each node that it is held against.
	 * @param type the node's type, null where it can be of several
	 * @param filter the filter
	 * @param reached whether a relationship led to the node
	 */
	double perNode(@Nullable NodeType type, @Nullable Object filter, boolean reached) {
		return filtered(type, filter, 1, reached);
	}

	private double filtered(@Nullable NodeType type, @Nullable Object filter, int depth, boolean reached) {
		this.depth = Math.max(this.depth, depth);
		double rows = 0;
		if (filter instanceof Collection<?> several) {
			for (Object each : several) {
				rows += filtered(type, each, depth, reached);
			}
		}
		else if (filter instanceof Map<?, ?> map) {
			for (Map.Entry<?, ?> entry : map.entrySet()) {
				rows += condition(type, String.valueOf(entry.getKey()), entry.getValue(), depth, reached);
			}
		}
		return rows;
	}

	private double condition(@Nullable NodeType type, String key, @Nullable Object value, int depth, boolean reached) {
		Relationship relationship = (type == null) ? null
				: key.equals(NodeType.SOURCES) ? type.citing().orElse(null) : type.relationship(key).orElse(null);
		if (relationship != null && value instanceof Map<?, ?> related) {
			NodeType target = this.model.target(relationship).orElse(null);
			double met = reached ? this.sizes.meanOfReached(relationship) : this.sizes.mean(relationship);
			return 1 + met * (1 + filtered(target, related, depth + 1, true));
		}
		if (value instanceof Map<?, ?> || (value instanceof Collection<?> several && isNested(several))) {
			// and, or, not, some, none, all, count, and the comparisons of a property
			return filtered(type, value, depth + 1, reached);
		}
		this.conditions++;
		return Prices.COMPARISON;
	}

	private static boolean isNested(Collection<?> values) {
		return values.stream().anyMatch((value) -> value instanceof Map<?, ?>);
	}

}
