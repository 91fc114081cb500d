package org.zonegraph.reconcile;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.zonegraph.model.Model;
import org.zonegraph.model.Names;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.Relationship;
import org.zonegraph.reconcile.SchemaProperty.Field;

/**
 * Schema space: the types and properties that can be named in a request, all of them from
 * the model.
 */
@Component
final class SchemaSpace {

	private static final String REFERENCE = "{ id name }";

	/** After a relationship: how far it can be trusted. */
	private static final String GRADE = ".evidence.confidence";

	private static final Property NOTE = new Property("note", Property.Kind.TEXT, "String", false, false, null,
			List.of());

	private final Model model;

	private final Map<String, SchemaProperty> properties = new LinkedHashMap<>();

	SchemaSpace(Model model) {
		this.model = model;
		model.nodeTypes().forEach(this::read);
	}

	private void read(NodeType type) {
		type.properties()
			.stream()
			.filter((property) -> property.kind() != Property.Kind.ID)
			.forEach((property) -> add(type, property.name(), name(property.name()),
					this.model.description(type.name(), property.name()),
					new Field(property.name(), List.of(), property, List.of(), property.facet())));
		type.relationships().forEach((each) -> {
			add(type, each.field(), name(each.field()), this.model.description(type.name(), each.field()), field(each));
			add(type, each.field() + GRADE, name(each.field()) + ": confidence",
					"How far each of these can be trusted, in the same order.", grade(each));
		});
		add(type, "evidence.confidence", "Confidence", "How far what is said of it can be trusted.",
				new Field("evidence { confidence }", List.of("confidence"), confidence(), List.of(), true));
		add(type, "evidence.note", "Note", "How it was derived, where sources differ, or where to look for a citation.",
				new Field("evidence { note }", List.of("note"), NOTE, List.of(), true));
		add(type, "evidence.sources", "Sources", "What was read. Empty where no source was read.", new Field(
				"evidence { sources " + REFERENCE + " }", List.of("sources"), null, List.of(Model.SOURCE), true));
	}

	private Property confidence() {
		return new Property("confidence", Property.Kind.ENUM, "Confidence", true, false, null,
				this.model.values("Confidence"));
	}

	private Field field(Relationship relationship) {
		List<String> targets = this.model.implementations(relationship.target()).stream().map(NodeType::name).toList();
		return relationship.list()
				? new Field("%s(first: %%d) { nodes %s }".formatted(relationship.field(), REFERENCE), List.of("nodes"),
						null, targets, relationship.facet())
				: new Field("%s %s".formatted(relationship.field(), REFERENCE), List.of(), null, targets,
						relationship.facet());
	}

	private Field grade(Relationship relationship) {
		return relationship.list()
				? new Field("%s(first: %%d) { edges { evidence { confidence } } }".formatted(relationship.field()),
						List.of("edges", "evidence", "confidence"), confidence(), List.of(), false)
				: new Field(relationship.evidenceField() + " { confidence }", List.of("confidence"), confidence(),
						List.of(), false);
	}

	private void add(NodeType type, String id, String name, String description, Field field) {
		SchemaProperty known = this.properties.get(id);
		Map<String, Field> fields = new LinkedHashMap<>((known != null) ? known.fields() : Map.of());
		fields.put(type.name(), field);
		this.properties.put(id,
				new SchemaProperty(id, name, (known != null) ? known.description() : description, fields));
	}

	/** A field's name as words: {@code nameZh} is a Name (Chinese). */
	private static String name(String field) {
		return words(Names.constant(field)).replaceFirst(" en$", " (English)").replaceFirst(" zh$", " (Chinese)");
	}

	/** A constant as words: {@code BONDED_AREA} is a Bonded area. */
	static String words(String constant) {
		return constant.substring(0, 1) + constant.substring(1).replace('_', ' ').toLowerCase(Locale.ROOT);
	}

	List<NodeType> types() {
		return this.model.nodeTypes();
	}

	/** What people call a type: {@code FormerArea} is a former area. */
	static String name(NodeType type) {
		return words(type.constant());
	}

	String description(NodeType type) {
		return this.model.description(type.name(), null);
	}

	/**
	 * A type.
	 * @throws InvalidRequestException if there is none of that id
	 */
	NodeType type(String id) {
		if (!this.model.isNodeType(id) || this.model.nodeType(id).link()) {
			throw new InvalidRequestException("no type has the id '%s'; there are %s".formatted(shortened(id),
					String.join(", ", types().stream().map(NodeType::name).toList())));
		}
		return this.model.nodeType(id);
	}

	/** The type that an id is of, empty where its kind is none of ours. */
	Optional<NodeType> ofId(String id) {
		return this.model.typeOf(id).filter((type) -> !type.link());
	}

	Collection<SchemaProperty> properties() {
		return this.properties.values();
	}

	/** The properties of a type, in the order of the schema. */
	List<SchemaProperty> properties(NodeType type) {
		return this.properties.values()
			.stream()
			.filter((property) -> property.fields().containsKey(type.name()))
			.toList();
	}

	/**
	 * A property.
	 * @throws InvalidRequestException if there is none of that id
	 */
	SchemaProperty property(String id) {
		SchemaProperty property = this.properties.get(id);
		if (property == null) {
			throw new InvalidRequestException("no property has the id '%s'; there are %s".formatted(shortened(id),
					String.join(", ", this.properties.keySet())));
		}
		return property;
	}

	private static String shortened(String id) {
		return (id.length() <= 100) ? id : id.substring(0, 100) + "…";
	}

}
