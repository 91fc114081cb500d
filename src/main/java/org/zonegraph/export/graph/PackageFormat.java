package org.zonegraph.export.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.element.WholeGraph;
import org.zonegraph.export.citation.Citation;

/**
 * The data package: the files as they are curated, with what somebody who finds the zip
 * alone has to know. Read as a seed it makes the same graph.
 */
final class PackageFormat implements GraphFormat {

	private static final JsonMapper JSON = JsonMapper.shared();

	@Override
	public String ending() {
		return "zip";
	}

	@Override
	public String mediaType() {
		return "application/zip";
	}

	@Override
	public void write(WholeGraph graph, OutputStream out) throws IOException {
		Text text = new Text(graph, graph.descriptor());
		Map<String, String> contents = new LinkedHashMap<>(graph.files());
		contents.put("README.md", text.readme());
		contents.put("LICENSE.md", text.licence());
		contents.put("CITATION.cff", text.citation());
		ZipOutputStream zip = new ZipOutputStream(out);
		for (Map.Entry<String, String> file : contents.entrySet()) {
			ZipEntry entry = new ZipEntry(file.getKey());
			// the same files make the same package, wherever it is made
			entry.setTimeLocal(LocalDate.parse(graph.imprint().issuedOn()).atStartOfDay());
			zip.putNextEntry(entry);
			zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
		}
		zip.finish();
	}

	/** What somebody has to know who finds the package alone. */
	private record Text(WholeGraph graph, JsonNode descriptor) {

		String readme() {
			return """
					# %s

					%s

					Revision %s of %s, published by %s.

					`datapackage.json` describes every file and column as a Frictionless Data Package (https://datapackage.org). \
					Text is UTF-8, an empty cell is a value that is not known, several values of a cell are separated by `;`.

					## How far to trust a row
					Every row but those of `sources.csv` ends with `confidence` (OFFICIAL, REPORTED, DERIVED or UNVERIFIED), \
					`sources` (ids of rows of `sources.csv`) and `note`. UNVERIFIED means that no source was read; the note says \
					where to look for one.

					## Files
					%s

					## Terms and citation
					%s Cite it as `CITATION.cff` says:

					> %s
					"""
				.formatted(this.graph.imprint().title(), text("/description"), this.graph.revision(),
						this.graph.imprint().issuedOn(), this.graph.imprint().publisher(), tables(),
						this.graph.imprint().licence(),
						new Citation(this.graph.imprint(), this.graph.revision()).as("TEXT"));
		}

		private String tables() {
			return this.descriptor.at("/resources")
				.valueStream()
				.map((table) -> "- `%s`: %s".formatted(table.path("path").asString(),
						table.path("description").asString()))
				.collect(Collectors.joining("\n"));
		}

		String licence() {
			return """
					# %s

					The data in this package is licensed under %s. You may share and adapt it, also commercially, if you give \
					appropriate credit, link to the licence and say whether you changed something.

					%s
					"""
				.formatted(text("/licenses/0/title"), text("/licenses/0/name"), text("/licenses/0/path"));
		}

		/** Strings of JSON are strings of YAML too. */
		String citation() {
			JsonNode homepage = this.descriptor.at("/homepage");
			return """
					cff-version: 1.2.0
					message: "If you use this data, please cite it as below."
					type: dataset
					title: %s
					abstract: %s
					authors:
					  - name: %s
					version: %s
					date-released: %s
					license: %s
					keywords: %s
					""".formatted(quoted(this.graph.imprint().title()), quoted(text("/description")),
					quoted(this.graph.imprint().publisher()), quoted(this.graph.revision()),
					this.graph.imprint().issuedOn(), text("/licenses/0/name"), this.descriptor.at("/keywords"))
					+ (homepage.isString() ? "url: %s\n".formatted(quoted(homepage.asString())) : "");
		}

		private static String quoted(String text) {
			return JSON.writeValueAsString(text);
		}

		private String text(String pointer) {
			return this.descriptor.at(pointer).asString("");
		}

	}

}
