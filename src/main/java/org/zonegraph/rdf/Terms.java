package org.zonegraph.rdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.zonegraph.model.IdentifierScheme;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.RelationshipType;

/**
 * The properties that the schema has, by name: types that share a name share the term.
 */
final class Terms {

	private Terms() {
	}

	/** The language of a text, as the last letters of its property's name say. */
	static @Nullable String language(String property) {
		if (property.endsWith("En")) {
			return "en";
		}
		return (property.endsWith("Zh") || property.endsWith("ZhAsSourced")) ? "zh" : null;
	}

	/** Every property that becomes a term, with the types that have it. */
	static Map<String, List<Use>> properties(Model model) {
		Map<String, List<Use>> uses = new LinkedHashMap<>();
		for (NodeType type : model.nodeTypes()) {
			type.properties().forEach((property) -> add(uses, type.name(), property, null));
		}
		for (RelationshipType type : model.relationshipTypes()) {
			String owner = String.valueOf(type.propertiesType());
			type.properties().forEach((property) -> add(uses, owner, property, type));
		}
		return uses;
	}

	private static void add(Map<String, List<Use>> uses, String owner, Property property,
			@Nullable RelationshipType relationship) {
		if (property.kind() != Property.Kind.ID) {
			uses.computeIfAbsent(property.name(), (name) -> new ArrayList<>())
				.add(new Use(owner, property, relationship));
		}
	}

	/** The enums that values are taken from. */
	static Set<String> enums(Model model) {
		Set<String> enums = new LinkedHashSet<>(List.of("Confidence", "StatementRank", IdentifierScheme.SCHEMES));
		properties(model).values()
			.forEach((uses) -> uses.stream()
				.map(Use::property)
				.filter((property) -> property.kind() == Property.Kind.ENUM)
				.forEach((property) -> enums.add(property.type())));
		return enums;
	}

	/**
	 * A property of a type.
	 *
	 * @param owner the type that has it
	 * @param property the property
	 * @param relationship the kind of relationship it is stored on, null for a node's
	 */
	record Use(String owner, Property property, @Nullable RelationshipType relationship) {

		/** The type of what its value is the id of, empty where it is a value. */
		Optional<String> reference() {
			return Optional.ofNullable(this.relationship).flatMap((type) -> type.reference(this.property.name()));
		}

	}

}
