package org.zonegraph.query.clause;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;

import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.Where;

import org.zonegraph.model.CitationNode;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.Relationship;
import org.zonegraph.model.derive.InputDeriver;
import org.zonegraph.query.question.Argument;

/**
 * Turns a filter argument into a Cypher condition on one node. A condition on what is not
 * known does not hold, and {@code not} of it does.
 */
public final class FilterCompiler {

	private static final Argument NOTHING = Argument.constant(Map.of());

	private final Scope scope;

	private final ComparisonCompiler comparisons;

	/**
	 * A compiler.
	 * @param scope the statement
	 */
	public FilterCompiler(Scope scope) {
		this.scope = scope;
		this.comparisons = new ComparisonCompiler(scope);
	}

	/**
	 * A property that a filter fixes to one value. An index on it and the id delivers
	 * what fits by id, if the statement orders by both.
	 * @param type the type that the filter is on
	 * @param filter the filter
	 * @return name of the property as it is indexed, empty where none is fixed
	 */
	public static Optional<String> fixed(NodeType type, Argument filter) {
		List<String> given = filter.fields();
		return type.properties()
			.stream()
			.filter((property) -> given.contains(property.name()))
			.filter((property) -> !EnumSet.of(Property.Kind.ID, Property.Kind.DATE, Property.Kind.TEXT_LIST)
				.contains(property.kind()))
			.filter((property) -> filter.field(property.name()).fields().contains("eq"))
			.map((property) -> (property.kind() == Property.Kind.TEXT) ? property.lowerCaseName() : property.name())
			.findFirst();
	}

	/**
	 * Compiles a filter.
	 * @param entry what the filter is on
	 * @param filter the filter
	 * @return the condition that it stands for
	 */
	public Condition compile(Entry entry, Argument filter) {
		return filter.fields()
			.stream()
			.map((key) -> condition(entry, key, filter.field(key)))
			.reduce(Condition::and)
			.orElseGet(Cypher::isTrue);
	}

	/**
	 * Compiles a filter of our own.
	 * @param type name of the type or interface that the filter is on
	 * @param node the node, bound already
	 * @param filter the filter, in which expressions may stand for values
	 * @return the condition that it stands for
	 */
	public Condition compile(String type, Node node, Map<String, Object> filter) {
		return compile(Entry.of(type, node), Argument.constant(filter));
	}

	private Condition condition(Entry entry, String key, Argument value) {
		Entry part = entry.part(key);
		if (part != null) {
			return compile(part, value);
		}
		return switch (key) {
			case "and" -> all(entry, value, Condition::and);
			case "or" -> value.entries().isEmpty() ? Cypher.isFalse() : all(entry, value, Condition::or);
			case "not" -> not(compile(entry, value));
			case "id", NodeType.CONFIDENCE -> this.comparisons.identity(entry.node().property(key), value);
			default -> other(entry.type(), entry.node(), key, value);
		};
	}

	private Condition other(String type, Node node, String key, Argument value) {
		if (this.scope.model().isNodeType(type)) {
			return field(this.scope.model().nodeType(type), node, key, value);
		}
		if (key.equals(NodeType.SOURCES)) {
			return related(NodeType.citing(type), node, value);
		}
		return type.equals(CitationNode.TYPE) ? this.comparisons.identity(node.property(key), value)
				: kind(node, value);
	}

	private Condition all(Entry entry, Argument value, BinaryOperator<Condition> operator) {
		return value.entries().stream().map((each) -> compile(entry, each)).reduce(operator).orElseGet(Cypher::isTrue);
	}

	private Condition graded(NodeType type, Node node, Argument filter) {
		return filter.fields()
			.stream()
			.map((name) -> this.comparisons.identity(ValueGrade.of(type.property(name).orElseThrow(), node),
					filter.field(name)))
			.reduce(Condition::and)
			.orElseGet(Cypher::isTrue);
	}

