package org.zonegraph.rdf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;

import org.zonegraph.graph.Imprint;

/** What the data as a whole is, in the words of schema.org and of DCAT. */
final class DatasetDescription {

	/** Where media types are registered. */
	private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

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
		if (imprint.description() != null) {
			facts.say(dataset, DCTERMS.DESCRIPTION, imprint.description());
		}
		IRI publisher = VALUES.createIRI(dataset + "#publisher");
		facts.say(dataset, DCTERMS.PUBLISHER, publisher);
		facts.say(dataset, DCTERMS.ISSUED, VALUES.createLiteral(imprint.issuedOn(), XSD.DATE));
		facts.say(dataset, DCTERMS.LICENSE, VALUES.createIRI(imprint.licenceAddress()));
		facts.say(dataset, RdfNames.schemaOrg("version"), revision);
		facts.say(publisher, RDF.TYPE, RdfNames.schemaOrg("Organization"));
		facts.say(publisher, RDF.TYPE, FOAF.AGENT);
		facts.say(publisher, RdfNames.schemaOrg("name"), imprint.publisher());
		facts.say(publisher, FOAF.NAME, imprint.publisher());
	}

	/** Says what the data is and what of it can be taken away. */
	void say(Facts facts, DataDescription data, List<Distribution> files, String homepage) {
		IRI dataset = this.names.dataset();
		say(facts, data.imprint(), data.revision());
		data.keywords().forEach((keyword) -> facts.say(dataset, DCAT.KEYWORD, keyword));
		facts.say(dataset, DCAT.LANDING_PAGE, VALUES.createIRI(homepage));
		// data portals want to be told what addresses of others are of
		facts.say(VALUES.createIRI(homepage), RDF.TYPE, FOAF.DOCUMENT);
		facts.say(VALUES.createIRI(data.imprint().licenceAddress()), RDF.TYPE, DCTERMS.LICENSE_DOCUMENT);
		for (Distribution file : files) {
			IRI distribution = VALUES.createIRI(dataset + "#" + file.url().replaceFirst(".*/", ""));
			facts.say(dataset, DCAT.HAS_DISTRIBUTION, distribution);
			facts.say(distribution, RDF.TYPE, DCAT.DISTRIBUTION);
			facts.say(distribution, DCAT.ACCESS_URL, VALUES.createIRI(homepage + "download/"));
			facts.say(distribution, DCAT.DOWNLOAD_URL, VALUES.createIRI(file.url()));
			IRI mediaType = VALUES.createIRI(MEDIA_TYPES + file.mediaType());
			facts.say(distribution, DCAT.MEDIA_TYPE, mediaType);
			facts.say(mediaType, RDF.TYPE, DCTERMS.MEDIA_TYPE);
			facts.say(distribution, DCTERMS.LICENSE, VALUES.createIRI(data.imprint().licenceAddress()));
		}
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
