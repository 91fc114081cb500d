package org.zonegraph.query.clause;

import org.neo4j.cypherdsl.core.Case;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

import org.zonegraph.model.Grades;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;

/**
 * Grade of a single value, as it is filtered, ordered and counted by: what is known is
 * graded by its statement, else as a whole.
 */
public final class ValueGrade {

	private ValueGrade() {
	}

	/**
	 * The grade of a value.
	 * @param property the property whose value it is
	 * @param node the node that has it, bound already
	 * @return the grade, null where the value is not known
	 */
	public static Expression of(Property property, Node node) {
		Expression value = node.property(property.name());
		Condition known = (property.kind() == Property.Kind.TEXT_LIST) ? Cypher.size(value).gt(Cypher.literalOf(0))
				: value.isNotNull();
		return Cypher.caseExpression()
			.when(known)
			.then(Cypher.coalesce(node.property(property.gradeName()), node.property(NodeType.CONFIDENCE)));
	}

	/**
	 * Where the grade of a value stands among all grades.
	 * @param property the property whose value it is
	 * @param node the node that has it, bound already
	 * @return 0 for the strongest, null where the value is not known
	 */
	static Expression rank(Property property, Node node) {
		Case ranks = Cypher.caseExpression(of(property, node));
		for (String grade : Grades.STRONGEST_FIRST) {
			ranks = ranks.when(Cypher.literalOf(grade)).then(Cypher.literalOf(Grades.rank(grade)));
		}
		return ranks;
	}

}