	private Condition field(NodeType type, Node node, String key, Argument value) {
		SetCondition set = this.scope.condition(key).orElse(null);
		if (set != null) {
			return node.property("id").in(this.scope.first(set.ids(this.scope, type, value)));
		}
		if (key.equals(InputDeriver.GRADES)) {
			return graded(type, node, value);
		}
		if (key.equals(NodeType.NAME.name()) && !type.names().isEmpty()) {
			return type.names()
				.stream()
				.map((name) -> this.comparisons.compile(type.property(name).orElseThrow(), node, value))
				.reduce(Condition::or)
				.orElseThrow();
		}
		if (key.equals(InputDeriver.NEAR) && type.isPlaced()) {
			return new NearCondition(this.scope).compile(node, value);
		}
		return type.relationship(key)
			.or(() -> type.citing().filter((citing) -> key.equals(NodeType.SOURCES)))
			.map((relationship) -> related(relationship, node, value))
			.orElseGet(() -> type.property(key)
				.map((property) -> this.comparisons.compile(property, node, value))
				.orElseGet(() -> missing(type, node, key, value)));
	}

	private Condition missing(NodeType type, Node node, String key, Argument value) {
		Relationship relationship = type.relationship(key.replaceFirst("IsNull$", "")).orElseThrow();
		Condition known = exists(relationship, node, NOTHING);
		return Boolean.TRUE.equals(value.whole()) ? known.not() : known;
	}

	private Condition related(Relationship relationship, Node node, Argument filter) {
		if (!relationship.list()) {
			return exists(relationship, node, filter);
		}
		return filter.fields().stream().map((key) -> {
			Argument value = filter.field(key);
			return switch (key) {
				case "some" -> exists(relationship, node, value);
				case "none" -> exists(relationship, node, value).not();
				case "single" -> matched(relationship, node, value, Cypher::<Expression>count).eq(Cypher.literalOf(1));
				case "all" -> exists(relationship, node, value.then((all) -> Map.of("not", all))).not();
				default -> this.comparisons.numbers(node.property(relationship.countName()), value);
			};
		}).reduce(Condition::and).orElseGet(Cypher::isTrue);
	}

	private Condition exists(Relationship relationship, Node node, Argument filter) {
		if (relationship.end() == Relationship.End.ID && filter.fields().equals(List.of("id"))
				&& !filter.field("id").fields().isEmpty()) {
			return this.comparisons.identity(node.property(relationship.field()), filter.field("id"));
		}
		return matched(relationship, node, filter, Cypher::exists);
	}

	private <T> T matched(Relationship relationship, Node node, Argument filter,
			BiFunction<List<PatternElement>, Where, T> of) {
		Node target = Patterns.target(this.scope, relationship);
		PatternElement pattern = Patterns.leading(relationship, node, target);
		Entry entry = Entry.of(relationship.target(), Scope.reference(target));
		if (relationship.list() && relationship.propertiesType() != null) {
			org.neo4j.cypherdsl.core.Relationship link = Patterns.between(relationship, node, target)
				.named(this.scope.name("r"));
			pattern = link;
			entry = Entry.of(this.scope.model(), relationship, Scope.reference(target), link.getRequiredSymbolicName());
		}
		Condition condition = compile(entry, filter);
		return of.apply(List.of(pattern), Where.from(Patterns.held(relationship, node, target).and(condition)));
	}

	/**
	 * Nodes of which only the interface is known are told apart by their labels. Each has
	 * a kind.
	 */
	private Condition kind(Node node, Argument filter) {
		return filter.fields().stream().map((operator) -> switch (operator) {
			case "eq" -> labelled(node, List.of(given(filter.field(operator))));
			case "in" -> labelled(node, (List<?>) given(filter.field(operator)));
			case "ne" -> labelled(node, List.of(given(filter.field(operator)))).not();
			case "notIn" -> labelled(node, (List<?>) given(filter.field(operator))).not();
			default -> Boolean.TRUE.equals(filter.field(operator).whole()) ? Cypher.isFalse() : Cypher.isTrue();
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

	private static Object given(Argument value) {
		return Objects.requireNonNull(value.whole());
	}

}
