package org.zonegraph.query;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a question may cost, known before it is asked.
 *
 * @param nodes the most entries that its lists can have together: the product of the page
 * sizes along each list
 * @param rows about how many nodes the database has to look at, from the average number
 * of relationships of each kind
 * @param filterDepth how deep its deepest filter is nested
 * @param conditions how many comparisons and orders it has
 * @param dearest path of the field that costs the most
 * @param dearestCost nodes and rows of that field alone
 */
public record Cost(long nodes, long rows, int filterDepth, int conditions, String dearest, long dearestCost) {

	/**
	 * What is counted against a client.
	 * @return nodes and rows together, at least 1
	 */
	public long total() {
		return Math.max(1, this.nodes + this.rows);
	}

	/**
	 * As an answer tells it.
	 * @return {@code extensions.cost}
	 */
	public Map<String, Object> asMap() {
		Map<String, Object> cost = new LinkedHashMap<>();
		cost.put("total", total());
		cost.put("nodes", this.nodes);
		cost.put("rows", this.rows);
		cost.put("dearest", this.dearest);
		return cost;
	}

}
