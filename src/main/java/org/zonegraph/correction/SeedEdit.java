package org.zonegraph.correction;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.zonegraph.correction.InvalidCorrectionException.Reason;
import org.zonegraph.element.WholeGraph;
import org.zonegraph.model.Grades;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.StatementNode;
import org.zonegraph.seed.SeedFiles;
import org.zonegraph.seed.SeedReader;

/**
 * Puts a correction into the files of a seed as curators would: what is stated otherwise
 * becomes a rival of what the field has, what is stated alike another source of it, and a
 * value that was not known stands in its cell.
 */
final class SeedEdit {

	private static final List<String> STATEMENT = List.of("id", "fields", "value", "rank", "confidence", "sources",
			"note", "quote", "readOn");

	private final Model model;

	private final SeedFiles files;

	private final Correction correction;

	private final Map<String, EditedTable> edited = new LinkedHashMap<>();

	private final NamedSource named;

	SeedEdit(Model model, SeedFiles files, Correction correction) {
		this.model = model;
		this.files = files;
		this.correction = correction;
		this.named = NamedSource.of(correction, table("sources", () -> EditedTable.of(List.of("id"))));
	}

	/**
	 * The files as they would be.
	 * @throws InvalidCorrectionException if it cannot be put into them
	 */
	SeedFiles corrected() {
		String about = this.correction.about().toString();
		StatementNode.Subject type = subject();
		EditedTable rows = table(type.file(), () -> {
			throw new InvalidCorrectionException(Reason.ROW, "there is no file of " + type.name());
		});
		int row = rows.rows("id", about)
			.stream()
			.findFirst()
			.orElseThrow(() -> new InvalidCorrectionException(Reason.ROW,
					"there is no row of the id '%s' in the seed".formatted(about)));
		String field = this.correction.field();
		boolean stateable = type.stateable().map(Property::name).anyMatch(field::equals);
		if (!rows.has(field) || (!stateable && !isRelationship(type, field))) {
			throw new InvalidCorrectionException(Reason.FIELD,
					"%s has no field '%s' that can be corrected".formatted(about, field));
		}
		if (this.correction.value().isEmpty()) {
			throw new InvalidCorrectionException(Reason.VALUE, "a correction has a value");
		}
		boolean source = type instanceof NodeType node && node.isSource();
		if (!stateable || source) {
			cell(rows, row, field);
		}
		else {
			state(type, rows, row, field);
		}
		return changed();
	}

	private StatementNode.Subject subject() {
		String kind = this.correction.about().kind();
		return Stream.concat(this.model.nodeTypes().stream(), this.model.links().stream())
			.filter((type) -> type.kind().equals(kind))
			.findFirst().<StatementNode
					.Subject>map((type) -> type.link() ? this.model.relationshipType(type.label()) : type)
			.orElseThrow(
					() -> new InvalidCorrectionException(Reason.ROW, "there is no kind of thing '%s'".formatted(kind)));
	}

	private static boolean isRelationship(StatementNode.Subject type, String field) {
		return type instanceof NodeType node && node.relationships()
			.stream()
			.anyMatch((relationship) -> relationship.outgoing() && relationship.field().equals(field));
	}

	private EditedTable table(String name, Supplier<EditedTable> otherwise) {
		String file = name + ".csv";
		return this.edited.computeIfAbsent(file, (key) -> this.files.contents().containsKey(file)
				? EditedTable.read(file, this.files.bytes(file)) : otherwise.get());
	}

	/** What has no statements of its own is changed where it stands. */
	private void cell(EditedTable rows, int row, String field) {
		Map<String, String> cells = new HashMap<>(rows.has("sources") ? supported(rows, row) : Map.of());
		cells.keySet().retainAll(List.of("confidence", "sources", "note"));
		cells.put(field, this.correction.value());
		rows.set(row, cells);
	}

