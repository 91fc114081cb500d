package org.zonegraph.rdf;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

import org.zonegraph.element.Link;
import org.zonegraph.model.Model;
import org.zonegraph.model.Names;
import org.zonegraph.model.NodeId;
import org.zonegraph.model.NodeType;

/**
 * What things are called in RDF. Where the data package says at which address the data is
 * published, a thing is called by its address there; else by {@code urn:zonegraph:} and
 * its id, which claims no address that nobody keeps.
 */
final class RdfNames {

	static final String SCHEMA_ORG = "https://schema.org/";

	private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

	private final Map<String, String> prefixes = new LinkedHashMap<>();

	private final @Nullable String homepage;

	private final String base;

	private final String vocabulary;

	private final Model model;

	RdfNames(Model model, @Nullable String homepage) {
		this.homepage = homepage;
		this.base = NodeId.base(homepage);
		this.vocabulary = this.base + "vocabulary";
		this.prefixes.put("zg", this.vocabulary + "#");
		this.prefixes.put("schema", SCHEMA_ORG);
		List.of(RDF.NS, RDFS.NS, OWL.NS, XSD.NS, PROV.NS, DCTERMS.NS, DCAT.NS, SKOS.NS, FOAF.NS)
			.forEach((standard) -> this.prefixes.put(standard.getPrefix(), standard.getName()));
		this.model = model;
		for (NodeType type : model.things()) {
			this.prefixes.put(type.kind(), this.base + type.kind() + ((homepage != null) ? "/" : ":"));
		}
	}

	/** Prefixes by which documents are short: those of kinds make names read as ids. */
	Map<String, String> prefixes() {
		return Collections.unmodifiableMap(this.prefixes);
	}

	IRI node(String id) {
		return VALUES.createIRI(NodeId.of(id).iri(this.homepage));
	}

	/**
	 * What a thing is called wherever its data is, where that is not its name already.
	 */
	Optional<IRI> alias(String id) {
		return Optional.ofNullable(this.homepage).map((address) -> VALUES.createIRI(NodeId.of(id).iri(null)));
	}

	/** Why what is said of a node itself is believed. */
	IRI evidence(String id) {
		return VALUES.createIRI(node(id) + "#evidence");
	}

	/**
	 * A relationship: where it is a thing it has a document of its own, else it is part
	 * of that of the node that it starts at.
	 */
	IRI link(Link link) {
		boolean thing = this.model.typeOf(link.id()).filter(NodeType::link).isPresent();
		return thing ? node(link.id()) : part(node(link.from()), link.id());
	}

	/**
	 * What is said of one field, as part of the document of what it is about.
	 * @param subject the thing, or the relationship as it is called here
	 * @param number 1 for what the field has, more for its rivals
	 */
	IRI statement(IRI subject, String field, int number) {
		String separator = subject.stringValue().contains("#") ? "." : "#";
		return VALUES.createIRI(subject + separator + field + ((number > 1) ? "-" + number : ""));
	}

	/** What has an id of its own, as part of the document of a node. */
	IRI part(IRI node, String id) {
		return VALUES.createIRI(node + "#" + UriUtils.encodeFragment(id, StandardCharsets.UTF_8));
	}

	IRI dataset() {
		return VALUES.createIRI(this.base + "dataset");
	}

	IRI vocabulary() {
		return VALUES.createIRI(this.vocabulary);
	}

	/** A term of our own: a type, a property. */
	IRI term(String name) {
		return VALUES.createIRI(this.vocabulary + "#", name);
	}

	/** The term for a kind of relationship, in its stored direction. */
	IRI relationship(String type) {
		return term(Names.camel(type));
	}

	/** The term for a value of an enum: several enums have values of one name. */
	IRI value(String type, String value) {
		return term(type + "." + value);
	}

	static IRI schemaOrg(String name) {
		return VALUES.createIRI(SCHEMA_ORG, name);
	}

}
