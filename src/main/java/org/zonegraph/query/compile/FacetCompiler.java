package org.zonegraph.query.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.neo4j.cypherdsl.core.AliasedExpression;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.RelationshipPattern;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.StatementBuilder.OrderableOngoingReadingAndWithWithoutWhere;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.neo4j.cypherdsl.core.Where;

import org.zonegraph.model.Facet;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.Relationship;
import org.zonegraph.query.clause.Patterns;
import org.zonegraph.query.clause.Scope;
import org.zonegraph.query.clause.ValueGrade;
import org.zonegraph.query.compile.ConnectionCompiler.ListFilter;
import org.zonegraph.query.compile.ConnectionCompiler.Listed;
import org.zonegraph.query.question.Selection;

/** Compiles the counts of a list by its facets. */
final class FacetCompiler {

	private static final int MAX_BUCKETS = 100;

	private final Scope scope;

	private final Listed listed;

	private final ListFilter filter;

	FacetCompiler(Scope scope, Listed listed, ListFilter filter) {
		this.scope = scope;
		this.listed = listed;
		this.filter = filter;
	}

	Projection compile(Selection field) {
		List<String> by = field.constant("by");
		List<Expression> rows = new ArrayList<>();
		Map<String, Shape> shapes = new LinkedHashMap<>();
		for (String constant : by) {
			Projection projection = facet(counted(constant), constant, field.children());
			rows.add(Cypher.listOf(Cypher.literalOf(constant), projection.expression()));
			shapes.put(constant, projection.shape());
		}
		return new Projection(Cypher.listOf(rows), new Shape.Items(new Shape.OneOf(shapes)));
	}

	private Counted counted(String constant) {
		NodeType linkType = this.listed.entry().linkType();
		boolean edge = linkType != null && constant.startsWith(Facet.EDGE);
		NodeType type = (linkType != null && edge) ? linkType : this.scope.model().nodeType(this.listed.type());
		return Facet.of(type)
			.stream()
			.filter((each) -> constant.equals((edge ? Facet.EDGE : "") + each.constant()))
			.findFirst()
			.map((facet) -> new Counted(facet, edge))
			.orElseThrow();
	}

	private Projection facet(Counted counted, String constant, List<Selection> selection) {
		Projection.Builder fields = new Projection.Builder();
		for (Selection field : selection) {
			String key = field.key();
			switch (field.field()) {
				case "__typename" -> {
					Relationship list = this.listed.relationship();
					fields.constant(key, ((list != null) ? list.entries() : this.listed.type()) + "Facets");
				}
				case "facet" -> fields.constant(key, constant);
				case "missing" -> fields.add(key, missing(counted), Shape.LEAF);
				default -> fields.add(key, buckets(counted, field.children()));
			}
		}
		return fields.build();
	}

	private Projection buckets(Counted counted, List<Selection> selection) {
		Facet facet = counted.facet();
		SymbolicName count = Cypher.name(this.scope.name("c"));
		Relationship relationship = facet.relationship();
		Node node = counted.node(this.listed);
		Condition condition = this.filter.on(this.listed);
		if (relationship != null) {
			NodeType target = this.scope.model().nodeType(relationship.target());
			Node end = this.scope.node(target);
			Expression id = Scope.reference(end).property("id");
			Projection bucket = bucket(selection, id, ObjectCompiler.name(target, Scope.reference(end), "EN"), count);
			return counted(
					Cypher.match(this.listed.pattern())
						.where(condition)
						.match(Patterns.leading(relationship, node, end))
						.where(Patterns.held(relationship, node, end)),
					end.getRequiredSymbolicName(),
					(each) -> leads(relationship, counted.node(each), Scope.reference(end)), id, count, bucket);
		}
		Property property = Objects.requireNonNull(facet.property());
		SymbolicName value = Cypher.name(this.scope.name("v"));
		Expression stored = stored(facet, property, node);
		Projection bucket = bucket(selection, value, label(property, value), count);
		return counted(Cypher.match(this.listed.pattern()).where(condition.and(stored.isNotNull())),
				value(property, stored).as(value),
				(each) -> value(property, stored(facet, property, counted.node(each))).eq(value), value, count, bucket);
	}

