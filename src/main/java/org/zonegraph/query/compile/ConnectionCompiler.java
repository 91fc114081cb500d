package org.zonegraph.query.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.SymbolicName;

import org.zonegraph.model.CitationNode;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Relationship;
import org.zonegraph.model.derive.AsOfDeriver;
import org.zonegraph.query.clause.AsOf;
import org.zonegraph.query.aggregate.AggregateCompiler;
import org.zonegraph.query.aggregate.MembersCompiler;
import org.zonegraph.query.clause.Entry;
import org.zonegraph.query.clause.FilterCompiler;
import org.zonegraph.query.clause.Listed;
import org.zonegraph.query.clause.Patterns;
import org.zonegraph.query.clause.Scope;
import org.zonegraph.query.question.Argument;
import org.zonegraph.query.question.FilterNulls;
import org.zonegraph.query.question.Selection;
import org.zonegraph.query.shape.Projection;
import org.zonegraph.query.shape.Columns;
import org.zonegraph.query.shape.Shape;

/**
 * Compiles a connection: one page of a list with its cursors, and counts of the whole
 * list where they are asked for.
 */
final class ConnectionCompiler {

	private final Scope scope;

	private final ObjectCompiler objects;

	ConnectionCompiler(Scope scope, ObjectCompiler objects) {
		this.scope = scope;
		this.objects = objects;
	}

	/** All nodes of a type. */
	Projection root(NodeType type, Selection field) {
		SymbolicName name = Cypher.name(this.scope.name("n"));
		return compile(new Listed(type.name(), Cypher.anyNode(name), Patterns.all(type, name, null), null, null, null,
				Entry.of(type.name(), Cypher.anyNode(name))), field);
	}

	/** The nodes at the other end of a relationship. */
	Projection nested(Relationship relationship, Node owner, Selection field) {
		return compile(Listed.of(this.scope, relationship, owner), field);
	}

	/** All that cites a source. */
	Projection cited(Node source, Selection field) {
		Node citation = Cypher.node(CitationNode.LABEL)
			.withProperties(CitationNode.SOURCE, source.property("id"))
			.named(this.scope.name("c"));
		return compile(new Listed(CitationNode.TYPE, citation, citation, null, null, source,
				Entry.of(CitationNode.TYPE, Scope.reference(citation))), field);
	}

	private Projection compile(Listed listed, Selection field) {
		Argument filter = filter(field);
		Condition fitting = filter.fields().isEmpty() ? Cypher.noCondition()
				: new FilterCompiler(this.scope).compile(listed.entry(), filter);
		AsOf asOf = AsOf.of(this.scope, listed.entry(), field);
		Condition condition = asOf.and(fitting);
		ConnectionShape.Builder shape = new ConnectionShape.Builder();
		List<Expression> columns = new ArrayList<>();
		PageCompiler rows = new PageCompiler(this.scope, this.objects, listed, asOf, field);
		AggregateCompiler aggregates = new AggregateCompiler(this.scope, listed, condition, filter);
		for (Selection child : field.children()) {
			String key = child.key();
			switch (child.field()) {
				case "__typename" -> shape.constant(key, child.types().get(0));
				case "nodes" -> shape.nodes(key, rows.node(child));
				case "edges" -> shape.edges(key, rows.edge(child));
				case "pageInfo" -> shape.pageInfo(key, rows.pageInfo(child));
				case "totalCount" -> {
					shape.column(key, Shape.LEAF);
					columns.add(listed.count(condition));
				}
				case AsOfDeriver.MEMBERS, AsOfDeriver.MEMBERS_AT -> {
					MembersCompiler counts = new MembersCompiler(this.scope, listed, fitting);
					Projection members = child.field().equals(AsOfDeriver.MEMBERS_AT) ? counts.at(child)
							: counts.of(asOf.slice(), field.argument(AsOfDeriver.AS_OF), child);
					shape.column(key, members.shape());
					columns.add(members.expression());
				}
				case "distinctCount" -> {
					shape.column(key, Shape.LEAF);
					columns.add(Cypher.count(Cypher.match(listed.pattern())
						.where(condition)
						.returningDistinct(listed.node().getRequiredSymbolicName())
						.build()));
				}
				default -> {
					Projection whole = computed(listed, child).orElseGet(() -> aggregates.compile(child));
					shape.column(key, whole.shape());
					columns.add(whole.expression());
				}
			}
		}
		ConnectionShape.Page page = rows.page();
		if (page != null) {
			columns.addAll(rows.compile(condition));
		}
		return new Projection(Columns.row(columns), shape.build(page));
	}

	/** Null in place of the whole filter is none: clients send all their variables. */
	private static Argument filter(Selection field) {
		Argument filter = field.argument("filter");
		filter.look((Map<String, Object> given) -> FilterNulls.refuse(field.key(), given));
		return filter;
	}

	/** What is worked out of a list as a whole. */
	private Optional<Projection> computed(Listed listed, Selection field) {
		return this.objects.computed(field.types().get(0), field.field())
			.map((computed) -> computed.compile(new ComputedField.Place(this.scope, this.objects,
					this.scope.model().nodeType(listed.type()), null, field)));
	}

}
