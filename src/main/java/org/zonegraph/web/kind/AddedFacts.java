package org.zonegraph.web.kind;

import java.util.List;

import org.zonegraph.explorer.SchemaTerms.Field;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.table.Listing;
import org.zonegraph.web.value.Fact;
import org.zonegraph.web.value.JsonView;

/**
 * What the schema has of a thing beside what a page tells of it in its own words: a field
 * that nobody thought of when the page was written is on it all the same.
 *
 * @param facts what is stored of the thing
 * @param lists what it leads to
 */
public record AddedFacts(List<Fact> facts, List<Listing> lists) {

	/**
	 * What was added to a document of a kind.
	 * @param asking asked that document
	 * @param kind the kind, which is the document's name
	 * @param node the thing in its answer
	 */
	public static AddedFacts of(Asking asking, String kind, JsonView node) {
		HtmlPage page = asking.page();
		EntityFacts facts = new EntityFacts(page);
		List<String> added = asking.added(kind);
		List<Field> fields = page.terms()
			.fields(page.terms().ofKind(kind).orElseThrow().name())
			.stream()
			.filter((field) -> added.contains(field.owner() + "." + field.name()))
			.toList();
		return new AddedFacts(facts.of(fields.stream(), node).toList(),
				fields.stream()
					.filter((field) -> field.isRelationship() && field.list())
					.map((field) -> list(page, facts, field, node.at(field.name())))
					.toList());
	}

	private static Listing list(HtmlPage page, EntityFacts facts, Field field, JsonView list) {
		return new Listing(field.name(), page.terms().label(field), list.count("totalCount"),
				list.each("edges")
					.stream()
					.map((edge) -> EntityPage.entry(page, field, edge, facts.details(field, edge)))
					.toList(),
				page.terms().none(field).orElse(page.say("The graph has none.", "图中没有。")), null, null);
	}

}
