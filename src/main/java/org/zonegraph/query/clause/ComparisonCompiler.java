package org.zonegraph.query.clause;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

import org.zonegraph.model.Property;
import org.zonegraph.model.time.PartialDate;
import org.zonegraph.query.question.Argument;

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

	Condition compile(Property property, Node node, Argument filter) {
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
	private Condition text(Expression text, Expression lowerCase, Argument filter) {
		boolean sensitive = isSensitive(filter);
		return all(operators(filter), (operator) -> {
			Argument value = filter.field(operator);
			if (!sensitive) {
				return text(lowerCase, operator, lowerCase(value));
			}
			return switch (operator) {
				case "eq", "in" -> text(lowerCase, operator, lowerCase(value)).and(text(text, operator, value));
				case "startsWith" -> text(lowerCase, operator, value.then(ComparisonCompiler::beginning))
					.and(text(text, operator, value));
				default -> text(text, operator, value);
			};
		});
	}

	private static Condition all(List<String> operators, Function<String, Condition> condition) {
		return operators.stream().map(condition).reduce(Condition::and).orElseGet(Cypher::isTrue);
	}

	private static boolean isSensitive(Argument filter) {
		return Boolean.TRUE.equals(filter.field(CASE_SENSITIVE).whole());
	}

	private static List<String> operators(Argument filter) {
		return filter.fields().stream().filter((operator) -> !operator.equals(CASE_SENSITIVE)).toList();
	}

	private Condition text(Expression text, String operator, Argument value) {
		return switch (operator) {
			case "contains" -> text.contains(bound(value));
			case "startsWith" -> text.startsWith(bound(value));
			case "endsWith" -> text.endsWith(bound(value));
			case "words" -> {
				String word = this.scope.name("w");
				yield Cypher.all(word)
					.in(bound(value.then((String words) -> List.of(words.strip().split("\\s+")))))
					.where(text.contains(Cypher.name(word)));
			}
			default -> identity(text, operator, value);
		};
	}

	private static Argument lowerCase(Argument value) {
		return value.then(ComparisonCompiler::lowerCase);
	}

	private static Object lowerCase(Object value) {
		if (value instanceof String text) {
			return text.toLowerCase(Locale.ROOT);
		}
		return (value instanceof List<?> list) ? list.stream().map(ComparisonCompiler::lowerCase).toList() : value;
	}

	/** What small letters surely begin with: a sigma at the end has a form of its own. */
	private static Object beginning(String text) {
		int sigma = text.indexOf('Σ');
		return lowerCase((sigma < 0) ? text : text.substring(0, sigma));
	}

	private Condition texts(Expression list, Argument filter) {
		return all(filter.fields(), (quantifier) -> {
			Argument each = filter.field(quantifier);
			boolean sensitive = isSensitive(each);
			String name = this.scope.name("t");
			Expression text = sensitive ? Cypher.name(name) : Cypher.toLower(Cypher.name(name));
			Condition fits = all(operators(each), (operator) -> text(text, operator,
					sensitive ? each.field(operator) : lowerCase(each.field(operator))));
			Condition any = Cypher.any(name).in(list).where(fits);
			return quantifier.equals("none") ? FilterCompiler.not(any) : any;
		});
	}

	/** Comparisons of a number. */
	Condition numbers(Expression number, Argument filter) {
		return all(filter.fields(), (operator) -> {
			Argument value = filter.field(operator);
			return switch (operator) {
				case "gt" -> number.gt(bound(value));
				case "gte" -> number.gte(bound(value));
				case "lt" -> number.lt(bound(value));
				case "lte" -> number.lte(bound(value));
				case "between" -> number.gte(bound(value.field("from"))).and(number.lte(bound(value.field("to"))));
				default -> identity(number, operator, value);
			};
		});
	}

	/**
	 * A date stands for a period. Stored dates run as texts by their first day, a longer
	 * period before what it holds, so that each comparison is one range of an index.
	 */
	private Condition dates(Expression date, Argument filter) {
		return all(filter.fields(), (operator) -> date(date, operator, filter.field(operator)));
	}

	private Condition date(Expression date, String operator, Argument given) {
		return switch (operator) {
			case "eq" -> date.startsWith(bound(given));
			case "in" -> each(date, "eq", given).reduce(Condition::or).orElseGet(Cypher::isFalse);
			case "ne" -> date(date, "lt", given).or(date(date, "gt", given));
			case "notIn" -> each(date, "ne", given).reduce(Condition::and).orElseGet(date::isNotNull);
			case "between" -> date(date, "gte", given.field("from")).and(date(date, "lte", given.field("to")));
			case "gt" -> date.gt(bound(given, PartialDate.Part.LAST_DAY));
			case "gte" -> date.gte(bound(given, PartialDate.Part.LONGEST_FROM));
			case "lt" -> date.lt(bound(given, PartialDate.Part.FIRST_DAY))
				.and(date.in(bound(given, PartialDate.Part.HOLDING_FIRST_DAY)).not());
			case "lte" -> date.lte(bound(given, PartialDate.Part.LAST_DAY))
				.and(date.in(bound(given, PartialDate.Part.OUTLASTING)).not());
			default -> identity(date, operator, given);
		};
	}

	private Stream<Condition> each(Expression date, String operator, Argument given) {
		return given.entries().stream().map((entry) -> date(date, operator, entry));
	}

	/** Where the statement works out the date, it has all its parts. */
	private Expression bound(Argument date, PartialDate.Part part) {
		Expression ours = date.expression();
		return (ours != null) ? Cypher.property(ours, part.name())
				: bound(date.then((given) -> part.of(PartialDate.of(given.toString()))));
	}

	/** Comparisons that everything has. */
	Condition identity(Expression value, Argument filter) {
		return all(filter.fields(), (operator) -> identity(value, operator, filter.field(operator)));
	}

	private Condition identity(Expression value, String operator, Argument operand) {
		return switch (operator) {
			case "eq" -> value.eq(bound(operand));
			case "in" -> value.in(bound(operand));
			case "ne" -> value.ne(bound(operand));
			case "notIn" -> value.isNotNull().and(value.in(bound(operand)).not());
			case "isNull" -> Boolean.TRUE.equals(operand.whole()) ? value.isNull() : value.isNotNull();
			default -> throw new IllegalArgumentException("no comparison is called '%s'".formatted(operator));
		};
	}

	private Expression bound(Argument value) {
		return this.scope.bound(value);
	}

}
