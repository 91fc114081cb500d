package org.zonegraph.reconcile;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.reconcile.Term.Field;

/** Reads what is known of entities: the values of properties, by a question for them. */
@Component
final class Entities {

	/** So many ids the API takes at once. */
	private static final int AT_ONCE = 100;

	private final Model model;

	Entities(Model model) {
		this.model = model;
	}

	/**
	 * Reads the values of properties.
	 * @param api who is asked
	 * @param ids ids of entities, of which some may not exist
	 * @param wanted the properties
	 * @return the entities that there are, by their ids
	 */
	Map<String, Entity> read(Api api, List<String> ids, List<Wanted> wanted) {
		List<String> distinct = ids.stream().distinct().toList();
		String document = document(distinct, wanted);
		Map<String, Entity> entities = new LinkedHashMap<>();
		for (int start = 0; start < distinct.size(); start += AT_ONCE) {
			List<String> part = distinct.subList(start, Math.min(start + AT_ONCE, distinct.size()));
			for (JsonNode node : api.ask(document, Map.of("ids", part)).get("nodes").values()) {
				if (!node.isNull()) {
					entities.put(node.get("id").asString(), entity(node, wanted));
				}
			}
		}
		return entities;
	}

	/**
	 * Two types may differ in what a field of one name is, so each has keys of its own.
	 */
	private String document(List<String> ids, List<Wanted> wanted) {
		String fragments = ids.stream()
			.flatMap((id) -> this.model.typeOf(id).stream())
			.distinct()
			.sorted(Comparator.comparing(NodeType::name))
			.map((type) -> fragment(type, wanted))
			.collect(Collectors.joining(" "));
		return """
				query ReconcileEntities($ids: [ID!]!) {
				  nodes(ids: $ids) { id __typename ... on Entity { name nameZh: name(language: ZH) } %s }
				}
				""".formatted(fragments);
	}

	private static String fragment(NodeType type, List<Wanted> wanted) {
		String fields = IntStream.range(0, wanted.size()).boxed().flatMap((i) -> {
			Field field = wanted.get(i).term().fields().get(type.name());
			return (field != null) ? Stream.of(key(type.name(), i) + ": " + field.select(wanted.get(i).limit()))
					: Stream.of();
		}).collect(Collectors.joining(" "));
		return fields.isEmpty() ? "" : "... on %s { %s }".formatted(type.name(), fields);
	}

	private static String key(String type, int index) {
		return "%s_%d".formatted(type, index);
	}

	private Entity entity(JsonNode node, List<Wanted> wanted) {
		NodeType type = this.model.nodeType(node.get("__typename").asString());
		Map<String, List<Value>> values = new LinkedHashMap<>();
		for (int i = 0; i < wanted.size(); i++) {
			Term term = wanted.get(i).term();
			Field field = term.fields().get(type.name());
			values.put(term.id(),
					(field != null) ? values(node.get(key(type.name(), i)), field, wanted.get(i).limit()) : List.of());
		}
		return new Entity(node.get("id").asString(), type, node.get("name").asString(), node.get("nameZh").asString(),
				values);
	}

	/** The values; none where it is not known. */
	private static List<Value> values(JsonNode found, Field field, int limit) {
		Stream<JsonNode> values = each(found);
		for (String step : field.steps()) {
			values = values.flatMap((value) -> each(value.get(step)));
		}
		Property property = field.property();
		return values.limit(limit)
			.map((value) -> (property == null) ? Value.reference(value) : Value.stored(value, property))
			.toList();
	}

	private static Stream<JsonNode> each(JsonNode value) {
		return (value.isArray() ? value.values().stream() : Stream.of(value)).filter((each) -> !each.isNull());
	}

	/**
	 * A property that is read.
	 *
	 * @param term the property
	 * @param limit at most so many of its values
	 */
	record Wanted(Term term, int limit) {
	}

	/**
	 * What is known of an entity.
	 *
	 * @param id its id
	 * @param type its type
	 * @param name its English name
	 * @param nameZh its Chinese name, the English one where it has none
	 * @param values values by the ids of properties, none where a property is not known
	 * or is none of its type
	 */
	record Entity(String id, NodeType type, String name, String nameZh, Map<String, List<Value>> values) {

		List<Value> of(Term term) {
			return Objects.requireNonNullElse(this.values.get(term.id()), List.of());
		}

	}

}
