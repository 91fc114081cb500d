package org.zonegraph.query.cost;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a question may cost, known before it is asked.
 *
 * @param work what it costs but for its planning, about in milliseconds of processor time
 * @param reading what it costs to read a document that was not seen before, the same
 * @param planning what it costs to plan statements that were not seen before, the same
 * @param nodes the most entries that its lists can have together: the product of the page
 * sizes along each list
 * @param rows about how many nodes the database has to look at, from the number of
 * relationships of each kind
 * @param filterDepth how deep its deepest filter is nested
 * @param conditions how many comparisons and orders it has
 * @param mostExpensivePath path of the field that costs the most
 * @param mostExpensiveSize nodes and rows of that field alone
 */
public record Cost(long work, long reading, long planning, long nodes, long rows, int filterDepth, int conditions,
		String mostExpensivePath, long mostExpensiveSize) {

	/**
	 * What is counted against a client.
	 * @return work, reading and planning together, at least 1
	 */
	public long total() {
		return Math.max(1, this.work + this.reading + this.planning);
	}

	/**
	 * The same question, the document of which had to be read.
	 * @param more what that costs
	 * @return the cost with it
	 */
	public Cost read(long more) {
		return new Cost(this.work, this.reading + more, this.planning, this.nodes, this.rows, this.filterDepth,
				this.conditions, this.mostExpensivePath, this.mostExpensiveSize);
	}

	/**
	 * The same question, a statement of which must be planned.
	 * @param more what that costs
	 * @return the cost with it
	 */
	public Cost planned(long more) {
		return new Cost(this.work, this.reading, this.planning + more, this.nodes, this.rows, this.filterDepth,
				this.conditions, this.mostExpensivePath, this.mostExpensiveSize);
	}

	/**
	 * As an answer tells it.
	 * @return {@code extensions.cost}
	 */
	public Map<String, Object> asMap() {
		Map<String, Object> cost = new LinkedHashMap<>();
		cost.put("total", total());
		cost.put("reading", this.reading);
		cost.put("planning", this.planning);
		cost.put("nodes", this.nodes);
		cost.put("rows", this.rows);
		cost.put("dearest", this.mostExpensivePath);
		return cost;
	}

}
