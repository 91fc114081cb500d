package org.zonegraph.reconcile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Relationship;

/**
 * Candidate generation: finds entities by a text or by what is known of them. Where areas
 * are asked for and former areas are not, the name of a former area leads to the area
 * that it became.
 */
@Component
final class Search {

	private static final String AREA = "Area";

	private static final String FORMER_AREA = "FormerArea";

	private static final String NAMES = "id __typename name nameZh: name(language: ZH)";

	private static final String PLACE = "placeOf";

	private final Model model;

	private final String document;

	/** What is looked for where no type is asked for: what has a name. */
	private final List<NodeType> named;

	Search(Model model) {
		this.model = model;
		this.named = model.nodeTypes().stream().filter((type) -> !type.sentence()).toList();
		String places = model.nodeTypes()
			.stream()
			.filter((type) -> place(type) != null)
			.map((type) -> "... on %s { %s }".formatted(type.name(), place(type)))
			.collect(Collectors.joining(" "));
		this.document = """
				query ReconcileName($text: String!, $kinds: [EntityKind!], $first: Int!) {
				  search(text: $text, kinds: $kinds, first: $first) { edges { score node { %s %s %s } } }
				}
				""".formatted(NAMES, places, model.isNodeType(FORMER_AREA)
				? "... on %s { successor { %s %s } }".formatted(FORMER_AREA, NAMES, place(model.nodeType(AREA))) : "");
	}

	/** What an entity of a type always belongs to. */
	private static @Nullable String place(NodeType type) {
		return type.toOnes()
			.filter(Relationship::required)
			.findFirst()
			.map((each) -> "%s%s: %s { name nameZh: name(language: ZH) }".formatted(PLACE, type.name(), each.field()))
			.orElse(null);
	}

	/**
	 * What a text finds, the best first.
	 * @param api who is asked
	 * @param text the text
	 * @param types only of these; where there are none, of all that have names rather
	 * than sentences for names
	 * @param first at most so many
	 */
	List<FoundEntity> find(Api api, String text, List<NodeType> types, int first) {
		Map<String, Object> variables = new LinkedHashMap<>(Map.of("text", text, "first", first));
		Stream<NodeType> formers = leadsOn(types) ? Stream.of(this.model.nodeType(FORMER_AREA)) : Stream.of();
		variables.put("kinds",
				Stream.concat((types.isEmpty() ? this.named : types).stream(), formers)
					.map(NodeType::constant)
					.sorted()
					.toList());
		boolean chinese = isChinese(text);
		Map<String, FoundEntity> hits = new LinkedHashMap<>();
		for (JsonNode edge : api.ask(this.document, variables).at("/search/edges").values()) {
			JsonNode found = edge.get("node");
			boolean former = leadsOn(types) && found.get("__typename").asString().equals(FORMER_AREA);
			FoundEntity hit = hit(former ? found.get("successor") : found, chinese, edge.get("score").asDouble(),
					former ? found.get(chinese ? "nameZh" : "name").asString() : null);
			hits.putIfAbsent(hit.id(), hit);
		}
		return List.copyOf(hits.values());
	}

	/**
	 * What fits a filter, in the order of its names.
	 * @param api who is asked
	 * @param type of which type
	 * @param filter the filter, as the API takes it
	 * @param first at most so many
	 * @param chinese whether they are called by their Chinese names
	 */
	List<FoundEntity> having(Api api, NodeType type, Map<String, Object> filter, int first, boolean chinese) {
		String document = """
				query ReconcileProperties($filter: %sFilter!, $first: Int!) {
				  found: %s(filter: $filter, first: $first) { nodes { %s %s } }
				}
				""".formatted(type.name(), type.plural(), NAMES, Objects.requireNonNullElse(place(type), ""));
		return api.ask(document, Map.of("filter", filter, "first", first))
			.at("/found/nodes")
			.values()
			.stream()
			.map((node) -> hit(node, chinese, null, null))
			.toList();
	}

	/** Whether who wrote a text reads Chinese. */
	static boolean isChinese(String text) {
		return text.codePoints().anyMatch(Character::isIdeographic);
	}

	/** Whether the names of former areas lead to areas. */
	private boolean leadsOn(List<NodeType> types) {
		List<String> names = types.stream().map(NodeType::name).toList();
		return this.model.isNodeType(FORMER_AREA) && names.contains(AREA) && !names.contains(FORMER_AREA);
	}

	private FoundEntity hit(JsonNode node, boolean chinese, @Nullable Double score, @Nullable String former) {
		NodeType type = this.model.nodeType(node.get("__typename").asString());
		String name = chinese ? "nameZh" : "name";
		String other = chinese ? "name" : "nameZh";
		String place = node.path(PLACE + type.name()).path(name).asString("");
		return new FoundEntity(node.get("id").asString(), type, node.get(name).asString(), node.get(other).asString(),
				place.isEmpty() ? null : place, score, former);
	}

}
