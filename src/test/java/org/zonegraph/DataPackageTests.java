package org.zonegraph;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The seed as a Frictionless Data Package, read by nothing but its own description. */
class DataPackageTests {

	private static final Path FILE = Path.of("seed", "datapackage.json");

	private final JsonNode descriptor = new JsonMapper().readTree(FILE.toFile());

	private final Map<String, List<NamedCsvRecord>> tables = new LinkedHashMap<>();

	DataPackageTests() throws Exception {
		for (JsonNode resource : this.descriptor.get("resources")) {
			try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
				.ofNamedCsvRecord(FILE.resolveSibling(resource.get("path").asString()))) {
				this.tables.put(resource.get("name").asString(), csv.stream().toList());
			}
		}
	}

	@Test
	void theDescriptionIsValidAgainstTheProfile() throws Exception {
		// the profile as published at datapackage.org/profiles/2.0, in the public domain
		try (InputStream profile = getClass().getResourceAsStream("/profiles/datapackage-2.0.json")) {
			Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(profile);
			assertThat(schema.validate(Files.readString(FILE), InputFormat.JSON)).isEmpty();
			assertThat(schema.validate("{\"resources\": [{\"name\": 1}]}", InputFormat.JSON)).isNotEmpty();
		}
	}

	@Test
	void everyFileIsDescribedWithItsColumnsInTheirOrder() throws Exception {
		Set<String> files = new HashSet<>();
		for (JsonNode resource : this.descriptor.get("resources")) {
			Path file = FILE.resolveSibling(resource.get("path").asString());
			files.add(file.getFileName().toString());
			List<String> names = new ArrayList<>();
			resource.at("/schema/fields").forEach((field) -> {
				names.add(field.get("name").asString());
				assertThat(field.path("description").asString("")).as("%s.%s", file, field).isNotEmpty();
			});
			try (var lines = Files.lines(file)) {
				assertThat(lines.findFirst()).contains(String.join(",", names));
			}
		}
		try (var seed = Files.list(Path.of("seed"))) {
			assertThat(seed.map((path) -> path.getFileName().toString()).filter((name) -> name.endsWith(".csv")))
				.containsExactlyInAnyOrderElementsOf(files);
		}
	}

	@Test
	void everyCellIsAsItsFieldSays() {
		for (JsonNode resource : this.descriptor.get("resources")) {
			for (JsonNode field : resource.at("/schema/fields")) {
				Set<String> seen = new HashSet<>();
				for (NamedCsvRecord row : this.tables.get(resource.get("name").asString())) {
					String value = row.getField(field.get("name").asString());
					assertThat(fits(field, value)).as("%s %s '%s'", resource.get("name"), field, value).isTrue();
					assertThat(seen.add(value) || !field.at("/constraints/unique").asBoolean(false)).isTrue();
				}
			}
		}
	}

	private static boolean fits(JsonNode field, String value) {
		if (value.isEmpty()) {
			return !field.at("/constraints/required").asBoolean(false);
		}
		boolean type = switch (field.get("type").asString()) {
			case "integer" -> value.matches("-?\\d+");
			case "number" -> value.matches("-?\\d+(\\.\\d+)?");
			case "boolean" -> value.matches("true|false");
			default -> true;
		};
		JsonNode values = field.at("/constraints/enum");
		boolean known = values.isMissingNode()
				|| values.valueStream().anyMatch((each) -> each.asString().equals(value));
		JsonNode pattern = field.at("/constraints/pattern");
		return type && known && (pattern.isMissingNode() || value.matches(pattern.asString()));
	}

	/** The columns of its primary key, of each row. */
	private List<List<String>> keys(JsonNode resource) {
		List<String> columns = resource.at("/schema/primaryKey").valueStream().map(JsonNode::asString).toList();
		assertThat(columns).isNotEmpty();
		return this.tables.get(resource.get("name").asString())
			.stream()
			.map((row) -> columns.stream().map(row::getField).toList())
			.toList();
	}

	@Test
	void everyForeignKeyLeadsToARowAndEveryPrimaryKeyToOneAlone() {
		int keys = 0;
		Map<String, Set<String>> ids = new HashMap<>();
		for (JsonNode resource : this.descriptor.get("resources")) {
			assertThat(keys(resource)).doesNotHaveDuplicates().doesNotContainNull();
			ids.put(resource.get("name").asString(),
					new HashSet<>(keys(resource).stream().map((key) -> key.get(0)).toList()));
		}
		for (JsonNode resource : this.descriptor.get("resources")) {
			for (JsonNode key : resource.at("/schema/foreignKeys")) {
				keys++;
				String column = key.at("/fields/0").asString();
				assertThat(this.tables.get(resource.get("name").asString())).extracting((row) -> row.getField(column))
					.filteredOn((value) -> !value.isEmpty())
					.isNotEmpty()
					.isSubsetOf(ids.get(key.at("/reference/resource").asString()));
			}
		}
		assertThat(keys).isGreaterThanOrEqualTo(15);
	}

	@Test
	void licenceAndSourcesAreNamed() {
		assertThat(this.descriptor.at("/licenses/0/name").asString()).isEqualTo("CC-BY-4.0");
		assertThat(this.descriptor.at("/sources").size()).isPositive();
		assertThat(this.descriptor.at("/$schema").asString())
			.isEqualTo("https://datapackage.org/profiles/2.0/datapackage.json");
	}

}
