package org.zonegraph.rdf;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;

import org.zonegraph.model.IdentifierScheme;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.Relationship;
import org.zonegraph.model.RelationshipType;

/**
 * Our own terms with what the schema says of them: a class for each type, a property for
 * each field that is stored and for each kind of relationship, and the values of enums.
 */
final class Vocabulary {

	private static final IRI DOMAIN = RdfNames.schemaOrg("domainIncludes");

	static final IRI RANGE = RdfNames.schemaOrg("rangeIncludes");

	private final Model model;

	private final RdfNames names;

	private final Facts facts;

	Vocabulary(Model model, RdfNames names, Consumer<Statement> to) {
		this.model = model;
		this.names = names;
		this.facts = new Facts(model, names, to);
	}

	void write() {
		IRI vocabulary = this.names.vocabulary();
		this.facts.say(vocabulary, RDF.TYPE, OWL.ONTOLOGY);
		this.facts.say(vocabulary, DCTERMS.TITLE, "Terms of Zonegraph");
		this.facts.say(vocabulary, RDFS.COMMENT,
				"What schema.graphqls says of the graph, as terms. A relationship is a plain statement, and beside it "
						+ "an rdf:Statement that carries its grade, its note and, by prov:wasDerivedFrom, its sources. What is "
						+ "said of a single value is a Statement of its own, which carries these too, and its rank. What "
						+ "a register of others calls a thing is an Identifier beside its skos:exactMatch.");
		this.model.nodeTypes().forEach(this::type);
		type("Evidence", PROV.ENTITY);
		property("evidence", OWL.OBJECTPROPERTY, "Why what is said of a thing itself is believed.");
		this.facts.say(this.names.term("evidence"), RANGE, this.names.term("Evidence"));
		property(NodeType.CONFIDENCE, OWL.OBJECTPROPERTY, this.model.description("Evidence", NodeType.CONFIDENCE));
		this.facts.say(this.names.term(NodeType.CONFIDENCE), RANGE, this.names.term("Confidence"));
		property("note", OWL.DATATYPEPROPERTY, this.model.description("Evidence", "note"));
		type("Statement", RDF.STATEMENT);
		property("rank", OWL.OBJECTPROPERTY, this.model.description("Statement", "rank"));
		this.facts.say(this.names.term("rank"), RANGE, this.names.term("StatementRank"));
		property("quote", OWL.DATATYPEPROPERTY, this.model.description("Statement", "quote"));
		property("readOn", OWL.DATATYPEPROPERTY, this.model.description("Statement", "readOn"));
		type(IdentifierScheme.TYPE, RDF.STATEMENT);
		property("scheme", OWL.OBJECTPROPERTY, this.model.description(IdentifierScheme.TYPE, "scheme"));
		this.facts.say(this.names.term("scheme"), RANGE, this.names.term(IdentifierScheme.SCHEMES));
		Terms.properties(this.model).forEach(this::property);
		this.model.relationshipTypes().forEach(this::relationship);
		Terms.enums(this.model).forEach(this::values);
	}

	private void type(NodeType type) {
		type(type.name(),
				(type.schemaOrg() != null) ? RdfNames.schemaOrg(type.schemaOrg()) : RdfNames.schemaOrg("Thing"));
	}

	private void type(String name, IRI parent) {
		IRI term = named(name, this.model.description(name, null));
		this.facts.say(term, RDF.TYPE, RDFS.CLASS);
		this.facts.say(term, RDFS.SUBCLASSOF, parent);
	}

	private IRI named(String name, String comment) {
		IRI term = this.names.term(name);
		this.facts.say(term, RDFS.LABEL, name);
		this.facts.say(term, RDFS.COMMENT, comment);
		this.facts.say(term, RDFS.ISDEFINEDBY, this.names.vocabulary());
		return term;
	}

	private void property(String name, IRI type, String comment) {
		this.facts.say(named(name, comment), RDF.TYPE, type);
	}

	private void property(String name, List<Terms.Use> uses) {
		IRI term = this.names.term(name);
		this.facts.say(term, RDFS.LABEL, name);
		this.facts.say(term, RDFS.ISDEFINEDBY, this.names.vocabulary());
		Set<IRI> ranges = new LinkedHashSet<>();
		for (Terms.Use use : uses) {
			this.facts.say(term, RDFS.COMMENT,
					"%s: %s".formatted(use.owner(), this.model.description(use.owner(), name)));
			this.facts.say(term, DOMAIN, this.names.term(use.owner()));
			ranges.addAll(ranges(use));
		}
		ranges.forEach((range) -> this.facts.say(term, RANGE, range));
		boolean literal = ranges.stream().allMatch((range) -> range.getNamespace().equals(XSD.NAMESPACE));
		this.facts.say(term, RDF.TYPE, literal ? OWL.DATATYPEPROPERTY : OWL.OBJECTPROPERTY);
	}

	private List<IRI> ranges(Terms.Use use) {
		Property property = use.property();
		if (use.reference().isPresent()) {
			return use.reference().stream().map(this.names::term).toList();
		}
		return switch (property.kind()) {
			case INTEGER -> List.of(XSD.INTEGER);
			case DECIMAL -> List.of(XSD.DECIMAL);
			case BOOLEAN -> List.of(XSD.BOOLEAN);
			case DATE -> List.of(XSD.GYEAR, XSD.GYEARMONTH, XSD.DATE);
			case ENUM -> List.of(this.names.term(property.type()));
			default -> List.of(property.type().equals("Url") ? XSD.ANYURI : XSD.STRING);
		};
	}

	private void relationship(RelationshipType type) {
		property(type.term(), OWL.OBJECTPROPERTY, this.model.description("RelationshipKind", type.name()));
		IRI term = this.names.term(type.term());
		Set<List<IRI>> said = new LinkedHashSet<>();
		for (Relationship field : type.fields()) {
			this.facts.say(term, RDFS.COMMENT, "%s.%s: %s".formatted(field.owner(), field.field(),
					this.model.description(field.owner(), field.field())));
			said.add(List.of(field.outgoing() ? DOMAIN : RANGE, this.names.term(field.owner())));
			this.model.implementations(field.target())
				.forEach((end) -> said.add(List.of(field.outgoing() ? RANGE : DOMAIN, this.names.term(end.name()))));
		}
		said.forEach((each) -> this.facts.say(term, each.get(0), each.get(1)));
		if (type.propertiesType() != null) {
			type(type.propertiesType(), RDF.STATEMENT);
		}
	}

	private void values(String type) {
		type(type, RdfNames.schemaOrg("Enumeration"));
		for (String value : this.model.values(type)) {
			IRI term = this.names.value(type, value);
			this.facts.say(term, RDF.TYPE, this.names.term(type));
			this.facts.say(term, RDFS.LABEL, value);
			this.facts.say(term, RDFS.COMMENT, this.model.description(type, value));
			this.facts.say(term, RDFS.ISDEFINEDBY, this.names.vocabulary());
		}
	}

}
