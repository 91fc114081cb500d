package org.zonegraph.query;

import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.RelationshipPattern;
import org.neo4j.cypherdsl.core.Where;

import org.zonegraph.model.NodeType;
import org.zonegraph.model.Relationship;

/**
 * Turns a filter argument into a Cypher condition on one node. A condition on what is not
 * known does not hold, and {@code not} of it does.
 */
final class FilterCompiler {

	private final Scope scope;

	private final ComparisonCompiler comparisons;

	FilterCompiler(Scope scope) {
		this.scope = scope;
		this.comparisons = new ComparisonCompiler(scope);
	}

	/** The condition that a filter on a type, or on an interface, stands for. */
	Condition compile(String type, Node node, Map<String, Object> filter) {
		return filter.entrySet()
			.stream()
			.map((entry) -> condition(type, node, entry.getKey(), entry.getValue()))
			.reduce(Condition::and)
			.orElseGet(Cypher::isTrue);
	}

	private Condition condition(String type, Node node, String key, Object value) {
		return switch (key) {
			case "and" -> all(type, node, value, Condition::and);
			case "or" -> objects(value).isEmpty() ? Cypher.isFalse() : all(type, node, value, Condition::or);
			case "not" -> not(compile(type, node, object(value)));
			case "id", NodeType.CONFIDENCE -> this.comparisons.identity(node.property(key), object(value));
			default -> this.scope.model().isNodeType(type) ? field(this.scope.model().nodeType(type), node, key, value)
					: kind(node, object(value));
		};
	}

	private Condition all(String type, Node node, Object value, BinaryOperator<Condition> operator) {
		return objects(value).stream()
			.map((each) -> compile(type, node, each))
			.reduce(operator)
			.orElseGet(Cypher::isTrue);
	}

	private Condition field(NodeType type, Node node, String key, Object value) {
		return type.relationship(key)
			.map((relationship) -> related(relationship, node, object(value)))
			.orElseGet(() -> type.property(key)
				.map((property) -> this.comparisons.compile(property, node, object(value)))
				.orElseGet(() -> missing(type, node, key, value)));
	}

	private Condition missing(NodeType type, Node node, String key, Object value) {
		Relationship relationship = type.relationship(key.replaceFirst("IsNull$", "")).orElseThrow();
		Condition known = exists(relationship, node, Map.of());
		return Boolean.TRUE.equals(value) ? known.not() : known;
	}

	private Condition related(Relationship relationship, Node node, Map<String, Object> filter) {
		if (!relationship.list()) {
			return exists(relationship, node, filter);
		}
		return filter.entrySet().stream().map((entry) -> {
			Map<String, Object> value = object(entry.getValue());
			return switch (entry.getKey()) {
				case "some" -> exists(relationship, node, value);
				case "none" -> exists(relationship, node, value).not();
				case "all" -> exists(relationship, node, Map.of("not", value)).not();
				default -> this.comparisons.numbers(node.property(relationship.countName()), value);
			};
		}).reduce(Condition::and).orElseGet(Cypher::isTrue);
	}

	private Condition exists(Relationship relationship, Node node, Map<String, Object> filter) {
		Node target = Patterns.target(this.scope, relationship);
		RelationshipPattern pattern = Patterns.between(relationship, node, target);
		Condition condition = compile(relationship.target(), Scope.reference(target), filter);
		return Cypher.exists(List.of(pattern), Where.from(condition));
	}

	/**
	 * Nodes of which only the interface is known are told apart by their labels. Each has
	 * a kind.
	 */
	private Condition kind(Node node, Map<String, Object> filter) {
		return filter.entrySet().stream().map((entry) -> switch (entry.getKey()) {
			case "eq" -> labelled(node, List.of(entry.getValue()));
			case "in" -> labelled(node, (List<?>) entry.getValue());
			default -> Boolean.TRUE.equals(entry.getValue()) ? Cypher.isFalse() : Cypher.isTrue();
		}).reduce(Condition::and).orElseGet(Cypher::isTrue);
	}

	private Condition labelled(Node node, List<?> constants) {
		return this.scope.model()
			.nodeTypes()
			.stream()
			.filter((type) -> constants.contains(type.constant()))
			.map((type) -> node.hasLabels(type.label()))
			.reduce(Condition::or)
			.orElseGet(Cypher::isFalse);
	}

	/** Holds where the condition is false and where it is not known. */
	static Condition not(Condition condition) {
		return Cypher.coalesce(condition, Cypher.literalFalse()).eq(Cypher.literalFalse());
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> object(Object value) {
		return (Map<String, Object>) value;
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> objects(Object value) {
		return (List<Map<String, Object>>) value;
	}

}
