package org.zonegraph.model;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a list can be counted by: a property, the grades of its values, or a to-one
 * relationship.
 *
 * @param field the field's name
 * @param property what is counted, null for a relationship
 * @param relationship the relationship, null for a property
 * @param graded the property whose values are counted by their grades, null where values
 * are counted themselves
 */
public record Facet(String field, @Nullable Property property, @Nullable Relationship relationship,
		@Nullable Property graded) {

	private static final Property CONFIDENCE = new Property(NodeType.CONFIDENCE, Property.Kind.ENUM, "Confidence", true,
			true, null, List.of());

	/** Ends the name of a facet by the grades of a property. */
	private static final String GRADE = "Confidence";

	/** Begins the name of a facet of what is stored on relationships. */
	public static final String EDGE = "EDGE_";

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
	 * @return what is marked {@code @facet}, the grade of the evidence, and those of
	 * single values, such as {@code approvedOnConfidence}
	 */
	public static List<Facet> of(NodeType type) {
		List<Facet> facets = new ArrayList<>();
		type.properties()
			.stream()
			.filter(Property::facet)
			.forEach((property) -> facets.add(new Facet(property.name(), property, null, null)));
		type.toOnes()
			.filter(Relationship::facet)
			.forEach((relationship) -> facets.add(new Facet(relationship.field(), null, relationship, null)));
		facets.add(new Facet(NodeType.CONFIDENCE, CONFIDENCE, null, null));
		type.stateable()
			.forEach((property) -> facets.add(new Facet(property.name() + GRADE, CONFIDENCE, null, property)));
		return facets;
	}

}
