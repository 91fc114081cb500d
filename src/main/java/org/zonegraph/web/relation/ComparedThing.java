package org.zonegraph.web.relation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.zonegraph.explorer.SchemaTerms;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeId;
import org.zonegraph.model.NodeType;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.html.ThingPage;
import org.zonegraph.web.html.ThingPage.Content;
import org.zonegraph.web.kind.EntityFacts;
import org.zonegraph.web.kind.OperationTable;
import org.zonegraph.web.value.Fact;
import org.zonegraph.web.value.JsonView;

/**
 * One side of a comparison: the facts of a thing as its page tells them, and every list
 * in the answers that the page is made of.
 */
final class ComparedThing {

	/** Figures are compared by themselves. */
	private static final String FIGURES = "observations";

	private static final String OPERATIONS = "operations";

	private final String id;

	private final Content shown;

	private final JsonView node;

	private final SchemaTerms terms;

	private final List<Fact> facts;

	private final Map<String, ThingList> lists = new LinkedHashMap<>();

	private ComparedThing(HtmlPage page, NodeType type, String id, Content shown, JsonView node) {
		this.id = id;
		this.shown = shown;
		this.node = node;
		this.terms = page.terms();
		this.facts = (shown.values().get("facts") instanceof List<?> told)
				? told.stream().filter(Fact.class::isInstance).map(Fact.class::cast).toList()
				: new EntityFacts(page).of(type.name(), node);
	}

	/**
	 * A thing as its page has it.
	 * @param asking asks what the page shows
	 * @param model what the schema says
	 * @param of the page of its kind
	 * @param id its id
	 * @return the thing, null where the graph has none of the id
	 */
	static @Nullable ComparedThing of(Asking asking, Model model, ThingPage of, String id) {
		HtmlPage page = asking.page();
		int before = page.asked().size();
		Content shown = of.content(asking, id);
		JsonView node = (shown != null) ? shown.subject() : null;
		if (shown == null || node == null) {
			return null;
		}
		NodeType type = page.terms().ofKind(NodeId.of(id).kind()).orElseThrow();
		ComparedThing thing = new ComparedThing(page, type, id, shown, node);
		thing.add(model, type.name(), node, "", "");
		page.asked()
			.stream()
			.skip(before)
			.filter((asked) -> asked.document().equals(OPERATIONS))
			.findFirst()
			.ifPresent((asked) -> thing.operations(asking.part(OPERATIONS, asked.variables())));
		return thing;
	}

	String id() {
		return this.id;
	}

	String name() {
		return this.shown.title();
	}

	/** Others that share most with it. */
	List<JsonView> like() {
		return this.node.each("related.edges").stream().map((edge) -> edge.at("node")).toList();
	}

	/**
	 * As its page tells them, or as the schema has them where it tells them by itself.
	 */
	List<Fact> facts() {
		return this.facts;
	}

	List<JsonView> figures() {
		return this.node.each(FIGURES + ".nodes").stream().filter((figure) -> figure.has("value")).toList();
	}

	Map<String, ThingList> lists() {
		return this.lists;
	}

	/** Lists of a thing, and those of what is listed, as far as they were asked for. */
	private void add(Model model, String type, JsonView of, String within, String label) {
		for (SchemaTerms.Field field : this.terms.fields(type)) {
			if (!field.isRelationship() || !field.list() || !of.has(field.name()) || field.name().equals(FIGURES)) {
				continue;
			}
			String key = within + field.name();
			String heading = label.isEmpty() ? this.terms.label(field) : label + ": " + this.terms.label(field);
			ThingList list = this.lists.computeIfAbsent(key, (name) -> new ThingList(heading, field.type()));
			JsonView connection = of.at(field.name());
			List<JsonView> edges = connection.each("edges");
			edges.forEach((edge) -> list.add(edge.at("node"),
					edge.some("evidence").orElseGet(() -> edge.at("node.evidence"))));
			List<JsonView> nodes = connection.each("nodes");
			nodes.forEach((listed) -> list.add(listed, listed.at("evidence")));
			list.cut(connection.count("totalCount") > edges.size() + nodes.size());
			if (model.isNodeType(field.type())) {
				nodes.forEach((listed) -> add(model, field.type(), listed, key + ".", heading));
			}
		}
	}

	/** What operations lead to, where no list of its own does. */
	private void operations(JsonView answer) {
		List<String> own = this.lists.values().stream().map(ThingList::type).toList();
		for (OperationTable.Operation operation : OperationTable.in(answer)) {
			JsonView edge = operation.edge();
			operation(own, operation.area(), edge.at("evidence"));
			operation(own, operation.enterprise(), edge.at("evidence"));
			operation(own, edge.at("properties.businessModel"), EntityFacts.why(edge, "businessModel"));
			operation(own, edge.at("properties.industry"), EntityFacts.why(edge, "industry"));
		}
		boolean cut = OperationTable.isCut(answer);
		this.lists.values().stream().filter((list) -> list.type().isEmpty()).forEach((list) -> list.cut(cut));
	}

	private void operation(List<String> own, JsonView end, JsonView why) {
		String kind = end.isNull() ? "" : NodeId.of(end.said("id")).kind();
		Optional<NodeType> type = this.terms.ofKind(kind);
		if (type.isEmpty() || own.contains(type.get().name()) || kind.equals(NodeId.of(this.id).kind())) {
			return;
		}
		String plural = type.get().plural();
		this.lists
			.computeIfAbsent(plural, (name) -> new ThingList(
					this.terms.field("Area", name).map(this.terms::label).orElseGet(() -> this.terms.kind(kind)), ""))
			.add(end, why);
	}

}
