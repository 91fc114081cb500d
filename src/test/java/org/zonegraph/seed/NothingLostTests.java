package org.zonegraph.seed;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import graphql.language.ObjectTypeDefinition;
import org.junit.jupiter.api.Test;

import org.zonegraph.model.Model;
import org.zonegraph.model.SchemaReader;
import org.zonegraph.model.StatementNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What moved from rows into statements: everything that the seed held when a row had one
 * evidence for all its values is there, as it was or where it belongs now.
 */
class NothingLostTests {

	private static final Path SEED = Path.of("seed");

	private static final Path BEFORE = Path.of("src/test/resources/history/before-statements.csv.gz");

	private static final Path CHANGES = Path.of("src/test/resources/history/changes.csv");

	/** Where one thing ends that a note says and the next begins. */
	private static final Pattern PARTS = Pattern.compile("; |\\. (?=[A-Z“\"0-9])");

	/** What is said of a value rather than of what a row is about. */
	private static final Pattern OF_VALUES = Pattern
		.compile("\\d[\\d,.]* ?(sq\\.? ?km|km²|square kilomet|hectares|million|billion|%|per cent|tonnes|yuan)"
				+ "|other fields|reported by|\\bnot read\\b|\\b\\d+ items\\b|[Dd]ate stated|[Ss]plit \\d");

	/** A name is what the evidence of a row speaks of. */
	private static final Pattern OF_NAMES = Pattern
		.compile("(name|title|number|the Chinese one)[^.;]* not read|not read directly", Pattern.CASE_INSENSITIVE);

	/** There is a field for that. */
	private static final Pattern OPENED = Pattern.compile("\\bopened (\\w+ )?\\d{4}", Pattern.CASE_INSENSITIVE);

	private final Map<String, NamedCsvRecord> rows = new HashMap<>();

	private final Map<String, List<NamedCsvRecord>> statements = new HashMap<>();

	NothingLostTests() throws IOException {
		for (Path file : files()) {
			for (NamedCsvRecord row : read(Files.newBufferedReader(file))) {
				if (file.toString().endsWith(".statements.csv")) {
					this.statements.computeIfAbsent(row.getField("id"), (id) -> new ArrayList<>()).add(row);
				}
				else if (row.findField("id").isPresent()) {
					this.rows.put(row.getField("id"), row);
				}
			}
		}
	}

	private static List<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(SEED)) {
			return files.filter((file) -> file.toString().endsWith(".csv")).sorted().toList();
		}
	}

	private static List<NamedCsvRecord> read(Reader reader) throws IOException {
		try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
			return csv.stream().toList();
		}
	}

	@Test
	void everyValueSourceAndNoteFromBeforeThereWereStatementsIsThereOrAListedChange() throws IOException {
		Set<List<String>> lost = new HashSet<>();
		List<NamedCsvRecord> before = read(
				new InputStreamReader(new GZIPInputStream(Files.newInputStream(BEFORE)), StandardCharsets.UTF_8));
		assertThat(before).hasSizeGreaterThan(10_000);
		for (NamedCsvRecord cell : before) {
			String id = cell.getField("id");
			if (this.rows.containsKey(id)) {
				missing(id, cell.getField("field"), cell.getField("value"))
					.forEach((value) -> lost.add(List.of(id, cell.getField("field"), value)));
			}
			else {
				lost.add(List.of(id, "ROW", ""));
			}
		}
		Set<List<String>> listed = read(Files.newBufferedReader(CHANGES)).stream()
			.map((change) -> List.of(change.getField("id"), change.getField("field"), change.getField("was")))
			.collect(Collectors.toSet());
		Set<List<String>> used = new HashSet<>();
		lost.removeIf((change) -> {
			List<String> ofKind = List.of(change.get(0).split(":")[0], change.get(1), change.get(2));
			used.addAll(Stream.of(change, ofKind).filter(listed::contains).toList());
			return listed.contains(change) || listed.contains(ofKind);
		});
		assertThat(lost).as("lost, and not listed in %s", CHANGES).isEmpty();
		assertThat(used).as("listed, but not so").isEqualTo(listed);
	}

	/** What of a cell is not there any more. */
	private List<String> missing(String id, String field, String value) {
		NamedCsvRecord row = Objects.requireNonNull(this.rows.get(id));
		List<NamedCsvRecord> said = this.statements.getOrDefault(id, List.of());
		return switch (field) {
			case "sources" -> {
				Set<String> named = Stream
					.concat(row.findField("sources").stream(), said.stream().map((each) -> each.getField("sources")))
					.flatMap((sources) -> Arrays.stream(sources.split(";")))
					.collect(Collectors.toSet());
				yield Arrays.stream(value.split(";")).filter((source) -> !named.contains(source)).toList();
			}
			case "note" -> {
				String notes = words(Stream
					.concat(row.findField("note").stream(),
							said.stream().map((each) -> each.getField("note") + " . " + each.getField("value")))
					.collect(Collectors.joining(" . ")));
				yield PARTS.splitAsStream(value).filter((part) -> !notes.contains(words(part))).toList();
			}
			default -> {
				boolean rival = said.stream()
					.anyMatch((each) -> List.of(each.getField("fields").split(";")).contains(field)
							&& each.getField("value").equals(value));
				// what was a code is the id of a thing of that code
				boolean kept = row.findField(field)
					.filter((now) -> List.of(value, field + ":" + value).contains(now))
					.isPresent();
				yield (kept || rival) ? List.of() : List.of(value);
			}
		};
	}

	private static String words(String text) {
		return text.toLowerCase(Locale.ROOT).replaceAll("[\\W_&&[^\\p{L}\\p{N}]]+", " ").strip();
	}

	@Test
	void noNoteOnTheApprovalOrTheAcceptanceOfAnAreaSaysWhenItOpened() {
		assertThat(this.statements.values()
			.stream()
			.flatMap(List::stream)
			.filter((said) -> List.of("approvedOn", "acceptedOn").contains(said.getField("fields")))
			.map((said) -> said.getField("id") + " " + said.getField("note"))
			.filter(OPENED.asPredicate())).isEmpty();
	}

	@Test
	void noNoteOfARowSaysWhatAStatementSays() throws IOException {
		Model model = SchemaReader.read(Files.readString(Path.of("schema.graphqls")));
		// of what is one statement as a whole the note speaks of its value
		Set<String> stated = Stream.<StatementNode.Subject>concat(model.nodeTypes().stream().filter((type) -> {
			ObjectTypeDefinition definition = (ObjectTypeDefinition) Objects
				.requireNonNull(model.registry().getTypeOrNull(type.name()));
			return !type.isSource() && !definition.hasDirective("identity");
		}), model.relationshipTypes().stream()).map((type) -> type.file() + ".csv").collect(Collectors.toSet());
		Set<String> found = new TreeSet<>();
		for (Path file : files()) {
			if (stated.contains(file.getFileName().toString())) {
				for (NamedCsvRecord row : read(Files.newBufferedReader(file))) {
					String note = row.findField("note").orElse("");
					Matcher said = OF_VALUES.matcher(OF_NAMES.matcher(note).replaceAll(""));
					if (said.find()) {
						found.add("%s: “%s” in: %s".formatted(row.getField("id"), said.group(), note));
					}
				}
			}
		}
		assertThat(stated).contains("areas.csv", "measures.csv", "became.csv", "operates-in.csv");
		assertThat(found).isEmpty();
	}

}
