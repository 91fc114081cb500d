package org.zonegraph.query.clause;

import java.util.ArrayList;
import java.util.List;

import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithoutWhere;

import org.zonegraph.model.NodeType;
import org.zonegraph.query.question.Argument;

/**
 * Access path: things that a filter names by their ids at the other end of a to-one
 * relationship. Asked for alone they are looked for at every entry; matched with it, as
 * each entry has one at most, the database can begin at the one that is named.
 */
public final class Anchors {

	private final List<PatternElement> patterns = new ArrayList<>();

	private Condition condition = Cypher.noCondition();

	/**
	 * What a filter names.
	 * @param scope the statement
	 * @param type the type of what is listed
	 * @param listed what is listed
	 * @param filter the filter on it
	 */
	public Anchors(Scope scope, NodeType type, Node listed, Argument filter) {
		ComparisonCompiler comparisons = new ComparisonCompiler(scope);
		type.toOnes()
			.filter((one) -> one.end() == null && filter.fields().contains(one.field()))
			.filter((one) -> scope.model().isNodeType(one.target()))
			.forEach((one) -> {
				Argument id = filter.field(one.field()).field("id");
				if (id.fields().contains("eq")) {
					Node target = Patterns.target(scope, one);
					this.patterns.add(Patterns.between(one, listed, target));
					this.condition = this.condition
						.and(comparisons.identity(Scope.reference(target).property("id"), id));
				}
			});
	}

	/**
	 * Begins a list.
	 * @param listed matches what is listed
	 * @return a match of both
	 */
	public OngoingReadingWithoutWhere match(PatternElement listed) {
		List<PatternElement> all = new ArrayList<>(List.of(listed));
		all.addAll(this.patterns);
		return Cypher.match(all);
	}

	/** What is named. */
	public Condition condition() {
		return this.condition;
	}

}
