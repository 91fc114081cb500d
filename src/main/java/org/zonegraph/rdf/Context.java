package org.zonegraph.rdf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.Relationship;
import org.zonegraph.model.RelationshipType;

/** The JSON-LD context, by which terms read as the schema has them. */
final class Context {

	private static final String ID = "@id";

	private static final String TYPE = "@type";

	private static final String CONTAINER = "@container";

	private static final Map<String, Object> REFERENCE = Map.of(TYPE, ID);

	private final Model model;

	private final RdfNames names;

	Context(Model model, RdfNames names) {
		this.model = model;
		this.names = names;
	}

	/** What stands beneath {@code @context}. */
	Map<String, Object> terms() {
		Map<String, Object> terms = new LinkedHashMap<>(this.names.prefixes());
		terms.put("@vocab", this.names.term("").stringValue());
		terms.put("schema:name", Map.of(CONTAINER, "@language"));
		terms.put("rdfs:label", Map.of(CONTAINER, "@language"));
		for (String term : List.of("rdf:subject", "rdf:object", "rdfs:isDefinedBy", "rdfs:subClassOf",
				"schema:domainIncludes", "schema:rangeIncludes", "dcterms:license", "dcterms:publisher",
				"skos:exactMatch", "owl:sameAs")) {
			terms.put(term, REFERENCE);
		}
		terms.put("rdf:predicate", Map.of(TYPE, "@vocab"));
		terms.put("prov:wasDerivedFrom", references(true));
		terms.put("evidence", own("evidence", REFERENCE));
		terms.put(NodeType.CONFIDENCE, own(NodeType.CONFIDENCE, Map.of(TYPE, "@vocab")));
		List.of("rank", "scheme").forEach((name) -> terms.put(name, own(name, Map.of(TYPE, "@vocab"))));
		// what is no thing: an object of relationships is named by its id
		terms.put("statedValue", Map.of(ID, "rdf:object"));
		Terms.properties(this.model).forEach((name, uses) -> {
			List<Map<String, Object>> definitions = uses.stream().map(this::definition).distinct().toList();
			// what differs between types says itself what it is
			terms.put(name, own(name, (definitions.size() == 1) ? definitions.get(0) : Map.of()));
		});
		for (RelationshipType type : this.model.relationshipTypes()) {
			boolean several = type.fields(true).anyMatch(Relationship::list);
			terms.put(type.term(), own(type.term(), references(several)));
		}
		return terms;
	}

	private Map<String, Object> own(String name, Map<String, Object> more) {
		Map<String, Object> term = new LinkedHashMap<>(Map.of(ID, "zg:" + name));
		term.putAll(more);
		return term;
	}

	/** In an order of its own, so that the same graph makes the same bytes. */
	private static Map<String, Object> references(boolean several) {
		Map<String, Object> reference = new LinkedHashMap<>(REFERENCE);
		if (several) {
			reference.put(CONTAINER, "@set");
		}
		return reference;
	}

	private Map<String, Object> definition(Terms.Use use) {
		Property property = use.property();
		if (use.reference().isPresent()) {
			return REFERENCE;
		}
		String language = Terms.language(property.name());
		return switch (property.kind()) {
			case DECIMAL -> Map.of(TYPE, "xsd:decimal");
			case ENUM -> Map.of(TYPE, "@vocab");
			case TEXT_LIST -> Map.of(CONTAINER, "@set");
			case TEXT -> (language != null) ? Map.of("@language", language)
					: property.type().equals("Url") ? Map.of(TYPE, "xsd:anyURI") : Map.of();
			default -> Map.of();
		};
	}

}
