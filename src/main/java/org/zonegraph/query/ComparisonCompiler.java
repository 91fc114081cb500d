package org.zonegraph.query;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

import org.zonegraph.model.NodeType;
import org.zonegraph.model.PartialDate;
import org.zonegraph.model.Property;

/**
 * Turns the comparisons of one property into a Cypher condition. All that is given must
 * hold.
 */
final class ComparisonCompiler {

	private static final String CASE_SENSITIVE = "caseSensitive";

	private final Scope scope;

	ComparisonCompiler(Scope scope) {
		this.scope = scope;
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
			.filter((property) -> filter.get(property.name()) instanceof Map<?, ?> comparison
					&& comparison.containsKey("eq"))
			.map((property) -> (property.kind() == Property.Kind.TEXT) ? property.lowerCaseName() : property.name())
			.findFirst();
	}

	Condition compile(Property property, Node node, Map<String, Object> filter) {
		Expression stored = node.property(property.name());
		return switch (property.kind()) {
			case TEXT -> text(stored, node.property(property.lowerCaseName()), filter);
			case TEXT_LIST -> texts(stored, filter);
			case INTEGER, DECIMAL -> numbers(stored, filter);
			case DATE -> dates(stored, filter);
			case ID, ENUM, BOOLEAN -> identity(stored, filter);
		};
	}

	/**
	 * Only the copy in small letters is indexed: what differs by case is looked up there
	 * and then compared as it is.
	 */
	private Condition text(Expression text, Expression lowerCase, Map<String, Object> filter) {
		boolean sensitive = isSensitive(filter);
		return operators(filter).map((entry) -> {
			Condition found = text(lowerCase, entry.getKey(), lowerCase(entry.getValue()));
			Condition exact = text(text, entry.getKey(), entry.getValue());
			if (!sensitive) {
				return found;
			}
			return switch (entry.getKey()) {
				case "eq", "in" -> found.and(exact);
				case "startsWith" -> text(lowerCase, "startsWith", beginning(entry.getValue())).and(exact);
				default -> exact;
			};
		}).reduce(Condition::and).orElseGet(Cypher::isTrue);
	}

	private static boolean isSensitive(Map<String, Object> filter) {
		return Boolean.TRUE.equals(filter.get(CASE_SENSITIVE));
	}

	private static Stream<Map.Entry<String, Object>> operators(Map<String, Object> filter) {
		return filter.entrySet().stream().filter((entry) -> !entry.getKey().equals(CASE_SENSITIVE));
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
		return (value instanceof List<?> list) ? list.stream().map(ComparisonCompiler::lowerCase).toList() : value;
	}

	/** What small letters surely begin with: a sigma at the end has a form of its own. */
	private static Object beginning(Object value) {
		String text = value.toString();
		int sigma = text.indexOf('Σ');
		return lowerCase((sigma < 0) ? text : text.substring(0, sigma));
	}

	private Condition texts(Expression list, Map<String, Object> filter) {
		return filter.entrySet().stream().map((entry) -> {
			@SuppressWarnings("unchecked")
			Map<String, Object> each = (Map<String, Object>) entry.getValue();
			String name = this.scope.name("t");
			Expression text = Cypher.name(name);
			Condition fits = operators(each)
				.map((operator) -> isSensitive(each) ? text(text, operator.getKey(), operator.getValue())
						: text(Cypher.toLower(text), operator.getKey(), lowerCase(operator.getValue())))
				.reduce(Condition::and)
				.orElseGet(Cypher::isTrue);
			Condition any = Cypher.any(name).in(list).where(fits);
			return entry.getKey().equals("none") ? FilterCompiler.not(any) : any;
		}).reduce(Condition::and).orElseGet(Cypher::isTrue);
	}

	/** Comparisons of a number. */
	Condition numbers(Expression number, Map<String, Object> filter) {
		return filter.entrySet().stream().map((entry) -> switch (entry.getKey()) {
			case "gt" -> number.gt(parameter(entry.getValue()));
			case "gte" -> number.gte(parameter(entry.getValue()));
			case "lt" -> number.lt(parameter(entry.getValue()));
			case "lte" -> number.lte(parameter(entry.getValue()));
			default -> identity(number, entry.getKey(), entry.getValue());
		}).reduce(Condition::and).orElseGet(Cypher::isTrue);
	}

	/**
	 * A date stands for a period. Stored dates run as texts by their first day, a longer
	 * period before what it holds, so that each comparison is one range of an index.
	 */
	private Condition dates(Expression date, Map<String, Object> filter) {
		return filter.entrySet().stream().map((entry) -> {
			Object given = entry.getValue();
			return switch (entry.getKey()) {
				case "eq" -> date.startsWith(parameter(given));
				case "in" -> ((List<?>) given).stream()
					.map((each) -> date.startsWith(parameter(each)))
					.reduce(Condition::or)
					.orElseGet(Cypher::isFalse);
				case "gt" -> date.gt(parameter(date(given).lastDay()));
				case "gte" -> date.gte(parameter(date(given).longestFrom()));
				case "lt" -> date.lt(parameter(date(given).firstDay()))
					.and(date.in(parameter(date(given).holdingFirstDay())).not());
				case "lte" ->
					date.lte(parameter(date(given).lastDay())).and(date.in(parameter(date(given).outlasting())).not());
				default -> identity(date, entry.getKey(), given);
			};
		}).reduce(Condition::and).orElseGet(Cypher::isTrue);
	}

	private static PartialDate date(Object given) {
		return PartialDate.of(given.toString());
	}

	/** Comparisons that everything has. */
	Condition identity(Expression value, Map<String, Object> filter) {
		return filter.entrySet()
			.stream()
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

	private Expression parameter(Object value) {
		return this.scope.parameter(value);
	}

}
