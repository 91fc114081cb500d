package org.zonegraph.model;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a list can be counted by: a property or a to-one relationship.
 *
 * @param field the field's name
 * @param property the property, null for a relationship
 * @param relationship the relationship, null for a property
 */
public record Facet(String field, @Nullable Property property, @Nullable Relationship relationship) {

	private static final Property CONFIDENCE = new Property(NodeType.CONFIDENCE, Property.Kind.ENUM, "Confidence", true,
			true, null, List.of());

	/**
	 * The facet's name as an enum value.
	 * @return such as {@code ORIGIN_KIND}
	 */
	public String constant() {
		return Names.constant(this.field);
	}

	/**
	 * All facets of a type.
	 * @param type the node type
	 * @return what is marked {@code @facet}, and the grade of the evidence
	 */
	public static List<Facet> of(NodeType type) {
		List<Facet> facets = new ArrayList<>();
		type.properties()
			.stream()
			.filter(Property::facet)
			.forEach((property) -> facets.add(new Facet(property.name(), property, null)));
		type.toOnes()
			.filter(Relationship::facet)
			.forEach((relationship) -> facets.add(new Facet(relationship.field(), null, relationship)));
		facets.add(new Facet(NodeType.CONFIDENCE, CONFIDENCE, null));
		return facets;
	}

}
