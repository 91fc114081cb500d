package org.zonegraph.web.kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.explorer.SchemaTerms;
import org.zonegraph.explorer.SchemaTerms.Field;
import org.zonegraph.web.html.Amounts;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.value.Fact;
import org.zonegraph.web.value.JsonView;
import org.zonegraph.web.value.ShownValue;
import org.zonegraph.web.words.PageWords;

/**
 * What is known of a thing by itself, as the schema has it: each field as a term with its
 * value and its grade, which is the thing's where the fact has none of its own.
 */
public final class EntityFacts {

	private static final String DESCRIPTION = "description";

	private static final String EVIDENCE = "evidence";

	private final HtmlPage page;

	private final SchemaTerms terms;

	public EntityFacts(HtmlPage page) {
		this.page = page;
		this.terms = page.terms();
	}

	/** The facts of a thing of a type. */
	public List<Fact> of(String type, JsonView node) {
		return Stream.concat(of(this.terms.fields(type).stream(), node), identifiers(node)).toList();
	}

	/** The facts of a thing that stand in some of its fields. */
	Stream<Fact> of(Stream<Field> fields, JsonView node) {
		return fields.filter((field) -> node.has(field.name()) && !isElsewhere(field, node) && !isLeftOut(field, node))
			.map((field) -> told(field, node));
	}

	private Fact told(Field field, JsonView node) {
		Fact fact = new Fact(this.terms.label(field), shown(field, node), why(node, field.name()),
				rivals(node, field.name(), Function.identity()), null);
		return this.terms.isWritten(field) ? fact.of(field.name()) : fact;
	}

	/** One fact of a thing, graded as the thing is. */
	Fact fact(Field field, JsonView node) {
		return new Fact(this.terms.label(field), shown(field, node), node.at(EVIDENCE));
	}

	/** What registers of others call a thing, each with the way there. */
	public Stream<Fact> identifiers(JsonView node) {
		return node.each("identifiers")
			.stream()
			.map((each) -> new Fact(this.terms.term("IdentifierScheme", each.said("scheme")),
					ShownValue.outside(each.said("value"), each.said("url")), each.at(EVIDENCE)));
	}

	/**
	 * What stands in its own place on the page: the heading, the sentence below it,
	 * lists.
	 */
	private boolean isElsewhere(Field field, JsonView node) {
		return field.heading() || isTranslation(field, node)
				|| (field.name().equals(DESCRIPTION) && node.text(DESCRIPTION) != null)
				|| (field.isRelationship() && field.list());
	}

	/** One in our words stands with the English text that it is of. */
	private boolean isTranslation(Field field, JsonView node) {
		String english = field.name().replaceFirst(HtmlPage.CHINESE + "$", "");
		return !english.equals(field.name()) && node.has(english)
				&& this.terms.field(field.owner(), english).filter((each) -> !each.heading()).isPresent();
	}

	/** What would say nothing, or what another field says. */
	private static boolean isLeftOut(Field field, JsonView node) {
		boolean unknown = node.at(field.name()).isNull();
		return switch (field.owner() + "." + field.name()) {
			case "Observation.unit" -> true;
			case "Observation.province" -> !node.at("area").isNull();
			case "Observation.area", "Source.original", "Source.originalUrl" -> unknown;
			case "Source.url" -> unknown && !node.at("location").isNull();
			case "Source.location" -> unknown || !node.at("url").isNull();
			default -> false;
		};
	}

	private @Nullable ShownValue shown(Field field, JsonView node) {
		JsonView value = node.at(field.name());
		String name = field.owner() + "." + field.name();
		if (name.equals("Observation.value") && value.value() instanceof Number number) {
			return ShownValue.text(new Amounts(this.page).amount(number, node.said("unit")));
		}
		if (name.equals("Observation.province") && value.isNull()) {
			return ShownValue.text(this.page.say("the nation", "全国"));
		}
		if (value.isNull()) {
			return null;
		}
		if (field.isRelationship()) {
			return ShownValue.link(value.said("name"), this.page.thing(value.said("id")));
		}
		if (field.type().equals("Url")) {
			return ShownValue.outside(String.valueOf(value.value()));
		}
		if (name.equals("Observation.period")) {
			return ShownValue.text(this.page.words().period(String.valueOf(value.value())));
		}
		if (name.equals("Source.language")) {
			return ShownValue.text(this.page.words().languageName(String.valueOf(value.value())));
		}
		if (node.has(field.name() + HtmlPage.CHINESE)) {
			return this.page.worded(node, field.name());
		}
		String text = written(field, value);
		return (text == null) ? null : field.chinese() ? ShownValue.in("zh-CN", text) : ShownValue.text(text);
	}

