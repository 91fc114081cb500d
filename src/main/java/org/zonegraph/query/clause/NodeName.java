package org.zonegraph.query.clause;

import java.util.List;

import org.neo4j.cypherdsl.core.Case;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

import org.zonegraph.model.NodeType;

/** The displayed name of a node, in a language. */
public final class NodeName {

	private NodeName() {
	}

	/**
	 * The name of a node that can be of several types.
	 * @param types the types
	 * @param node the node, bound already
	 * @param language {@code EN} or {@code ZH}
	 * @return the first known of the names that its type has
	 */
	public static Expression of(List<NodeType> types, Node node, Object language) {
		Case byType = Cypher.caseExpression();
		for (NodeType type : types) {
			byType = byType.when(node.hasLabels(type.label())).then(of(type, node, language));
		}
		return byType;
	}

	/**
	 * The name of a node of a type.
	 * @param type the node's type
	 * @param node the node, bound already
	 * @param language {@code EN} or {@code ZH}
	 * @return the first known of the names
	 */
	public static Expression of(NodeType type, Node node, Object language) {
		List<String> names = "ZH".equals(language) ? type.namesZh() : type.namesEn();
		return Cypher.coalesce(names.stream().map(node::property).toArray(Expression[]::new));
	}

}
