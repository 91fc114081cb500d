package org.zonegraph.rdf;

import java.math.BigDecimal;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.XSD;

import org.zonegraph.model.Property;

/** Typed literals: what the values of properties are in RDF. */
final class PropertyValues {

	private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

	private final RdfNames names;

	PropertyValues(RdfNames names) {
		this.names = names;
	}

	/** One value of a property. */
	Value of(Property property, Object value) {
		String text = value.toString();
		return switch (property.kind()) {
			case INTEGER -> VALUES.createLiteral(text, XSD.INTEGER);
			case DECIMAL -> VALUES.createLiteral(decimal(text), XSD.DECIMAL);
			case BOOLEAN -> VALUES.createLiteral(text, XSD.BOOLEAN);
			case ENUM -> this.names.value(property.type(), text);
			case DATE -> VALUES.createLiteral(text, dateType(text));
			default -> text(property, text);
		};
	}

	private static Value text(Property property, String text) {
		String language = Terms.language(property.name());
		if (language != null) {
			return VALUES.createLiteral(text, language);
		}
		return property.type().equals("Url") ? VALUES.createLiteral(text, XSD.ANYURI) : VALUES.createLiteral(text);
	}

	/** A decimal number with a point, as Turtle writes it in any case. */
	static String decimal(String text) {
		BigDecimal number = new BigDecimal(text);
		return ((number.scale() < 1) ? number.setScale(1) : number).toPlainString();
	}

	/** As precise a type as the date is. */
	static IRI dateType(String date) {
		return switch (date.length()) {
			case 4 -> XSD.GYEAR;
			case 7 -> XSD.GYEARMONTH;
			default -> XSD.DATE;
		};
	}

}
