package org.zonegraph.rdf;

import java.util.LinkedHashSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

import org.zonegraph.element.Link;
import org.zonegraph.element.Node;
import org.zonegraph.model.IdentifierScheme;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeId;
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

	private final Consumer<Statement> to;

	/**
	 * Facts.
	 * @param model what the schema says
	 * @param names what things are called
	 * @param to takes the statements
	 */
	Facts(Model model, RdfNames names, Consumer<Statement> to) {
		this.model = model;
		this.names = names;
		this.values = new PropertyValues(names);
		this.to = to;
	}

	void say(IRI subject, IRI predicate, Value object) {
		this.to.accept(VALUES.createStatement(subject, predicate, object));
	}

	void say(IRI subject, IRI predicate, String text) {
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
		same(node).forEach((other) -> say(subject, SKOS.EXACT_MATCH, other));
		IRI evidence = this.names.evidence(node.id());
		say(subject, this.names.term("evidence"), evidence);
		say(evidence, RDF.TYPE, this.names.term("Evidence"));
		graded(evidence, (String) node.values().get(NodeType.CONFIDENCE), (String) node.values().get(Link.NOTE));
	}

	/** What a thing is called. */
	private void named(Node node) {
		IRI subject = this.names.node(node.id());
		say(subject, RdfNames.schemaOrg("identifier"), node.id());
		labels(node).forEach((label) -> say(subject, RdfNames.schemaOrg("name"), label));
		name(node);
	}

	/** What registers of others call a node. */
	private Stream<IRI> same(Node node) {
		List<?> ids = (node.values().get(IdentifierScheme.FIELD) instanceof List<?> known) ? known : List.of();
		return ids.stream()
			.map(Object::toString)
			.flatMap((id) -> IdentifierScheme.of(this.model, id)
				.map((scheme) -> VALUES.createIRI(scheme.iri(NodeId.of(id).slug())))
				.stream());
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
		say(subject, RDF.TYPE, RDF.STATEMENT);
		say(subject, RDF.SUBJECT, from);
		say(subject, RDF.PREDICATE, predicate);
		say(subject, RDF.OBJECT, this.names.node(link.to()));
		if (type.propertiesType() != null) {
			say(subject, RDF.TYPE, this.names.term(type.propertiesType()));
		}
		this.model.typeOf(link.id())
			.filter(NodeType::link)
			.ifPresent((thing) -> named(new Node(thing, link.id(), link.values())));
		type.properties()
			.forEach((property) -> property(subject, property, link.values(),
					type.reference(property.name()).isPresent()));
		graded(subject, link.evidence().confidence(), link.evidence().note());
		link.evidence().sources().forEach((source) -> say(subject, PROV.WAS_DERIVED_FROM, this.names.node(source)));
	}

	/**
	 * What is said of single values, a node each.
	 * @param said in their order
	 * @param links the relationships that some of it can be about
	 */
	void statements(List<org.zonegraph.element.Statement> said, List<Link> links) {
		Map<String, Link> byId = links.stream().collect(Collectors.toMap(Link::id, (link) -> link, (one, same) -> one));
		Map<List<String>, Integer> numbers = new HashMap<>();
		for (org.zonegraph.element.Statement each : said) {
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

	private void statement(IRI subject, StatementNode.Subject type, org.zonegraph.element.Statement said, int number) {
		Property property = type.stateable()
			.filter((each) -> each.name().equals(said.field()))
			.findFirst()
			.orElseThrow();
		boolean reference = type instanceof RelationshipType related && related.reference(said.field()).isPresent();
		List<String> each = (property.kind() == Property.Kind.TEXT_LIST) ? List.of(said.value().split(";"))
				: List.of(said.value());
		IRI statement = this.names.statement(subject, said.field(), number);
		say(statement, RDF.TYPE, this.names.term("Statement"));
		say(statement, RDF.SUBJECT, subject);
		say(statement, RDF.PREDICATE, this.names.term(said.field()));
		each.forEach((value) -> say(statement, RDF.OBJECT,
				reference ? this.names.node(value) : this.values.of(property, value)));
		say(statement, this.names.term("rank"), this.names.value("StatementRank", said.rank()));
		if (said.quote() != null) {
			say(statement, this.names.term("quote"), said.quote());
		}
		if (said.readOn() != null) {
			say(statement, this.names.term("readOn"),
					VALUES.createLiteral(said.readOn(), PropertyValues.dateType(said.readOn())));
		}
		graded(statement, said.evidence().confidence(), said.evidence().note());
		said.evidence().sources().forEach((source) -> say(statement, PROV.WAS_DERIVED_FROM, this.names.node(source)));
	}

	private void graded(IRI subject, @Nullable String confidence, @Nullable String note) {
		say(subject, RDF.TYPE, PROV.ENTITY);
		if (confidence != null) {
			say(subject, this.names.term(NodeType.CONFIDENCE), this.names.value("Confidence", confidence));
		}
		if (note != null) {
			say(subject, this.names.term(Link.NOTE), note);
		}
	}

	private void property(IRI subject, Property property, Map<String, Object> values, boolean reference) {
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
