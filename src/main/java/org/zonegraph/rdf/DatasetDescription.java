package org.zonegraph.rdf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;

import org.zonegraph.graph.Imprint;

/** What the data as a whole is, in the words of schema.org and of DCAT. */
final class DatasetDescription {

	private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

	private final RdfNames names;

	DatasetDescription(RdfNames names) {
		this.names = names;
	}

	/** Says what a document is taken from. */
	void say(Facts facts, Imprint imprint, String revision) {
		IRI dataset = this.names.dataset();
		facts.say(dataset, RDF.TYPE, DCAT.DATASET);
		facts.say(dataset, DCTERMS.TITLE, imprint.title());
		IRI publisher = VALUES.createIRI(dataset + "#publisher");
		facts.say(dataset, DCTERMS.PUBLISHER, publisher);
		facts.say(dataset, DCTERMS.ISSUED, VALUES.createLiteral(imprint.issuedOn(), XSD.DATE));
		facts.say(dataset, DCTERMS.LICENSE, VALUES.createIRI(imprint.licenceAddress()));
		facts.say(dataset, RdfNames.schemaOrg("version"), revision);
		facts.say(publisher, RDF.TYPE, RdfNames.schemaOrg("Organization"));
		facts.say(publisher, RdfNames.schemaOrg("name"), imprint.publisher());
	}

	Map<String, Object> document(DataDescription data, List<Distribution> files, String homepage) {
		Imprint imprint = data.imprint();
		Map<String, Object> dataset = new LinkedHashMap<>();
		dataset.put("@context", List.of("https://schema.org/", Map.of("dcat", DCAT.NAMESPACE)));
		dataset.put("@id", this.names.dataset().stringValue());
		dataset.put("@type", List.of("Dataset", "dcat:Dataset"));
		dataset.put("name", imprint.title());
		dataset.put("description", data.description());
		dataset.put("keywords", data.keywords());
		dataset.put("url", homepage);
		dataset.put("version", data.revision());
		dataset.put("datePublished", imprint.issuedOn());
		dataset.put("license", imprint.licenceAddress());
		dataset.put("isAccessibleForFree", true);
		dataset.put("creator", organization(imprint));
		dataset.put("distribution", files.stream().map(DatasetDescription::distribution).toList());
		return dataset;
	}

	private static Map<String, Object> organization(Imprint imprint) {
		Map<String, Object> organization = new LinkedHashMap<>();
		organization.put("@type", "Organization");
		organization.put("name", imprint.publisher());
		return organization;
	}

	private static Map<String, Object> distribution(Distribution file) {
		Map<String, Object> distribution = new LinkedHashMap<>();
		distribution.put("@type", List.of("DataDownload", "dcat:Distribution"));
		distribution.put("contentUrl", file.url());
		distribution.put("encodingFormat", file.mediaType());
		return distribution;
	}

}
