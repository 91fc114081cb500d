package org.zonegraph.query.compile;

import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.SymbolicName;

import org.zonegraph.graph.CypherTemplate;
import org.zonegraph.model.StatementNode;
import org.zonegraph.query.question.Selection;
import org.zonegraph.query.shape.Projection;
import org.zonegraph.query.shape.Shape;

/**
 * Compiles the selection on what stands beside a node or a relationship and is joined to
 * it by its id alone: statements, and identifiers of others. Each has the evidence of a
 * relationship, and a place among those of the same thing.
 */
final class BesideCompiler {

	/** All of them, as a template. */
	static final String ALL = "COLLECT { MATCH (${each}:${label} {${subject}: ${of}.id}) "
			+ "WITH ${each} ORDER BY ${each}.${position} RETURN ${answer} }";

	private final EvidenceCompiler evidence;

	BesideCompiler(EvidenceCompiler evidence) {
		this.evidence = evidence;
	}

	/**
	 * What stands beside something.
	 * @param type name of its type in the public schema
	 * @param each what stands there, named but not bound
	 * @param label the label of its nodes
	 * @param of the name of what it stands beside, bound already
	 * @param field the field as it was selected
	 * @param template {@link #ALL}, or a part of them
	 */
	Projection of(String type, Node each, String label, SymbolicName of, Selection field, CypherTemplate template) {
		SymbolicName name = each.getRequiredSymbolicName();
		Projection answer = Projection.object(type, field.children(),
				(child) -> child.field().equals("evidence") ? this.evidence.ofRelationship(name, child.children())
						: new Projection(each.property(child.field()), Shape.LEAF));
		return new Projection(template.with("each", name.getValue())
			.with("label", label)
			.with("subject", StatementNode.SUBJECT)
			.with("of", of.getValue())
			.with("position", StatementNode.POSITION)
			.with("answer", answer.expression())
			.expression(), new Shape.Items(answer.shape()));
	}

}
