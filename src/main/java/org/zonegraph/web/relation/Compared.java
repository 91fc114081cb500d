package org.zonegraph.web.relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.explorer.SchemaTerms.Field;
import org.zonegraph.model.NodeType;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.kind.EntityFacts;
import org.zonegraph.web.kind.OperationTable;
import org.zonegraph.web.value.Fact;
import org.zonegraph.web.value.JsonView;

/**
 * One of two things that are compared.
 *
 * @param id its id
 * @param name what it is called
 * @param facts what is known of it by itself
 * @param lists what it is joined to, by headings; each with a {@code node} and
 * {@code evidence}
 * @param figures figures about it
 * @param leftOut what its lists leave out, null where they are whole
 */
record Compared(String id, String name, List<Fact> facts, Map<String, List<JsonView>> lists, List<JsonView> figures,
		@Nullable String leftOut) {

	private static final String OBSERVATIONS = "observations";

	private static final String EVIDENCE = "evidence";

	private static final String NODE = "node";

	private static final String EDGES = ".edges";

	private static final String NODES = ".nodes";

	/** Of which kinds operations are told, and by which filter of areas. */
	private static final Map<String, List<String>> OPERATIONS = Map.of("area", List.of("id", "eq"), "province",
			List.of("province", "id", "eq"));

	static Compared of(Asking asking, NodeType type, String id, JsonView answer) {
		HtmlPage page = asking.page();
		JsonView node = answer.at(type.kind());
		Map<String, List<JsonView>> lists = new LinkedHashMap<>();
		for (Field field : page.terms().fields(type.name())) {
			if (field.isRelationship() && field.list() && node.has(field.name())
					&& !field.name().equals(OBSERVATIONS)) {
				lists.put(page.terms().label(field), edges(node, field.name()));
			}
		}
		String leftOut = null;
		List<String> path = OPERATIONS.get(type.kind());
		if (path != null) {
			JsonView operations = asking.part("operations", Map.of("area", filter(path, id)));
			leftOut = new OperationTable(asking).leftOut(operations);
			List<OperationTable.Operation> rows = OperationTable.in(operations);
			lists.put(page.say("Enterprises that operated there", "曾在此经营的企业"),
					rows.stream().map((row) -> entry(row.enterprise(), row.edge().at(EVIDENCE))).toList());
			if (!node.has("businessModels")) {
				lists.put(page.say("Business models of the operations there", "经营活动的业态"),
						behind(rows, "businessModel"));
				lists.put(page.say("Industries of the operations there", "经营活动的行业"), behind(rows, "industry"));
			}
			if (node.has("pilotZones")) {
				lists.put(page.say("Measures that came from there", "源自此地的措施"), Stream.concat(
						node.each("areas.nodes").stream().flatMap((area) -> edges(area, "measuresOriginated").stream()),
						node.each("pilotZones.nodes").stream().flatMap((zone) -> edges(zone, "measures").stream()))
					.toList());
			}
		}
		lists.replaceAll((label, entries) -> once(entries));
		return new Compared(id, node.said("name"), new EntityFacts(page).of(type.name(), node), lists,
				node.each(OBSERVATIONS + NODES), leftOut);
	}

	private static Map<String, Object> filter(List<String> path, String id) {
		Object filter = id;
		for (int i = path.size() - 1; i >= 0; i--) {
			filter = Map.of(path.get(i), filter);
		}
		return (filter instanceof Map<?, ?> map) ? named(map) : Map.of();
	}

	private static Map<String, Object> named(Map<?, ?> map) {
		Map<String, Object> named = new HashMap<>();
		map.forEach((key, value) -> named.put(String.valueOf(key), value));
		return named;
	}

	private static List<JsonView> behind(List<OperationTable.Operation> rows, String property) {
		return rows.stream()
			.filter((row) -> !row.edge().at("properties." + property).isNull())
			.map((row) -> entry(row.edge().at("properties." + property), row.edge().at(EVIDENCE)))
			.toList();
	}

	/** Entries of a list, whichever of the two ways it was asked for. */
	private static List<JsonView> edges(JsonView node, String list) {
		return node.at(list).has("edges") ? node.each(list + EDGES)
			.stream()
			.map((edge) -> entry(edge.at(NODE), edge.some(EVIDENCE).orElseGet(() -> edge.at(NODE).at(EVIDENCE))))
			.toList() : node.each(list + NODES).stream().map((each) -> entry(each, each.at(EVIDENCE))).toList();
	}

	private static JsonView entry(JsonView node, JsonView why) {
		Map<String, @Nullable Object> entry = new HashMap<>();
		Map<String, @Nullable Object> named = new HashMap<>();
		named.put("id", node.said("id"));
		named.put("name", Objects.requireNonNullElseGet(node.text("name"), () -> node.said("statement")));
		entry.put(NODE, named);
		entry.put(EVIDENCE, why.value());
		return new JsonView(entry);
	}

	/** Each thing once, however many ways lead to it. */
	private static List<JsonView> once(List<JsonView> entries) {
		Map<String, JsonView> once = new LinkedHashMap<>();
		entries.forEach((entry) -> once.putIfAbsent(entry.said("node.id"), entry));
		return new ArrayList<>(once.values());
	}

}
