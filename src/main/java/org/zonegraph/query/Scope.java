package org.zonegraph.query;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;

/** What the parts of one statement share: its parameters and the names not yet used. */
final class Scope {

	private final Model model;

	private final Map<String, Object> parameters = new HashMap<>();

	private int names;

	Scope(Model model) {
		this.model = model;
	}

	Model model() {
		return this.model;
	}

	/** A value becomes a parameter and never text of the statement. */
	Expression parameter(@Nullable Object value) {
		String name = "p" + this.parameters.size();
		this.parameters.put(name, value);
		return Cypher.parameter(name);
	}

	Map<String, Object> parameters() {
		return this.parameters;
	}

	String name(String prefix) {
		return prefix + this.names++;
	}

	/** A new node to be matched; refer to it by {@link #reference}. */
	Node node(NodeType type) {
		return Cypher.node(type.label()).named(name("n"));
	}

	/** The same node where it is bound already. */
	static Node reference(Node node) {
		return Cypher.anyNode(node.getRequiredSymbolicName());
	}

}
