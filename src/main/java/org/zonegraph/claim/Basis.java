package org.zonegraph.claim;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import graphql.language.ArrayValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

import org.zonegraph.graph.CypherTemplate;
import org.zonegraph.model.Count;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.Relationship;
import org.zonegraph.model.StatementNode;

/**
 * Evidential basis of a count: Cypher of the ids of the sources that say of an entry what
 * it is counted for. Of a value that is looked at they are those of its statement, of a
 * relationship its own, and where nothing is looked at those of the row: what else a
 * source says of an entry bears out nothing.
 */
final class Basis {

	/** The names of what a claim itself rests on are {@code own}. */
	static final String INDEPENDENT = """
			EXISTS { UNWIND %s AS id MATCH (source:Source {id: id}) WHERE none(
			  name IN [source.id, coalesce(source.publisher, ''), coalesce(source.original, '')] WHERE name IN own) }""";

	private static final Set<String> LOGIC = Set.of("and", "or", "not");

	private static final String ROW = "COLLECT { MATCH (item)-[row:CITES]->(cited) WHERE row.position IS NOT NULL RETURN cited.id }";

	private static final String VALUE = """
			coalesce(head(COLLECT { MATCH (said:${statement} {${subject}: item.id}) \
			WHERE said.${field} = ${name} AND said.rank = ${preferred} RETURN said.sources }), ${row})""";

	private static final String RELATED = """
			COLLECT { MATCH (item)${left}-[related:`${type}`]-${right}() WHERE related.confidence <> 'UNVERIFIED' \
			UNWIND related.sources AS id RETURN DISTINCT id }""";

	private Basis() {
	}

	/**
	 * The basis of a count.
	 * @param count what is counted, its entries bound as {@code item}
	 * @return a list with the ids for each thing that is looked at, of which each must
	 * have a source of others
	 */
	static Expression of(Count count) {
		List<Expression> each = fields(count.filter()).flatMap((field) -> of(count.type(), field)).toList();
		return Cypher.listOf(each.isEmpty() ? List.of(Cypher.raw(ROW)) : each);
	}

	/** The names of the fields that a filter looks at. */
	private static Stream<String> fields(Value<?> filter) {
		Set<String> fields = new TreeSet<>();
		if (filter instanceof ArrayValue several) {
			return several.getValues().stream().flatMap(Basis::fields).distinct();
		}
		if (filter instanceof ObjectValue object) {
			for (ObjectField field : object.getObjectFields()) {
				if (LOGIC.contains(field.getName())) {
					fields(field.getValue()).forEach(fields::add);
				}
				else {
					fields.add(field.getName());
				}
			}
		}
		return fields.stream();
	}

	private static Stream<Expression> of(NodeType type, String field) {
		return Stream.concat(
				type.stateable()
					.map(Property::name)
					.filter(field::equals)
					.map((property) -> Cypher.raw(value(property))),
				type.relationship(field).stream().map(Basis::related));
	}

	/**
	 * What a value of an {@code item} rests on, where it has no statement of its own the
	 * row.
	 * @param property name of a property that the schema has
	 * @return Cypher
	 */
	static String value(String property) {
		return CypherTemplate.of(VALUE)
			.with("statement", StatementNode.LABEL)
			.with("subject", StatementNode.SUBJECT)
			.with("field", StatementNode.FIELD)
			.with("name", "'" + property + "'")
			.with("preferred", "'" + StatementNode.PREFERRED + "'")
			.with("row", ROW)
			.text();
	}

	private static Expression related(Relationship relationship) {
		return CypherTemplate.of(RELATED)
			.with("left", relationship.outgoing() ? "" : "<")
			.with("right", relationship.outgoing() ? ">" : "")
			.with("type", relationship.type())
			.expression();
	}

}
