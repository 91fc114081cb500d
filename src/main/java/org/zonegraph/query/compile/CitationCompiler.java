package org.zonegraph.query.compile;

import java.util.List;

import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;

import org.zonegraph.graph.CypherTemplate;
import org.zonegraph.model.CitationNode;
import org.zonegraph.model.NodeType;
import org.zonegraph.query.clause.Scope;
import org.zonegraph.query.question.Selection;
import org.zonegraph.query.shape.Projection;
import org.zonegraph.query.shape.Shape;

/**
 * Compiles the selection on what cites a source, and on what is open. What it names is
 * looked up by its id for the entries of a page alone.
 */
final class CitationCompiler {

	private static final String NAMED = "COLLECT { MATCH (${node}:${labels} {id: ${citation}.${end}}) RETURN ${answer} }";

	private final Scope scope;

	private final ObjectCompiler objects;

	CitationCompiler(Scope scope, ObjectCompiler objects) {
		this.scope = scope;
		this.objects = objects;
	}

	/**
	 * A citation, or what is open and reads as one.
	 * @param type the name of its type
	 * @param citation the node that holds it, bound already
	 * @param selection the fields selected on it
	 */
	Projection of(String type, Node citation, List<Selection> selection) {
		return Projection.object(type, selection, (field) -> switch (field.field()) {
			case CitationNode.SUBJECT, CitationNode.OBJECT -> named(citation, field);
			case "evidence" -> this.objects.relationshipEvidence(citation.getRequiredSymbolicName(), field.children());
			case "statements" -> this.objects.rivals(citation.getRequiredSymbolicName(), field);
			default -> new Projection(citation.property(field.field()), Shape.LEAF);
		});
	}

	private Projection named(Node citation, Selection end) {
		Node node = Cypher.anyNode(this.scope.name("n"));
		Projection projection = this.objects.node("Entity", node, end.children());
		return new Projection(CypherTemplate.of(NAMED)
			.with("node", node.getRequiredSymbolicName().getValue())
			.with("labels", NodeType.anyLabel(this.scope.model().nodeTypes()))
			.with("citation", citation.getRequiredSymbolicName().getValue())
			.with("end", end.field())
			.with("answer", projection.expression())
			.expression(), new Shape.First(projection.shape()));
	}

}
