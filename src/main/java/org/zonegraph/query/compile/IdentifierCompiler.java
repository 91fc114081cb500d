package org.zonegraph.query.compile;

import java.util.stream.Collectors;

import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

import org.zonegraph.graph.CypherTemplate;
import org.zonegraph.model.IdentifierScheme;
import org.zonegraph.model.StatementNode;
import org.zonegraph.query.clause.Scope;
import org.zonegraph.query.question.Selection;
import org.zonegraph.query.shape.Projection;

/**
 * Compiles identifiers of others: the selection on those of a node, and the way from one
 * of them to the node that it is of.
 */
final class IdentifierCompiler {

	/** What an id is of can be of any type; each has an index of its own. */
	private static final String THINGS = "COLLECT { UNWIND ${wanted} AS wanted MATCH (known:${label} {id: wanted.id}) "
			+ "UNWIND COLLECT { ${each} } AS ${node} RETURN [wanted.place, ${answer}] }";

	private static final String EACH = "MATCH (n:`%s` {id: known.%s}) RETURN n";

	private final Scope scope;

	private final BesideCompiler beside;

	IdentifierCompiler(Scope scope, BesideCompiler beside) {
		this.scope = scope;
		this.beside = beside;
	}

	/**
	 * The identifiers of a node.
	 * @param node the node, bound already
	 * @param field the field as it was selected
	 */
	Projection of(Node node, Selection field) {
		Node known = Cypher.anyNode(this.scope.name("known"));
		return this.beside.of(IdentifierScheme.TYPE, known, IdentifierScheme.LABEL, node.getRequiredSymbolicName(),
				field, CypherTemplate.of(BesideCompiler.ALL));
	}

	/**
	 * What identifiers are of.
	 * @param wanted a list of maps, each with an {@code id} and its {@code place}
	 * @param node what each is called in the answer
	 * @param answer what is answered for each
	 * @return a list with the place and the answer of each that is known
	 */
	Expression things(Expression wanted, Node node, Expression answer) {
		return CypherTemplate.of(THINGS)
			.with("wanted", wanted)
			.with("label", IdentifierScheme.LABEL)
			.with("each",
					this.scope.model()
						.nodeTypes()
						.stream()
						.map((type) -> EACH.formatted(type.label(), StatementNode.SUBJECT))
						.collect(Collectors.joining(" UNION ALL ")))
			.with("node", node.getRequiredSymbolicName().getValue())
			.with("answer", answer)
			.expression();
	}

}
