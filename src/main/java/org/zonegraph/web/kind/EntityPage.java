package org.zonegraph.web.kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.zonegraph.explorer.SchemaTerms.Field;
import org.zonegraph.model.NodeId;
import org.zonegraph.model.NodeType;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.html.ThingPage;
import org.zonegraph.web.table.Listing;
import org.zonegraph.web.table.Listings;
import org.zonegraph.web.value.Fact;
import org.zonegraph.web.value.JsonView;

/**
 * Page of whatever has no page of its own, made of the schema: its facts, and its
 * relationships as lists with the evidence of each. It asks the document of its kind,
 * which is derived unless somebody wrote a better one.
 */
@Component
public final class EntityPage implements ThingPage {

	private static final String EVIDENCE = "evidence";

	@Override
	public String kind() {
		return ANY;
	}

	@Override
	public List<String> parameters() {
		return List.of(Listings.AFTER, Listings.LIST, Listings.FROM);
	}

	@Override
	public @Nullable Content content(Asking asking, String id) {
		String kind = NodeId.of(id).kind();
		Map<String, Object> variables = new LinkedHashMap<>(Map.of("id", id));
		Listings.goOn(asking, variables);
		JsonView node = asking.ask(kind, variables).at(kind);
		if (node.isNull()) {
			return null;
		}
		HtmlPage page = asking.page();
		NodeType type = page.terms().ofKind(kind).orElseThrow();
		EntityFacts facts = new EntityFacts(page);
		List<Fact> all = facts.of(type.name(), node);
		List<Listing> lists = new Listings(asking,
				page.terms()
					.fields(type.name())
					.stream()
					.filter((field) -> field.isRelationship() && field.list() && node.has(field.name()))
					.toList(),
				node, (field, edge) -> entry(page, field, edge, facts.details(field, edge)))
			.all();
		boolean own = lists.stream().anyMatch((list) -> isOwn(node.at(list.name())));
		Map<String, Object> values = new LinkedHashMap<>(
				Map.of("node", node, "facts", all, "lists", lists, "own", own, "link", type.link()));
		return new Content("entity", node.said("name"), description(page, type, all), node, values);
	}

	/** Whether the grades in a list are those of what is listed. */
	private static boolean isOwn(JsonView list) {
		return list.each("edges").stream().anyMatch((edge) -> edge.at(EVIDENCE).isNull());
	}

	/** What is known of it, as one says it in passing. */
	public static String description(HtmlPage page, NodeType type, List<Fact> facts) {
		String told = facts.stream()
			.flatMap((fact) -> Stream.ofNullable(fact.shown())
				.map((shown) -> page.say("{label}: {value}", "{label}：{value}", "label", fact.label(), "value",
						shown.text())))
			.limit(6)
			.collect(Collectors.joining(page.say("; ", "；")));
		return page.say("{kind}. {told}.", "{kind}。{told}。", "kind", page.terms().kind(type.kind()), "told", told);
	}

	/** Kinds are said where a list has several. */
	static Listing.Entry entry(HtmlPage page, Field field, JsonView edge, Stream<String> details) {
		JsonView node = edge.at("node");
		Stream<String> kind = field.type().equals("Entity") ? Stream.of(page.terms().kindOf(node.said("id")))
				: Stream.of();
		return new Listing.Entry(node.said("name"), page.thing(node.said("id")),
				edge.some(EVIDENCE).orElseGet(() -> node.at(EVIDENCE)),
				Stream.concat(details, kind).collect(Collectors.joining(" · ")));
	}

}
