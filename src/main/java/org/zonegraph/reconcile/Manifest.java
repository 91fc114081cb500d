package org.zonegraph.reconcile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.zonegraph.reconcile.Candidate.Reference;

/** Service manifest: says what the service can do, and where. */
@Component
public final class Manifest {

	private final SchemaSpace space;

	Manifest(SchemaSpace space) {
		this.space = space;
	}

	/**
	 * Describes the service.
	 * @param base where this server is reached, without a slash at the end
	 * @return the manifest, to be written as JSON
	 */
	public Map<String, Object> at(String base) {
		String service = base + "/reconcile";
		Map<String, Object> manifest = new LinkedHashMap<>();
		manifest.put("versions", List.of("0.2"));
		manifest.put("name", "Zonegraph");
		manifest.put("identifierSpace", base + "/");
		manifest.put("schemaSpace", base + "/schema.graphqls#");
		manifest.put("defaultTypes",
				this.space.types().stream().map((type) -> new Reference(type.name(), SchemaSpace.name(type))).toList());
		manifest.put("view", Map.of("url", service + "/view?id={{id}}"));
		manifest.put("preview", Map.of("url", service + "/preview?id={{id}}", "width", 400, "height", 280));
		manifest.put("suggest", Map.of("entity", suggest(service, "entity"), "type", suggest(service, "type"),
				"property", suggest(service, "property")));
		manifest.put("extend", Map.of("propose_properties",
				Map.of("service_url", service, "service_path", "/properties"), "property_settings", List.of(limit())));
		manifest.put("batchSize", QueryReader.MOST_QUERIES);
		return manifest;
	}

	private static Map<String, Object> suggest(String service, String what) {
		return Map.of("service_url", service, "service_path", "/suggest/" + what);
	}

	private static Map<String, Object> limit() {
		Map<String, Object> limit = new LinkedHashMap<>();
		limit.put("name", "limit");
		limit.put("label", "Limit");
		limit.put("type", "number");
		limit.put("default", Extender.SOME_VALUES);
		limit.put("help_text", "At most so many values for each row, up to %d".formatted(Extender.MOST_VALUES));
		return limit;
	}

}