	private static Condition leads(Relationship relationship, Node owner, Node end) {
		return (Patterns.leading(relationship, owner, end) instanceof RelationshipPattern pattern)
				? Cypher.exists(pattern) : Patterns.held(relationship, owner, end);
	}

	private Condition isMissing(Relationship relationship, Node owner) {
		return (relationship.end() == Relationship.End.ID) ? owner.property(relationship.field()).isNull()
				: leads(relationship, owner, Patterns.target(this.scope, relationship)).not();
	}

	private static Expression stored(Facet facet, Property property, Node node) {
		return (facet.graded() != null) ? ValueGrade.of(facet.graded(), node) : node.property(property.name());
	}

	/**
	 * Counts by grouping at the root. Within another expression the database takes an
	 * aggregate for one of the outer statement, so there each value is counted by itself;
	 * those lists are short.
	 */
	private Projection counted(OngoingReading all, IdentifiableElement value, ListFilter same, Expression key,
			SymbolicName count, Projection bucket) {
		Node owner = this.listed.owner();
		Relationship relationship = this.listed.relationship();
		OrderableOngoingReadingAndWithWithoutWhere counts;
		if (owner == null || relationship == null) {
			counts = all.with(value, Cypher.count(Cypher.asterisk()).as(count));
		}
		else {
			Listed again = Listed.of(this.scope, relationship, owner);
			Condition condition = this.filter.on(again).and(same.on(again));
			counts = all.withDistinct(value)
				.with(name(value), Cypher.count(List.of(again.pattern()), Where.from(condition)).as(count));
		}
		return new Projection(
				Cypher.collect(counts.orderBy(Cypher.sort(count).descending(), Cypher.sort(key).ascending())
					.limit(MAX_BUCKETS)
					.returning(bucket.expression())
					.build()),
				new Shape.Items(bucket.shape()));
	}

	private static SymbolicName name(IdentifiableElement value) {
		return (value instanceof SymbolicName name) ? name : Cypher.name(((AliasedExpression) value).getAlias());
	}

	private static Projection bucket(List<Selection> selection, Expression value, Expression label, Expression count) {
		Projection.Builder fields = new Projection.Builder();
		for (Selection field : selection) {
			String key = field.key();
			switch (field.field()) {
				case "value" -> fields.add(key, value, Shape.LEAF);
				case "label" -> fields.add(key, label, Shape.LEAF);
				case "count" -> fields.add(key, count, Shape.LEAF);
				default -> fields.constant(key, "Bucket");
			}
		}
		return fields.build();
	}

	private static Expression value(Property property, Expression value) {
		return switch (property.kind()) {
			case DATE -> Cypher.left(value, Cypher.literalOf(4));
			case INTEGER, DECIMAL, BOOLEAN -> Cypher.toString(value);
			default -> value;
		};
	}

	/** {@code SPECIAL_CUSTOMS_AREA} reads "Special customs area". */
	private static Expression label(Property property, Expression value) {
		return switch (property.kind()) {
			case ENUM -> Cypher.left(value, Cypher.literalOf(1))
				.concat(Cypher.replace(Cypher.toLower(Cypher.substring(value, Cypher.literalOf(1), Cypher.size(value))),
						Cypher.literalOf("_"), Cypher.literalOf(" ")));
			case BOOLEAN -> Cypher.caseExpression(value)
				.when(Cypher.literalOf("true"))
				.then(Cypher.literalOf("Yes"))
				.elseDefault(Cypher.literalOf("No"));
			default -> value;
		};
	}

	private Expression missing(Counted counted) {
		Facet facet = counted.facet();
		Node node = counted.node(this.listed);
		Relationship relationship = facet.relationship();
		Condition unknown = (relationship != null) ? isMissing(relationship, node)
				: stored(facet, Objects.requireNonNull(facet.property()), node).isNull();
		return Cypher.count(List.of(this.listed.pattern()), Where.from(this.filter.on(this.listed).and(unknown)));
	}

	/**
	 * What is counted.
	 *
	 * @param facet the facet
	 * @param edge whether it is one of the relationship that led to what is listed
	 */
	private record Counted(Facet facet, boolean edge) {

		Node node(Listed listed) {
			return this.edge ? Objects.requireNonNull(listed.entry().link()) : listed.entry().node();
		}

	}

}
