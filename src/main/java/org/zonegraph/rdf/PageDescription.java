package org.zonegraph.rdf;

import java.util.LinkedHashMap;
import java.util.Map;

import org.zonegraph.graph.Imprint;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;

/** What a page is about and which data it is of, in the words of schema.org. */
final class PageDescription {

	private final Model model;

	private final RdfNames names;

	PageDescription(Model model, RdfNames names) {
		this.model = model;
		this.names = names;
	}

	Map<String, Object> thing(String id, String name) {
		Map<String, Object> thing = new LinkedHashMap<>();
		thing.put("@id", this.names.node(id).stringValue());
		thing.put("@type", this.model.typeOf(id).map(NodeType::schemaOrg).orElse("Thing"));
		thing.put("name", name);
		return thing;
	}

	Map<String, Object> dataset(Imprint imprint, String revision) {
		Map<String, Object> dataset = new LinkedHashMap<>();
		dataset.put("@id", this.names.dataset().stringValue());
		dataset.put("@type", "Dataset");
		dataset.put("name", imprint.title());
		dataset.put("version", revision);
		return dataset;
	}

}
