package org.zonegraph.query.compile;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.SymbolicName;

import org.zonegraph.graph.CypherTemplate;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.RelationshipType;
import org.zonegraph.query.clause.Scope;
import org.zonegraph.query.question.Selection;
import org.zonegraph.query.shape.Projection;
import org.zonegraph.query.shape.Shape;

/** Compiles the selection on the evidence of a node or a relationship. */
final class EvidenceCompiler {

	private static final String CITED = """
			COLLECT { MATCH (${node})-[cites:${type}]->(cited) WHERE cites.position IS NOT NULL \
			WITH cites, cited ORDER BY cites.position RETURN cited }""";

	private static final String EITHER = "CASE WHEN ${node}:`${source}` THEN [${node}] ELSE ${cited} END";

	private final Scope scope;

	private final ObjectCompiler objects;

	EvidenceCompiler(Scope scope, ObjectCompiler objects) {
		this.scope = scope;
		this.objects = objects;
	}

	/**
	 * The evidence of a node, or of a relationship that is a thing; a source is its own.
	 * @param owner the node's type, null where it can be of any
	 */
	Projection ofNode(@Nullable NodeType owner, Node node, List<Selection> selection) {
		if (owner != null && owner.link()) {
			return ofRelationship(node.getRequiredSymbolicName(), selection);
		}
		return evidence(node::property, selection, (sources) -> {
			NodeType type = this.scope.model().nodeType(Model.SOURCE);
			Node source = Cypher.anyNode(this.scope.name("s"));
			Projection projection = this.objects.node(type, source, sources.children());
			String cited = cited(owner, node.getRequiredSymbolicName().getValue(), type);
			return Projection.ofEach(Cypher.raw(cited), source.getRequiredSymbolicName().getValue(), projection);
		});
	}

	private static String cited(@Nullable NodeType owner, String node, NodeType source) {
		String cited = CypherTemplate.of(CITED).with("node", node).with("type", RelationshipType.CITES).text();
		if (owner == null) {
			return CypherTemplate.of(EITHER)
				.with("node", node)
				.with("source", source.label())
				.with("cited", cited)
				.text();
		}
		return owner.isSource() ? "[%s]".formatted(node) : cited;
	}

	/** A relationship holds the ids of its sources. */
	Projection ofRelationship(SymbolicName relationship, List<Selection> selection) {
		return evidence((name) -> Cypher.property(relationship, name), selection, (sources) -> {
			NodeType type = this.scope.model().nodeType(Model.SOURCE);
			SymbolicName id = Cypher.name(this.scope.name("s"));
			Node source = this.scope.node(type);
			Projection projection = this.objects.node(type, Scope.reference(source), sources.children());
			return new Projection(Cypher.collect(Cypher.unwind(Cypher.property(relationship, "sources"))
				.as(id)
				.match(source.withProperties("id", id))
				.returning(projection.expression())
				.build()), new Shape.Items(projection.shape()));
		});
	}

	private Projection evidence(Function<String, Expression> stored, List<Selection> selection,
			Function<Selection, Projection> sources) {
		return Projection.object("Evidence", selection, (field) -> switch (field.field()) {
			case "confidence", "note" -> new Projection(stored.apply(field.field()), Shape.LEAF);
			case "readAs" -> new Projection(stored.apply(NodeType.READ_AS), Shape.LEAF);
			default -> sources.apply(field);
		});
	}

}
