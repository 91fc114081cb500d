package org.zonegraph.rdf;

import java.util.LinkedHashSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

import org.zonegraph.element.Evidence;
import org.zonegraph.element.Identifier;
import org.zonegraph.element.Link;
import org.zonegraph.element.Node;
import org.zonegraph.element.Statement;
import org.zonegraph.model.IdentifierScheme;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.RelationshipType;
import org.zonegraph.model.StatementNode;

/**
 * Says nodes and relationships as statements, each with its evidence. A relationship is a
 * plain statement and beside it an {@code rdf:Statement} with a name of its own, which
 * carries what is stored on it, its grade, its note and its sources.
 */
final class Facts {

	private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

	private final Model model;

	private final RdfNames names;

	private final PropertyValues values;

	private final Consumer<org.eclipse.rdf4j.model.Statement> to;

	/**
	 * Facts.
	 * @param model what the schema says
	 * @param names what things are called
	 * @param to takes the statements
	 */
	Facts(Model model, RdfNames names, Consumer<org.eclipse.rdf4j.model.Statement> to) {
		this.model = model;
		this.names = names;
		this.values = new PropertyValues(names);
		this.to = to;
	}

	void say(Resource subject, IRI predicate, Value object) {
		this.to.accept(VALUES.createStatement(subject, predicate, object));
	}

	void say(Resource subject, IRI predicate, String text) {
		say(subject, predicate, VALUES.createLiteral(text));
	}

	/** What is said of a node itself, and the grade of that. */
	void node(Node node) {
		IRI subject = this.names.node(node.id());
		NodeType type = node.type();
		say(subject, RDF.TYPE, this.names.term(type.name()));
		if (type.schemaOrg() != null) {
			say(subject, RDF.TYPE, RdfNames.schemaOrg(type.schemaOrg()));
		}
		named(node);
		type.properties().forEach((property) -> property(subject, property, node.values(), false));
		IRI evidence = this.names.evidence(node.id());
		say(subject, this.names.term("evidence"), evidence);
		say(evidence, RDF.TYPE, this.names.term("Evidence"));
		graded(evidence, (String) node.values().get(NodeType.CONFIDENCE), (String) node.values().get(Link.NOTE));
	}

	/** What a thing is called. */
	private void named(Node node) {
		IRI subject = this.names.node(node.id());
		say(subject, RdfNames.schemaOrg("identifier"), node.id());
		this.names.alias(node.id()).ifPresent((alias) -> say(subject, OWL.SAMEAS, alias));
		labels(node).forEach((label) -> say(subject, RdfNames.schemaOrg("name"), label));
		name(node);
	}

	/** What registers of others call a node, and why that is believed. */
	void identifiers(List<Identifier> identifiers) {
		for (Identifier each : identifiers) {
			IRI subject = this.names.node(each.subject());
			say(subject, SKOS.EXACT_MATCH, VALUES.createIRI(each.scheme().iri(each.value())));
			IRI identifier = this.names.part(subject, each.id());
			identifier(identifier, subject, each.scheme(), each.value());
			why(identifier, each.evidence());
		}
	}

	/** What a register of others calls a node. */
	void identifier(Resource identifier, Resource subject, IdentifierScheme scheme, String value) {
		say(identifier, RDF.TYPE, this.names.term(IdentifierScheme.TYPE));
		say(identifier, RDF.SUBJECT, subject);
		say(identifier, RDF.PREDICATE, SKOS.EXACT_MATCH);
		say(identifier, RDF.OBJECT, VALUES.createIRI(scheme.iri(value)));
		say(identifier, this.names.term("scheme"), this.names.value(IdentifierScheme.SCHEMES, scheme.constant()));
	}

	/** What a node is called, and nothing else of it. */
	void name(Node node) {
		labels(node).forEach((label) -> say(this.names.node(node.id()), RDFS.LABEL, label));
	}

	/** A relationship, and why it is believed. */
	void link(Link link) {
		IRI from = this.names.node(link.from());
		IRI predicate = this.names.relationship(link.type());
		say(from, predicate, this.names.node(link.to()));
		RelationshipType type = this.model.relationshipType(link.type());
		if (type.isEvidence()) {
			if (link.values().containsKey(Link.POSITION)) {
				say(this.names.evidence(link.from()), PROV.WAS_DERIVED_FROM, this.names.node(link.to()));
			}
			return;
		}
		IRI subject = this.names.link(link);
		relationship(subject, link);
		this.model.typeOf(link.id())
			.filter(NodeType::link)
			.ifPresent((thing) -> named(new Node(thing, link.id(), link.values())));
		why(subject, link.evidence());
	}

