package org.zonegraph.web.kind;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import org.zonegraph.explorer.ListDocuments;
import org.zonegraph.explorer.SchemaTerms;
import org.zonegraph.model.Model;
import org.zonegraph.model.Names;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.exchange.RouteHandler;
import org.zonegraph.web.fill.HtmlPages;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.html.ListPage;
import org.zonegraph.web.html.ThingPage.Content;
import org.zonegraph.web.http.Route;
import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.RefusalCode;
import org.zonegraph.web.table.Choice;
import org.zonegraph.web.table.Listings;
import org.zonegraph.web.value.Fact;
import org.zonegraph.web.value.JsonView;

/**
 * List of every thing of a kind: with a text filter, facets, an order and pages, all of
 * them in the address. What it shows follows from the schema, as its question does.
 */
@Component
public final class KindListPage implements RouteHandler {

	private static final String TEXT = "q";

	private static final String SORT = "sort";

	/** Before the name of a field: from the last to the first. */
	private static final String DOWN = "-";

	private final HtmlPages pages;

	private final Model model;

	KindListPage(HtmlPages pages, Model model) {
		this.pages = pages;
		this.model = model;
	}

	@Override
	public Route route() {
		return Route.LIST;
	}

	@Override
	public void handle(Exchange exchange) throws IOException {
		String name = exchange.variable("list");
		this.pages.send(exchange,
				of(name).orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND, "there is no list '%s'".formatted(name),
						Map.of(), Map.of("lists", this.model.things().stream().map(NodeType::plural).toList()))));
	}

	/**
	 * The page of a list.
	 * @param name what the list is called, such as {@code areas}
	 * @return the page, empty where there is none
	 */
	public Optional<ListPage> of(String name) {
		return this.model.things()
			.stream()
			.filter((type) -> type.plural().equals(name))
			.findFirst()
			.map((type) -> ListPage.of(Route.LIST.folder() + name,
					Stream.concat(Stream.of(TEXT, SORT, Listings.AFTER), ListDocuments.facets(type).stream()).toList(),
					(asking) -> content(asking, type)));
	}

	private static Content content(Asking asking, NodeType type) {
		HtmlPage page = asking.page();
		Map<String, Object> filter = filter(asking, type);
		Map<String, Object> variables = new HashMap<>(Map.of("filter", filter));
		String sort = asking.parameter(SORT);
		String text = asking.parameter(TEXT);
		if (sort != null) {
			String field = sort.startsWith(DOWN) ? sort.substring(1) : sort;
			if (!sorts(type).contains(field)) {
				throw new Refusal(RefusalCode.BAD_USER_INPUT, "the list cannot be ordered by '%s'".formatted(field));
			}
			variables.put("orderBy", List.of(Map.of(field, sort.startsWith(DOWN) ? "DESC" : "ASC")));
		}
		else {
			variables.put("orderBy", List.of(Map.of("name", "ASC")));
		}
		boolean later = Listings.goOn(asking, variables);
		JsonView list = asking.ask(ListDocuments.PREFIX + type.plural(), variables).at("list");
		EntityFacts facts = new EntityFacts(page);
		List<SchemaTerms.Field> columns = ListDocuments.columns(type)
			.stream()
			.flatMap((name) -> page.terms().field(type.name(), name).stream())
			.toList();
		Map<String, Object> values = new HashMap<>();
		values.put("total", list.count("totalCount"));
		values.put("text", (text != null) ? text : "");
		values.put("choices", choices(asking, type, list));
		values.put("sorts", sorts(asking, type));
		values.put("columns", columns.stream().map(page.terms()::label).toList());
		values.put("rows",
				list.each("nodes")
					.stream()
					.map((node) -> new Row(node, columns.stream().map((field) -> facts.fact(field, node)).toList()))
					.toList());
		values.put("next", Listings.next(page, list));
		values.put("first", later ? page.change(Listings.AFTER, null) : null);
		String title = page.say("Every {kind}", "全部{kind}", "kind",
				StringUtils.uncapitalize(page.terms().kind(type.kind())));
		return new Content("list", title, page.say("{count} in the list, with how far each can be trusted.",
				"列表共 {count} 项，并标明可信度。", "count", page.number(list.count("totalCount"))), null, values);
	}

	/** What the address asks for, as the filter of the API has it. */
	private static Map<String, Object> filter(Asking asking, NodeType type) {
		Map<String, Object> filter = new HashMap<>();
		String text = asking.parameter(TEXT);
		if (text != null) {
			filter.put("search", text);
		}
		for (String facet : ListDocuments.facets(type)) {
			String value = asking.parameter(facet);
			if (value != null) {
				Object equal = type.property(facet).map((property) -> read(property, value)).orElse(value);
				filter.put(facet,
						type.relationship(facet).isPresent() ? Map.of("id", Map.of("eq", equal)) : Map.of("eq", equal));
			}
		}
		return filter;
	}

	/** What is of no such kind is refused by the API, which says why. */
	private static Object read(Property property, String value) {
		return switch (property.kind()) {
			case BOOLEAN -> Boolean.valueOf(value);
			case INTEGER -> value.matches("-?\\d{1,9}") ? Integer.valueOf(value) : value;
			default -> value;
		};
	}

	/** The name, and what else is told that has an order. */
	private static List<String> sorts(NodeType type) {
		return Stream
			.concat(Stream.of("name"),
					ListDocuments.columns(type)
						.stream()
						.filter((name) -> type.property(name).filter(Property::sortable).isPresent()))
			.toList();
	}

	private static Choice sorts(Asking asking, NodeType type) {
		HtmlPage page = asking.page();
		List<Choice.Option> options = new ArrayList<>();
		for (String name : sorts(type)) {
			String label = page.terms()
				.field(type.name(), name)
				.map(page.terms()::label)
				.orElseGet(() -> page.say("Name", "名称"));
			options.add(new Choice.Option(name, label, -1));
			options.add(new Choice.Option(DOWN + name,
					page.say("{label}, from the last", "{label}（倒序）", "label", label), -1));
		}
		return Choice.of(asking, SORT, page.say("Order", "排序"), options);
	}

	private static List<Choice> choices(Asking asking, NodeType type, JsonView list) {
		HtmlPage page = asking.page();
		List<Choice> choices = new ArrayList<>();
		for (JsonView facet : list.each("facets")) {
			String name = ListDocuments.facets(type)
				.stream()
				.filter((field) -> Names.constant(field).equals(facet.said("facet")))
				.findFirst()
				.orElseThrow();
			String label = page.terms()
				.field(type.name(), name)
				.map(page.terms()::label)
				.orElseGet(() -> page.say("Grade", "可信度"));
			List<Choice.Option> options = facet.each("buckets")
				.stream()
				.map((bucket) -> new Choice.Option(bucket.said("value"), bucket.said("label"), bucket.count("count")))
				.toList();
			if (options.size() > 1 || asking.parameter(name) != null) {
				choices.add(Choice.of(asking, name, label, options));
			}
		}
		return choices;
	}

	/**
	 * A thing in the list.
	 *
	 * @param node the thing
	 * @param facts what is told of it, one for each column
	 */
	public record Row(JsonView node, List<Fact> facts) {

		public Row {
			facts = List.copyOf(facts);
		}

	}

}
