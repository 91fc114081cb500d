package org.zonegraph.query;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.RelationshipPattern;
import org.neo4j.cypherdsl.core.Where;

import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.Relationship;

/**
 * Turns a filter argument into a Cypher condition on one node. A condition on what is not
 * known does not hold, and {@code not} of it does.
 */
final class FilterCompiler {

	private final Scope scope;

	FilterCompiler(Scope scope) {
		this.scope = scope;
	}

	/** The condition that a filter on a type, or on an interface, stands for. */
	Condition compile(String type, Node node, Map<String, Object> filter) {
		return filter.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() != null)
			.map((entry) -> condition(type, node, entry.getKey(), entry.getValue()))
			.reduce(Condition::and)
			.orElseGet(Cypher::isTrue);
	}

	private Condition condition(String type, Node node, String key, Object value) {
		return switch (key) {
			case "and" -> all(type, node, value, Condition::and);
			case "or" -> objects(value).isEmpty() ? Cypher.isFalse() : all(type, node, value, Condition::or);
			case "not" -> not(compile(type, node, object(value)));
			case "id", NodeType.CONFIDENCE -> identity(node.property(key), object(value));
			default -> this.scope.model().isNodeType(type) ? field(this.scope.model().nodeType(type), node, key, value)
					: kind(node, object(value));
		};
	}

	/**
	 * A property that a filter fixes to one value. An index on it and the id delivers
	 * what fits by id, if the statement orders by both.
	 */
	static Optional<String> fixed(NodeType type, Map<String, Object> filter) {
		return type.properties()
			.stream()
			.filter((property) -> !EnumSet.of(Property.Kind.ID, Property.Kind.DATE, Property.Kind.TEXT_LIST)
				.contains(property.kind()))
			.flatMap((property) -> (filter.get(property.name()) instanceof Map<?, ?> comparison
					&& comparison.get("eq") != null) ? Stream.of(stored(property, comparison)) : Stream.of())
			.findFirst();
	}

	/** Where a property is stored as a comparison wants it. */
	private static String stored(Property property, Map<?, ?> comparison) {
		return (property.kind() == Property.Kind.TEXT && !Boolean.TRUE.equals(comparison.get("caseSensitive")))
				? property.lowerCaseName() : property.name();
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
				.map((property) -> compared(property, node, object(value)))
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
		return filter.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() != null)
			.map((entry) -> switch (entry.getKey()) {
				case "some" -> exists(relationship, node, object(entry.getValue()));
				case "none" -> exists(relationship, node, object(entry.getValue())).not();
				case "all" -> exists(relationship, node, Map.of("not", object(entry.getValue()))).not();
				default -> numbers(node.property(relationship.countName()), object(entry.getValue()));
			})
			.reduce(Condition::and)
			.orElseGet(Cypher::isTrue);
	}

	private Condition exists(Relationship relationship, Node node, Map<String, Object> filter) {
		Node target = Patterns.target(this.scope, relationship);
		RelationshipPattern pattern = Patterns.between(relationship, node, target);
		Condition condition = compile(relationship.target(), Scope.reference(target), filter);
		return Cypher.exists(List.of(pattern), Where.from(condition));
	}

	private Condition compared(Property property, Node node, Map<String, Object> filter) {
		return switch (property.kind()) {
			case TEXT -> text(property, node, filter);
			case TEXT_LIST -> texts(node.property(property.name()), filter);
			case INTEGER, DECIMAL -> numbers(node.property(property.name()), filter);
			case DATE -> dates(node.property(property.name()), filter);
			case ID, ENUM, BOOLEAN -> identity(node.property(property.name()), filter);
		};
	}

	private Condition text(Property property, Node node, Map<String, Object> filter) {
		return text(node.property(stored(property, filter)), filter, Boolean.TRUE.equals(filter.get("caseSensitive")));
	}

	private Condition text(Expression text, Map<String, Object> filter, boolean sensitive) {
		return filter.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() != null && !entry.getKey().equals("caseSensitive"))
			.map((entry) -> text(text, entry.getKey(), sensitive ? entry.getValue() : lowerCase(entry.getValue())))
			.reduce(Condition::and)
			.orElseGet(Cypher::isTrue);
	}

	private Condition text(Expression text, String operator, Object value) {
		return switch (operator) {
			case "contains" -> text.contains(parameter(value));
			case "startsWith" -> text.startsWith(parameter(value));
			case "endsWith" -> text.endsWith(parameter(value));
			default -> identity(text, operator, value);
		};
	}

	private static Object lowerCase(Object value) {
		if (value instanceof String text) {
			return text.toLowerCase(Locale.ROOT);
		}
		return (value instanceof List<?> list) ? list.stream().map(FilterCompiler::lowerCase).toList() : value;
	}

	private Condition texts(Expression list, Map<String, Object> filter) {
		return filter.entrySet().stream().filter((entry) -> entry.getValue() != null).map((entry) -> {
			Map<String, Object> each = object(entry.getValue());
			boolean sensitive = Boolean.TRUE.equals(each.get("caseSensitive"));
			String name = this.scope.name("t");
			Expression text = Cypher.name(name);
			Condition fits = text(sensitive ? text : Cypher.toLower(text), each, sensitive);
			Condition any = Cypher.any(name).in(list).where(fits);
			return entry.getKey().equals("none") ? not(any) : any;
		}).reduce(Condition::and).orElseGet(Cypher::isTrue);
	}

	private Condition numbers(Expression number, Map<String, Object> filter) {
		return filter.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() != null)
			.map((entry) -> switch (entry.getKey()) {
				case "gt" -> number.gt(parameter(entry.getValue()));
				case "gte" -> number.gte(parameter(entry.getValue()));
				case "lt" -> number.lt(parameter(entry.getValue()));
				case "lte" -> number.lte(parameter(entry.getValue()));
				default -> identity(number, entry.getKey(), entry.getValue());
			})
			.reduce(Condition::and)
			.orElseGet(Cypher::isTrue);
	}

	/**
	 * A date stands for a period; written out, a longer date lies within a shorter one.
	 */
	private Condition dates(Expression date, Map<String, Object> filter) {
		return filter.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() != null)
			.map((entry) -> switch (entry.getKey()) {
				case "eq" -> date.startsWith(parameter(entry.getValue()));
				case "in" -> list(entry.getValue()).stream()
					.map((each) -> date.startsWith(parameter(each)))
					.reduce(Condition::or)
					.orElseGet(Cypher::isFalse);
				case "gt" ->
					date.gt(parameter(entry.getValue())).and(date.startsWith(parameter(entry.getValue())).not());
				case "gte" -> date.gte(parameter(entry.getValue()));
				case "lt" ->
					date.lt(parameter(entry.getValue())).and(parameter(entry.getValue()).startsWith(date).not());
				case "lte" -> date.lt(parameter(entry.getValue() + "~"))
					.and(parameter(entry.getValue()).startsWith(date).not().or(date.eq(parameter(entry.getValue()))));
				default -> identity(date, entry.getKey(), entry.getValue());
			})
			.reduce(Condition::and)
			.orElseGet(Cypher::isTrue);
	}

	private Condition identity(Expression value, Map<String, Object> filter) {
		return filter.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() != null)
			.map((entry) -> identity(value, entry.getKey(), entry.getValue()))
			.reduce(Condition::and)
			.orElseGet(Cypher::isTrue);
	}

	private Condition identity(Expression value, String operator, Object operand) {
		return switch (operator) {
			case "eq" -> value.eq(parameter(operand));
			case "in" -> value.in(parameter(operand));
			case "isNull" -> Boolean.TRUE.equals(operand) ? value.isNull() : value.isNotNull();
			default -> throw new IllegalArgumentException("no comparison is called '%s'".formatted(operator));
		};
	}

	/** Nodes of which only the interface is known are told apart by their labels. */
	private Condition kind(Node node, Map<String, Object> filter) {
		List<Object> constants = filter.entrySet()
			.stream()
			.filter((entry) -> !entry.getKey().equals("isNull"))
			.flatMap((entry) -> (entry.getValue() instanceof List<?> list) ? list(list).stream()
					: Stream.of(entry.getValue()))
			.toList();
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

	private Expression parameter(Object value) {
		return this.scope.parameter(value);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> object(Object value) {
		return (Map<String, Object>) value;
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> objects(Object value) {
		return (List<Map<String, Object>>) value;
	}

	@SuppressWarnings("unchecked")
	private static List<Object> list(Object value) {
		return (List<Object>) value;
	}

}
