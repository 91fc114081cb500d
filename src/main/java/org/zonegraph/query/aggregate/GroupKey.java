package org.zonegraph.query.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Case;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.SymbolicName;

import org.zonegraph.model.Facet;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.Relationship;
import org.zonegraph.query.clause.Listed;
import org.zonegraph.query.clause.NodeName;
import org.zonegraph.query.clause.Ordering;
import org.zonegraph.query.clause.Scope;
import org.zonegraph.query.clause.ValueGrade;

/** Grouping key: a facet, as it is read of an entry. */
final class GroupKey {

	private final Facet facet;

	private final boolean edge;

	private final List<Ordering.Join> joins = new ArrayList<>();

	/** What a relationship leads to, null where the facet is a property. */
	private final @Nullable NodeType target;

	private final SymbolicName name;

	private final @Nullable Expression stored;

	/**
	 * The key of a facet.
	 * @param scope the statement
	 * @param listed what is grouped
	 * @param constant the facet's name
	 */
	GroupKey(Scope scope, Listed listed, String constant) {
		NodeType linkType = listed.entry().linkType();
		this.edge = linkType != null && constant.startsWith(Facet.EDGE);
		NodeType type = (linkType != null && this.edge) ? linkType : scope.model().nodeType(listed.type());
		String named = this.edge ? constant.substring(Facet.EDGE.length()) : constant;
		this.facet = Facet.of(scope.model(), type)
			.stream()
			.filter((each) -> each.constant().equals(named))
			.findFirst()
			.orElseThrow();
		Node node = this.edge ? Objects.requireNonNull(listed.entry().link()) : listed.entry().node();
		Relationship through = this.facet.through();
		boolean known = through == null || through.required();
		if (through != null) {
			node = join(scope, through, node, known);
		}
		Relationship relationship = this.facet.relationship();
		if (relationship != null) {
			this.target = scope.model().nodeType(relationship.target());
			this.name = join(scope, relationship, node, known && relationship.required()).getRequiredSymbolicName();
			this.stored = null;
		}
		else {
			this.target = null;
			this.name = Cypher.name(scope.name("v"));
			this.stored = stored(node);
		}
	}

	private Node join(Scope scope, Relationship relationship, Node owner, boolean known) {
		Ordering.Join join = Ordering.Join.of(scope, relationship, owner, known);
		this.joins.add(join);
		return Cypher.anyNode(join.target());
	}

	private Expression stored(Node node) {
		Property graded = this.facet.graded();
		if (graded != null) {
			return ValueGrade.of(graded, node);
		}
		Property property = property();
		Expression value = node.property(property.name());
		return (property.kind() == Property.Kind.DATE) ? Cypher.left(value, Cypher.literalOf(4)) : value;
	}

	/** The facet. */
	Facet facet() {
		return this.facet;
	}

	/** Whether it is a property of what is grouped itself, and which. */
	boolean is(String property, boolean ofEdge) {
		return this.facet.through() == null && this.facet.graded() == null && this.edge == ofEdge
				&& this.facet.property() != null && property.equals(this.facet.field());
	}

	private Property property() {
		return Objects.requireNonNull(this.facet.property());
	}

	/** The to-one relationships that lead to it. */
	List<Ordering.Join> joins() {
		return this.joins;
	}

	/** What entries are grouped by. */
	IdentifiableElement grouped() {
		return (this.stored != null) ? this.stored.as(this.name) : this.name;
	}

	/** The value of an entry, null where it is not known. */
	Expression ofEntry() {
		return (this.stored != null) ? this.stored : Cypher.property(this.name, "id");
	}

	/** What different values are counted by. */
	Expression counted() {
		return Objects.requireNonNullElse(this.stored, this.name);
	}

	/** The value of a group, null where it is not known. */
	Expression ofGroup() {
		return (this.stored != null) ? this.name : Cypher.property(this.name, "id");
	}

	/** What groups are ordered by where that is not the value. */
	@Nullable Expression sort(Expression value) {
		if (this.target != null) {
			return Cypher.property(this.name, this.target.ordered(NodeType.NAME).sortName());
		}
		if (property().kind() != Property.Kind.ENUM) {
			return null;
		}
		Case places = Cypher.caseExpression(value);
		List<String> values = property().values();
		for (int place = 0; place < values.size(); place++) {
			places = places.when(Cypher.literalOf(values.get(place))).then(Cypher.literalOf(place));
		}
		return places;
	}

	/** The names of what a relationship leads to. */
	Expression names() {
		if (this.target == null) {
			return Cypher.listOf();
		}
		Node end = Cypher.anyNode(this.name);
		return Cypher.listOf(NodeName.of(this.target, end, "EN"), NodeName.of(this.target, end, "ZH"));
	}

}
