package org.zonegraph.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Relationship type: what is stored between nodes, whichever end is looked at. A
 * {@link Relationship} is the field of one end that shows it.
 *
 * @param name such as {@code OPERATES_IN}
 * @param fields the fields that show it, from either end, in the order of the schema
 * @param propertiesType name of the type that holds what is stored on it, null where
 * nothing but evidence is
 * @param properties what is stored on it beside its evidence, empty where nothing is
 * @param references properties that hold ids, as the schema gives them the type of a
 * thing or something is derived by them, with the node type that each leads to
 * @param stated properties of which each value has a statement of its own, none where a
 * row is one statement as a whole
 * @param wording how it reads as a sentence
 */
public record RelationshipType(String name, List<Relationship> fields, @Nullable String propertiesType,
		List<Property> properties, Map<String, String> references, List<String> stated,
		Wording wording) implements StatementNode.Subject {

	/** The type that ties an entity to its sources. */
	public static final String CITES = "CITES";

	/** The type from what is no longer there to what it became. */
	public static final String BECAME = "BECAME";

	public RelationshipType {
		fields = List.copyOf(fields);
		properties = List.copyOf(properties);
		stated = List.copyOf(stated);
		references = Collections.unmodifiableMap(new LinkedHashMap<>(references));
	}

	/**
	 * Whether it is evidence, which is written where the fact stands that rests on it.
	 * @return true for {@link #CITES}
	 */
	public boolean isEvidence() {
		return this.name.equals(CITES);
	}

	/**
	 * Whether it follows from others.
	 * @return whether any field is marked {@code @derived}
	 */
	public boolean isDerived() {
		return this.fields.stream().anyMatch((field) -> field.derivation() != null);
	}

	/**
	 * Whether rows of the seed say it.
	 * @return false for evidence and for what is derived
	 */
	public boolean isInSeed() {
		return !isEvidence() && !isDerived();
	}

	/**
	 * Whether there can be several between the same two nodes.
	 * @return true where each carries something of its own
	 */
	public boolean isParallel() {
		return this.propertiesType != null;
	}

	/**
	 * Name of the seed's file that can hold it.
	 * @return such as {@code operates-in}, without an ending
	 */
	@Override
	public String file() {
		return Names.kebab(this.name);
	}

	/**
	 * Its name where terms are in camel case, as in RDF.
	 * @return such as {@code operatesIn}
	 */
	public String term() {
		return Names.camel(this.name);
	}

	/**
	 * The fields of one end.
	 * @param outgoing whether of the end that it starts at
	 * @return the fields, in the order of the schema
	 */
	public Stream<Relationship> fields(boolean outgoing) {
		return this.fields.stream().filter((field) -> field.outgoing() == outgoing);
	}

	/**
	 * The field that leads to an end.
	 * @param outgoing whether to the end that it ends at
	 * @return the field, empty where nodes of several types can stand there
	 */
	public Optional<Relationship> fieldTo(boolean outgoing) {
		boolean one = fields(outgoing).map(Relationship::target).distinct().count() == 1;
		return one ? fields(outgoing).findFirst() : Optional.empty();
	}

	/**
	 * The node type that a property leads to by the id that it holds.
	 * @param property such as {@code businessModel}
	 * @return the type's name, empty where the property is a value
	 */
	public Optional<String> reference(String property) {
		return Optional.ofNullable(this.references.get(property));
	}

	/**
	 * Whether the schema lets it run between two nodes.
	 * @param from the node type it starts at
	 * @param to the node type it ends at
	 * @return whether any field says so
	 */
	public boolean allows(NodeType from, NodeType to) {
		return from.shows(this.name, true, to).findAny().isPresent()
				|| to.shows(this.name, false, from).findAny().isPresent();
	}

}
