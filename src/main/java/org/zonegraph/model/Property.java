package org.zonegraph.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zonegraph.model.time.PartialDate;
import org.zonegraph.model.time.PeriodPart;

/**
 * A scalar that is stored on a node or a relationship.
 *
 * @param name its name in the schema and in the store
 * @param kind how it is stored and compared
 * @param type name of its scalar or enum in the schema
 * @param required whether every row must have it
 * @param facet whether it may be counted with {@code facets}
 * @param fulltext language of the full-text index it is in, null where it is in none
 * @param values the enum's values in the order of the schema, empty for anything else
 * @param quantity what may be made of several of its numbers
 * @param ofPeriod what it follows from where it is in no table, null for what a row has
 */
public record Property(String name, Kind kind, String type, boolean required, boolean facet, @Nullable String fulltext,
		List<String> values, Quantity quantity, @Nullable PeriodPart ofPeriod) {

	public Property {
		values = List.copyOf(values);
	}

	/**
	 * A property of which the schema says nothing more.
	 * @param name its name in the schema and in the store
	 * @param kind how it is stored and compared
	 * @param type name of its scalar or enum in the schema
	 * @param required whether every row must have it
	 * @param facet whether it may be counted with {@code facets}
	 * @param fulltext language of the full-text index it is in, null where it is in none
	 * @param values the enum's values in the order of the schema
	 */
	public Property(String name, Kind kind, String type, boolean required, boolean facet, @Nullable String fulltext,
			List<String> values) {
		this(name, kind, type, required, facet, fulltext, values, new Quantity(null, null), null);
	}

	/**
	 * What may be made of several numbers.
	 *
	 * @param neverSummed why a sum of them would say something wrong, as a sentence; null
	 * where they can be summed
	 * @param unit the property beside it that holds the unit, null where all have the
	 * same
	 */
	public record Quantity(@Nullable String neverSummed, @Nullable String unit) {
	}

	/** How a property is stored and compared. */
	public enum Kind {

		/** Text; also what a scalar such as {@code Url} is stored as. */
		TEXT,
		/** A list of texts, never null. */
		TEXT_LIST,
		/** An identifier, compared whole. */
		ID,
		/** One of the values of an enum. */
		ENUM,
		/** A whole number. */
		INTEGER,
		/** A floating point number. */
		DECIMAL,
		/** True or false. */
		BOOLEAN,
		/** A {@link PartialDate}. */
		DATE;

		static Kind of(String type, boolean list, boolean hasValues) {
			if (list) {
				return TEXT_LIST;
			}
			if (hasValues) {
				return ENUM;
			}
			return switch (type) {
				case "ID" -> ID;
				case "Int" -> INTEGER;
				case "Float" -> DECIMAL;
				case "Boolean" -> BOOLEAN;
				case "PartialDate" -> DATE;
				default -> TEXT;
			};
		}

	}

	/**
	 * Name of the copy in small letters that comparisons regardless of case use.
	 * @return the name of the stored copy
	 */
	public String lowerCaseName() {
		return this.name + "Lower";
	}

	/**
	 * Name of the sort key: what nodes are ordered by where that is not the value itself.
	 * Texts are ordered as a reader would, enums as the schema lists their values.
	 * @return the name of the stored key, or of the property
	 */
	public String sortName() {
		return (this.kind == Kind.TEXT || this.kind == Kind.ENUM) ? this.name + "Sort" : this.name;
	}

	/**
	 * Name of the grade of the value: that of its statement.
	 * @return the name of the stored grade
	 */
	public String gradeName() {
		return gradeName(this.name);
	}

	/**
	 * Name of the grade of a value.
	 * @param property name of the property
	 * @return the name of the stored grade
	 */
	public static String gradeName(String property) {
		return property + "_confidence";
	}

	/**
	 * Whether several of its values can be aggregated into one.
	 * @return true for numbers and dates
	 */
	public boolean aggregated() {
		return this.kind == Kind.INTEGER || this.kind == Kind.DECIMAL || this.kind == Kind.DATE;
	}

	/**
	 * Whether it is a number that says which one rather than how many, as a year or an
	 * item does.
	 * @return false where the schema lets its values be added up
	 */
	public boolean isOrdinal() {
		return this.kind == Kind.INTEGER && this.quantity.neverSummed() != null;
	}

	/**
	 * Whether nodes can be ordered by it.
	 * @return false for lists only
	 */
	public boolean sortable() {
		return this.kind != Kind.TEXT_LIST;
	}

}