	/** What a relationship joins, and what is stored on it. */
	void relationship(Resource subject, Link link) {
		RelationshipType type = this.model.relationshipType(link.type());
		say(subject, RDF.TYPE, RDF.STATEMENT);
		say(subject, RDF.SUBJECT, this.names.node(link.from()));
		say(subject, RDF.PREDICATE, this.names.relationship(link.type()));
		say(subject, RDF.OBJECT, this.names.node(link.to()));
		if (type.propertiesType() != null) {
			say(subject, RDF.TYPE, this.names.term(type.propertiesType()));
		}
		type.properties()
			.forEach((property) -> property(subject, property, link.values(),
					type.reference(property.name()).isPresent()));
	}

	private void why(IRI subject, Evidence evidence) {
		graded(subject, evidence.confidence(), evidence.note());
		evidence.sources().forEach((source) -> say(subject, PROV.WAS_DERIVED_FROM, this.names.node(source)));
	}

	/**
	 * What is said of single values, a node each.
	 * @param said in their order
	 * @param links the relationships that some of it can be about
	 */
	void statements(List<Statement> said, List<Link> links) {
		Map<String, Link> byId = links.stream().collect(Collectors.toMap(Link::id, (link) -> link, (one, same) -> one));
		Map<List<String>, Integer> numbers = new HashMap<>();
		for (Statement each : said) {
			int number = numbers.merge(List.of(each.subject(), each.field()), 1, Integer::sum);
			Link link = byId.get(each.subject());
			if (link == null) {
				NodeType type = this.model.typeOf(each.subject()).orElseThrow();
				statement(this.names.node(each.subject()), type, each, number);
			}
			else {
				statement(this.names.link(link), this.model.relationshipType(link.type()), each, number);
			}
		}
	}

	private void statement(IRI subject, StatementNode.Subject type, Statement said, int number) {
		IRI statement = this.names.statement(subject, said.field(), number);
		statement(statement, subject, type, said.told());
		why(statement, said.evidence());
	}

	/** What is said of one field: the field is told in any case. */
	void statement(Resource statement, Resource subject, StatementNode.Subject type, Map<String, ?> told) {
		String field = String.valueOf(told.get(StatementNode.FIELD));
		Property property = type.stateable().filter((each) -> each.name().equals(field)).findFirst().orElseThrow();
		boolean reference = type instanceof RelationshipType related && related.reference(field).isPresent();
		say(statement, RDF.TYPE, this.names.term("Statement"));
		say(statement, RDF.SUBJECT, subject);
		say(statement, RDF.PREDICATE, this.names.term(field));
		if (told.get(Statement.VALUE) instanceof String value) {
			List<String> each = (property.kind() == Property.Kind.TEXT_LIST) ? List.of(value.split(";"))
					: List.of(value);
			each.forEach((one) -> say(statement, RDF.OBJECT,
					reference ? this.names.node(one) : this.values.of(property, one)));
		}
		if (told.get(Statement.RANK) instanceof String rank) {
			say(statement, this.names.term(Statement.RANK), this.names.value("StatementRank", rank));
		}
		if (told.get(Statement.QUOTE) instanceof String quote) {
			say(statement, this.names.term(Statement.QUOTE), quote);
		}
		if (told.get(Statement.READ_ON) instanceof String day) {
			say(statement, this.names.term(Statement.READ_ON), VALUES.createLiteral(day, PropertyValues.dateType(day)));
		}
	}

	/** How far something can be trusted. */
	void graded(Resource subject, @Nullable String confidence, @Nullable String note) {
		say(subject, RDF.TYPE, PROV.ENTITY);
		if (confidence != null) {
			say(subject, this.names.term(NodeType.CONFIDENCE), this.names.value("Confidence", confidence));
		}
		if (note != null) {
			say(subject, this.names.term(Link.NOTE), note);
		}
	}

	private void property(Resource subject, Property property, Map<String, Object> values, boolean reference) {
		Object value = values.get(property.name());
		List<?> each = (value == null || property.kind() == Property.Kind.ID) ? List.of()
				: (value instanceof List<?> list) ? list : List.of(value);
		each.forEach((one) -> say(subject, this.names.term(property.name()),
				reference ? this.names.node(one.toString()) : this.values.of(property, one)));
	}

	private Set<Value> labels(Node node) {
		Set<Value> labels = new LinkedHashSet<>();
		for (List<String> names : List.of(node.type().namesEn(), node.type().namesZh())) {
			for (String name : names) {
				Object text = node.values().get(name);
				if (text != null) {
					node.type().property(name).ifPresent((property) -> labels.add(this.values.of(property, text)));
				}
			}
		}
		return labels;
	}

}
