package org.zonegraph.seed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.check.Problem;
import org.zonegraph.element.WholeGraph;
import org.zonegraph.graph.Imprint;
import org.zonegraph.model.Model;
import org.zonegraph.model.time.PartialDate;
import org.zonegraph.seed.csv.FileText;

/**
 * The description of a seed as a Frictionless Data Package 2.0. What it says of the data
 * as a whole is curated; its resources follow from the model.
 */
final class DataPackage {

	/** Name of the file. */
	static final String FILE = WholeGraph.DESCRIPTOR;

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private final Model model;

	private final boolean empty;

	private final String text;

	private final JsonNode descriptor;

	private DataPackage(Model model, byte[] bytes, String text, JsonNode descriptor) {
		this.model = model;
		this.empty = bytes.length == 0;
		this.text = text;
		this.descriptor = descriptor;
	}

	static DataPackage read(Model model, byte[] bytes, List<Problem> problems) {
		if (bytes.length == 0) {
			problems.add(new Problem(FILE, 1, "", "", "a Frictionless Data Package; `describe` writes one"));
			return new DataPackage(model, bytes, "", JSON.missingNode());
		}
		FileText text = FileText.read(FILE, bytes, problems);
		if (text == null) {
			return new DataPackage(model, bytes, "", JSON.missingNode());
		}
		if (!text.faults().isEmpty()) {
			problems.add(new Problem(FILE, 1, "", String.join(", ", text.faults()),
					"UTF-8 without a byte order mark, a line feed alone at line ends; `describe` writes it so"));
		}
		return new DataPackage(model, bytes, text.text(), descriptor(text.text(), problems));
	}

	private static JsonNode descriptor(String text, List<Problem> problems) {
		try {
			JsonNode descriptor = JSON.readTree(text);
			if (!descriptor.isObject()) {
				problems.add(new Problem(FILE, 1, "", descriptor.getNodeType().name(), "a JSON object"));
			}
			return descriptor;
		}
		catch (JacksonException ex) {
			problems.add(new Problem(FILE, (ex.getLocation() != null) ? ex.getLocation().getLineNr() : 1, "",
					ex.getOriginalMessage(), "JSON"));
			return JSON.missingNode();
		}
	}

	/** Whether what is curated is known; a file that is not there has nothing. */
	boolean isLegible() {
		return this.empty || this.descriptor.isObject();
	}

	/** Finds where the file is not as it follows from the model. */
	void check(SeedLayout layout, List<Problem> problems) {
		if (!this.descriptor.isObject()) {
			return;
		}
		for (String pointer : List.of("/title", "/created", "/contributors/0/title", "/licenses/0/title",
				"/licenses/0/path")) {
			if (!this.descriptor.at(pointer).isString()) {
				problems.add(new Problem(FILE, 1, pointer.substring(1), "", "a text"));
			}
		}
		String created = text("/created");
		if (!created.matches("\\d{4}-\\d{2}-\\d{2}T.*") || !PartialDate.isValid(created.substring(0, 10))) {
			problems.add(new Problem(FILE, 1, "created", created, "a moment such as 2026-11-23T00:00:00Z"));
		}
		List<String> actual = this.text.lines().toList();
		List<String> expected = describe(layout).lines().toList();
		for (int i = 0; i < Math.max(actual.size(), expected.size()); i++) {
			String is = (i < actual.size()) ? actual.get(i) : "";
			String should = (i < expected.size()) ? expected.get(i) : "";
			if (!is.equals(should)) {
				problems.add(new Problem(FILE, i + 1, "", is.strip(),
						"'%s', as `describe` writes it".formatted(should.strip())));
				return;
			}
		}
	}

	/** The file as it should be: what is curated, and the resources. */
	String describe(SeedLayout layout) {
		Map<String, Object> described = new LinkedHashMap<>();
		this.descriptor.properties().forEach((entry) -> described.put(entry.getKey(), entry.getValue()));
		described.put("resources", layout.tables().stream().map(new Resources(this.model)::describe).toList());
		return JSON.writeValueAsString(described).replace("\r\n", "\n") + "\n";
	}

	Imprint imprint() {
		return new Imprint(text("/title"), text("/description"), text("/contributors/0/title"),
				text("/created").substring(0, 10),
				"%s (%s)".formatted(text("/licenses/0/title"), text("/licenses/0/path")),
				this.descriptor.at("/homepage").isString() ? text("/homepage") : null);
	}

	private String text(String pointer) {
		return this.descriptor.at(pointer).asString("");
	}

}
