package org.zonegraph.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a list can be counted and grouped by: a property, the grades of its values, a
 * to-one relationship, or one of these behind a to-one relationship.
 *
 * @param through the to-one relationship that it lies behind, null where it lies behind
 * none
 * @param field the field's name
 * @param property what is counted, null for a relationship
 * @param relationship the relationship, null for a property
 * @param graded the property whose values are counted by their grades, null where values
 * are counted themselves
 */
public record Facet(@Nullable Relationship through, String field, @Nullable Property property,
		@Nullable Relationship relationship, @Nullable Property graded) {

	private static final Property CONFIDENCE = new Property(NodeType.CONFIDENCE, Property.Kind.ENUM, "Confidence", true,
			true, null, Grades.STRONGEST_FIRST);

	/** Ends the name of a facet by the grades of a property. */
	private static final String GRADE = "Confidence";

	/** Begins the name of a facet of what is stored on relationships. */
	public static final String EDGE = "EDGE_";

	/**
	 * The facet's name as an enum value.
	 * @return such as {@code ORIGIN_KIND} or {@code PROVINCE_REGION}
	 */
	public String constant() {
		return ((this.through != null) ? Names.constant(this.through.field()) + "_" : "") + Names.constant(this.field);
	}

	/**
	 * All facets of a type.
	 * @param model what the schema says
	 * @param type the type
	 * @return what is marked {@code @facet}, the grade of the evidence, those of single
	 * values, such as {@code approvedOnConfidence}, and what is marked {@code @facet}
	 * behind a to-one relationship, such as the region of the province
	 */
	public static List<Facet> of(Model model, NodeType type) {
		List<Facet> facets = new ArrayList<>(marked(type, null));
		facets.add(new Facet(null, NodeType.CONFIDENCE, CONFIDENCE, null, null));
		type.stateable()
			.forEach((property) -> facets.add(new Facet(null, property.name() + GRADE, CONFIDENCE, null, property)));
		type.toOnes()
			.filter(Relationship::facet)
			.forEach((relationship) -> model.target(relationship)
				.ifPresent((target) -> facets.addAll(marked(target, relationship))));
		return facets;
	}

	private static List<Facet> marked(NodeType type, @Nullable Relationship through) {
		return Stream
			.concat(type.properties()
				.stream()
				.filter(Property::facet)
				.map((property) -> new Facet(through, property.name(), property, null, null)),
					type.toOnes()
						.filter(Relationship::facet)
						.map((relationship) -> new Facet(through, relationship.field(), null, relationship, null)))
			.toList();
	}

}
