package org.zonegraph.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * Reified statement as it is stored: a node for what is said of one field of a thing or
 * of a relationship. It is joined to that by its id alone, so that no walk of the graph
 * comes through it.
 */
public final class StatementNode {

	/** No type of the schema has such a label. */
	public static final String LABEL = "ZonegraphStatement";

	/** Under what the id of the thing, or the relationship's own id, is stored. */
	public static final String SUBJECT = "subject";

	/** Under what the name of the field is stored. */
	public static final String FIELD = "field";

	/** Under what its place among those of the same thing is stored. */
	public static final String POSITION = "position";

	/** The rank of what a field has. */
	public static final String PREFERRED = "PREFERRED";

	/** The rank of what was stated once and found wrong, or is out of date. */
	public static final String DEPRECATED = "DEPRECATED";

	private StatementNode() {
	}

	/**
	 * Subject of statements: the nodes of a type, or the relationships of one that have
	 * properties of their own.
	 */
	public interface Subject {

		/**
		 * What errors call it.
		 * @return name of the type
		 */
		String name();

		/**
		 * Name of the seed's file that holds its rows.
		 * @return the name without an ending
		 */
		String file();

		/**
		 * What is stored of it.
		 * @return the properties in the order of the schema
		 */
		List<Property> properties();

		/**
		 * Properties of which each value has a statement of its own.
		 * @return their names
		 */
		List<String> stated();

		/**
		 * What a row of the seed's file has.
		 * @return the properties but for those that follow from others
		 */
		default Stream<Property> written() {
			return properties().stream().filter((property) -> property.ofPeriod() == null);
		}

		/**
		 * What statements can be about.
		 * @return what a row has but for the id
		 */
		default Stream<Property> stateable() {
			return written().filter((property) -> property.kind() != Property.Kind.ID);
		}

	}

}