	private void state(StatementNode.Subject type, EditedTable rows, int row, String field) {
		EditedTable statements = table(type.file() + ".statements", () -> EditedTable.of(STATEMENT));
		String id = this.correction.about().toString();
		String value = this.correction.value();
		List<Integer> about = statements.rows("id", id)
			.stream()
			.filter((each) -> statements.list(each, "fields").contains(field))
			.toList();
		int rival = about.stream()
			.filter((each) -> statements.cell(each, "value").equals(value))
			.findFirst()
			.orElse(-1);
		String held = rows.cell(row, field);
		if (held.equals(value)) {
			support(statements, about, rows, row, field);
		}
		else if (held.isEmpty()) {
			rows.set(row, Map.of(field, value));
			if (rival >= 0) {
				statements.remove(rival);
			}
			statements.insert(place(statements, rows, List.of()), fresh(field, "", ""));
		}
		else if (rival >= 0) {
			statements.set(rival, supported(statements, rival));
		}
		else {
			statements.insert(place(statements, rows, about), fresh(field, value, "NORMAL"));
		}
	}

	/** Another source of what the field has, by a line of its own. */
	private void support(EditedTable statements, List<Integer> about, EditedTable rows, int row, String field) {
		if (this.correction.source().isEmpty()) {
			throw new InvalidCorrectionException(Reason.SAME, "the field has this value; a source of it can be added");
		}
		int line = about.stream().filter((each) -> statements.cell(each, "value").isEmpty()).findFirst().orElse(-1);
		if (line < 0) {
			Map<String, String> cells = new HashMap<>(supported(rows, row));
			cells.putAll(Map.of("id", this.correction.about().toString(), "fields", field));
			statements.insert(place(statements, rows, about), cells);
			return;
		}
		List<String> others = new ArrayList<>(statements.list(line, "fields"));
		Map<String, String> cells = new HashMap<>(supported(statements, line));
		others.remove(field);
		if (others.isEmpty()) {
			statements.set(line, cells);
			return;
		}
		statements.set(line, Map.of("fields", String.join(";", others)));
		cells.putAll(Map.of("id", this.correction.about().toString(), "fields", field));
		statements.insert(line + 1, cells);
	}

	/** Behind the last of some lines, else where lines about the thing stand. */
	private int place(EditedTable statements, EditedTable rows, List<Integer> behind) {
		String id = this.correction.about().toString();
		List<Integer> last = behind.isEmpty() ? statements.rows("id", id) : behind;
		if (!last.isEmpty()) {
			return last.get(last.size() - 1) + 1;
		}
		Map<String, Integer> order = new HashMap<>();
		for (int i = 0; i < rows.size(); i++) {
			order.put(rows.cell(i, "id"), i);
		}
		int own = order.getOrDefault(id, 0);
		for (int i = 0; i < statements.size(); i++) {
			if (order.getOrDefault(statements.cell(i, "id"), 0) > own) {
				return i;
			}
		}
		return statements.size();
	}

	private Map<String, String> fresh(String field, String value, String rank) {
		Map<String, String> cells = new HashMap<>(this.named.cells());
		cells.putAll(Map.of("id", this.correction.about().toString(), "fields", field, "value", value, "rank", rank));
		return cells;
	}

	/** The evidence of a line with one source more. */
	private Map<String, String> supported(EditedTable table, int row) {
		Map<String, String> cells = new HashMap<>(this.named.cells());
		String before = table.cell(row, "confidence");
		List<String> sources = new ArrayList<>(table.list(row, "sources"));
		if (!this.named.id().isEmpty() && !sources.contains(this.named.id())) {
			sources.add(this.named.id());
		}
		cells.put("sources", String.join(";", sources));
		if (Grades.rank(before) >= 0 && Grades.rank(before) <= Grades.rank(this.named.grade())) {
			cells.put("confidence", before);
		}
		String note = table.cell(row, "note");
		boolean found = before.equals("UNVERIFIED") && !this.named.id().isEmpty();
		cells.put("note", found && note.contains(Grades.CITATION_NEEDED)
				? note.substring(0, note.indexOf(Grades.CITATION_NEEDED)).strip() : note);
		if (this.correction.quote().isEmpty()) {
			cells.put("quote", table.cell(row, "quote"));
			cells.put("readOn", table.cell(row, "readOn"));
		}
		return cells;
	}

	/** A new file is described, as every file is. */
	private SeedFiles changed() {
		Map<String, byte[]> all = new LinkedHashMap<>(this.files.contents());
		this.edited.forEach((file, table) -> all.put(file, table.bytes()));
		if (!this.files.contents().keySet().containsAll(this.edited.keySet())) {
			all.put(WholeGraph.DESCRIPTOR,
					SeedReader.describe(this.model, SeedFiles.of(all)).getBytes(StandardCharsets.UTF_8));
		}
		return SeedFiles.of(all);
	}

}
