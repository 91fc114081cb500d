package org.zonegraph.query.compile;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.SymbolicName;

import org.zonegraph.graph.CypherTemplate;
import org.zonegraph.model.Names;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.OpenNode;
import org.zonegraph.model.Property;
import org.zonegraph.model.StatementNode;
import org.zonegraph.query.clause.Scope;
import org.zonegraph.query.question.Argument;
import org.zonegraph.query.question.Selection;
import org.zonegraph.query.shape.Projection;

/** Compiles the selection on the statements about a node or a relationship. */
final class StatementCompiler {

	private static final String SOME = BesideCompiler.ALL.replace("WITH", "WHERE ${each}.${field} IN ${fields} WITH");

	private static final String RIVALS = BesideCompiler.ALL.replace("${of}.id", "${of}.${about}")
		.replace("WITH", "WHERE ${each}.${field} = ${of}.${field} WITH");

	private final Scope scope;

	private final BesideCompiler beside;

	StatementCompiler(Scope scope, BesideCompiler beside) {
		this.scope = scope;
		this.beside = beside;
	}

	/**
	 * The statements about a node or a relationship.
	 * @param type its type, null where it can be of any
	 * @param of its name, bound already
	 * @param field the field as it was selected
	 */
	Projection of(StatementNode.@Nullable Subject type, SymbolicName of, Selection field) {
		Node said = Cypher.anyNode(this.scope.name("said"));
		Argument fields = field.argument("fields");
		CypherTemplate template = (type == null || !fields.isGiven()) ? CypherTemplate.of(BesideCompiler.ALL)
				: CypherTemplate.of(SOME).with("field", StatementNode.FIELD).with("fields", names(type, fields));
		return this.beside.of("Statement", said, StatementNode.LABEL, of, field, template);
	}

	/**
	 * All values of a field that has rivals, the one that it has first.
	 * @param conflict what says which field of what it is, bound already
	 * @param field the field as it was selected
	 */
	Projection rivals(SymbolicName conflict, Selection field) {
		Node said = Cypher.anyNode(this.scope.name("said"));
		return this.beside.of("Statement", said, StatementNode.LABEL, conflict, field,
				CypherTemplate.of(RIVALS).with("about", OpenNode.ABOUT).with("field", StatementNode.FIELD));
	}

	private Expression names(StatementNode.Subject type, Argument fields) {
		// of a relationship the ids of others are values too
		StatementNode.Subject stated = (type instanceof NodeType thing && thing.link())
				? this.scope.model().relationshipType(thing.label()) : type;
		return this.scope.bound(fields.then((List<String> constants) -> stated.stateable()
			.map(Property::name)
			.filter((name) -> constants.contains(Names.constant(name)))
			.toList()));
	}

}