	/** A value as text, null where it is not known. */
	@Nullable String written(Field field, JsonView value) {
		if (value.value() instanceof List<?> list) {
			String all = list.stream().map(String::valueOf).collect(Collectors.joining(this.page.say(", ", "、")));
			return all.isEmpty() ? null : all;
		}
		return (value.value() != null) ? one(field, value.value()) : null;
	}

	/** A value as a statement has it, which is a text. */
	@Nullable String stated(Field field, String text) {
		return field.list() ? written(field, new JsonView(List.of(text.split(";")))) : one(field, text);
	}

	private String one(Field field, Object value) {
		String text = value.toString();
		Optional<String> code = this.terms.code(field, text);
		if (code.isPresent()) {
			return code.get();
		}
		if (!this.terms.values(field.type()).isEmpty()) {
			return this.terms.term(field.type(), text);
		}
		if (this.terms.isOrdinal(field)) {
			return text;
		}
		PageWords words = this.page.words();
		return switch (field.type()) {
			case "PartialDate" -> words.period(text);
			case "CountryCode" -> words.country(text);
			case "Int", "Float" -> words.number((value instanceof Number number) ? number : Double.valueOf(text));
			case "Boolean" -> text.equals("true") ? words.say("yes", "是") : words.say("no", "否");
			default -> text;
		};
	}

	/** Why the value of a field is believed: by its statement, else as the thing is. */
	public static JsonView why(JsonView node, String field) {
		return node.some(field + "Evidence")
			.or(() -> node.each("statements")
				.stream()
				.filter((said) -> said.said("field").equals(field) && said.said("rank").equals("PREFERRED"))
				.map(EntityFacts::whySaid)
				.findFirst())
			.orElseGet(() -> node.at(EVIDENCE));
	}

	/** Why a statement is believed, with its words and the day on which it was read. */
	public static JsonView whySaid(JsonView statement) {
		Map<Object, @Nullable Object> why = new LinkedHashMap<>();
		if (statement.at(EVIDENCE).value() instanceof Map<?, ?> evidence) {
			why.putAll(evidence);
		}
		for (String beside : List.of("quote", "readOn")) {
			why.put(beside, statement.text(beside));
		}
		return new JsonView(why);
	}

	/** What else is stated of a field, each value as it is to be written. */
	public List<Fact.Rival> rivals(JsonView node, String field, Function<String, String> written) {
		return node.each("statements")
			.stream()
			.filter((said) -> said.said("field").equals(field) && !said.said("rank").equals("PREFERRED"))
			.map((said) -> {
				String value = written.apply(said.said("value"));
				return new Fact.Rival(said.said("rank").equals("DEPRECATED")
						? this.page.say("no longer held: {value}", "不再采用：{value}", "value", value)
						: this.page.say("also stated: {value}", "另有表述：{value}", "value", value), whySaid(said));
			})
			.toList();
	}

	/**
	 * What stands beside the name of a thing in a list: what its type wants told there,
	 * and what is stored on the relationship.
	 */
	Stream<String> details(Field list, JsonView edge) {
		String properties = list.properties();
		return Stream.concat(told(list.type(), edge.at("node"), (field, text) -> this.terms.listed(field, text)),
				(properties == null) ? Stream.of() : labelled(properties, edge.at("properties"), (field) -> true));
	}

	/** What is stored on a relationship, each with what it is called. */
	Stream<String> labelled(String properties, JsonView values, Predicate<Field> asked) {
		return told(properties, values, (field, text) -> asked.test(field) ? Optional
			.of(this.page.say("{label}: {value}", "{label}：{value}", "label", this.terms.label(field), "value", text))
				: Optional.empty());
	}

	private Stream<String> told(String type, JsonView values, Telling telling) {
		return this.terms.fields(type)
			.stream()
			.filter((field) -> !values.at(field.name()).isNull())
			.flatMap((field) -> Stream.ofNullable(detail(field, values.at(field.name())))
				.flatMap((text) -> telling.of(field, text).stream()));
	}

	private @Nullable String detail(Field field, JsonView value) {
		return field.isRelationship() ? value.text("name") : written(field, value);
	}

	/** How a field is told. */
	@FunctionalInterface
	private interface Telling {

		Optional<String> of(Field field, String text);

	}

}
