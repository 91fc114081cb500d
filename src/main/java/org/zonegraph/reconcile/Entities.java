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
import org.zonegraph.reconcile.SchemaProperty.Field;

/**
 * Batch loading: reads what is known of entities, the values of properties. One question
 * asks for as many as the API takes.
 */
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
	 * @param selected the properties
	 * @return the entities that there are, by their ids
	 */
	Map<String, KnownEntity> read(Api api, List<String> ids, List<SelectedProperty> selected) {
		// a relationship that is a thing has no name to be reconciled by
		List<String> distinct = ids.stream()
			.distinct()
			.filter((id) -> this.model.typeOf(id).filter(NodeType::link).isEmpty())
			.toList();
		String document = document(distinct, selected);
		Map<String, KnownEntity> entities = new LinkedHashMap<>();
		for (int start = 0; start < distinct.size(); start += AT_ONCE) {
			List<String> part = distinct.subList(start, Math.min(start + AT_ONCE, distinct.size()));
			for (JsonNode node : api.ask(document, Map.of("ids", part)).get("nodes").values()) {
				if (!node.isNull()) {
					entities.put(node.get("id").asString(), entity(node, selected));
				}
			}
		}
		return entities;
	}

	/**
	 * Two types may differ in what a field of one name is, so each has keys of its own.
	 */
	private String document(List<String> ids, List<SelectedProperty> selected) {
		String fragments = ids.stream()
			.flatMap((id) -> this.model.typeOf(id).stream())
			.distinct()
			.sorted(Comparator.comparing(NodeType::name))
			.map((type) -> fragment(type, selected))
			.collect(Collectors.joining(" "));
		return """
				query ReconcileEntities($ids: [ID!]!) {
				  nodes(ids: $ids) { id __typename ... on Entity { name nameZh: name(language: ZH) } %s }
				}
				""".formatted(fragments);
	}

	private static String fragment(NodeType type, List<SelectedProperty> selected) {
		String fields = IntStream.range(0, selected.size()).boxed().flatMap((i) -> {
			Field field = selected.get(i).property().fields().get(type.name());
			return (field != null) ? Stream.of(key(type.name(), i) + ": " + field.select(selected.get(i).limit()))
					: Stream.of();
		}).collect(Collectors.joining(" "));
		return fields.isEmpty() ? "" : "... on %s { %s }".formatted(type.name(), fields);
	}

	private static String key(String type, int index) {
		return "%s_%d".formatted(type, index);
	}

	private KnownEntity entity(JsonNode node, List<SelectedProperty> selected) {
		NodeType type = this.model.nodeType(node.get("__typename").asString());
		Map<String, List<PropertyValue>> values = new LinkedHashMap<>();
		for (int i = 0; i < selected.size(); i++) {
			SchemaProperty property = selected.get(i).property();
			Field field = property.fields().get(type.name());
			values.put(property.id(), (field != null)
					? values(node.get(key(type.name(), i)), field, selected.get(i).limit()) : List.of());
		}
		return new KnownEntity(node.get("id").asString(), type, node.get("name").asString(),
				node.get("nameZh").asString(), values);
	}

	/** The values; none where it is not known. */
	private static List<PropertyValue> values(JsonNode found, Field field, int limit) {
		Stream<JsonNode> values = each(found);
		for (String step : field.steps()) {
			values = values.flatMap((value) -> each(value.get(step)));
		}
		Property property = field.property();
		return values.limit(limit)
			.map((value) -> (property == null) ? PropertyValue.reference(value) : PropertyValue.stored(value, property))
			.toList();
	}

	private static Stream<JsonNode> each(JsonNode value) {
		return (value.isArray() ? value.values().stream() : Stream.of(value)).filter((each) -> !each.isNull());
	}

	/**
	 * Projection: a property that is read.
	 *
	 * @param property the property
	 * @param limit at most so many of its values
	 */
	record SelectedProperty(SchemaProperty property, int limit) {
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
	record KnownEntity(String id, NodeType type, String name, String nameZh, Map<String, List<PropertyValue>> values) {

		List<PropertyValue> of(SchemaProperty property) {
			return Objects.requireNonNullElse(this.values.get(property.id()), List.of());
		}

	}

}
