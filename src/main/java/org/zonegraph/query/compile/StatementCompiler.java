package org.zonegraph.query.compile;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.SymbolicName;

import org.zonegraph.graph.CypherTemplate;
import org.zonegraph.model.Names;
import org.zonegraph.model.Property;
import org.zonegraph.model.StatementNode;
import org.zonegraph.query.clause.Scope;
import org.zonegraph.query.question.Argument;
import org.zonegraph.query.question.Selection;

/** Compiles the selection on the statements about a node or a relationship. */
final class StatementCompiler {

	private static final String ALL = "COLLECT { MATCH (${said}:${label} {${subject}: ${of}.id}) "
			+ "WITH ${said} ORDER BY ${said}.${position} RETURN ${answer} }";

	private static final String SOME = ALL.replace("WITH", "WHERE ${said}.${field} IN ${fields} WITH");

	private final Scope scope;

	private final EvidenceCompiler evidence;

	StatementCompiler(Scope scope, EvidenceCompiler evidence) {
		this.scope = scope;
		this.evidence = evidence;
	}

	/**
	 * The statements about a node or a relationship.
	 * @param type its type, null where it can be of any
	 * @param of its name, bound already
	 * @param field the field as it was selected
	 */
	Projection of(StatementNode.@Nullable Subject type, SymbolicName of, Selection field) {
		Node said = Cypher.anyNode(this.scope.name("said"));
		Projection each = Projection.object("Statement", field.children(),
				(child) -> child.field().equals("evidence")
						? this.evidence.ofRelationship(said.getRequiredSymbolicName(), child.children())
						: new Projection(said.property(child.field()), Shape.LEAF));
		Argument fields = field.argument("fields");
		boolean some = type != null && fields.isGiven();
		CypherTemplate template = CypherTemplate.of(some ? SOME : ALL)
			.with("said", said.getRequiredSymbolicName().getValue())
			.with("label", StatementNode.LABEL)
			.with("subject", StatementNode.SUBJECT)
			.with("of", of.getValue())
			.with("position", StatementNode.POSITION)
			.with("answer", each.expression());
		if (type != null && some) {
			template.with("field", StatementNode.FIELD).with("fields", names(type, fields));
		}
		return new Projection(template.expression(), new Shape.Items(each.shape()));
	}

	private Expression names(StatementNode.Subject type, Argument fields) {
		return this.scope.bound(fields.then((List<String> constants) -> type.stateable()
			.map(Property::name)
			.filter((name) -> constants.contains(Names.constant(name)))
			.toList()));
	}

}
