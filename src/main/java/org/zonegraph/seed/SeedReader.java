package org.zonegraph.seed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import de.siegmar.fastcsv.reader.CsvRecord;

import org.zonegraph.check.Problem;
import org.zonegraph.element.Evidence;
import org.zonegraph.element.Identifier;
import org.zonegraph.element.Link;
import org.zonegraph.element.Node;
import org.zonegraph.element.Statement;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Relationship;
import org.zonegraph.model.RelationshipType;
import org.zonegraph.model.StatementNode;
import org.zonegraph.seed.csv.CsvTable;
import org.zonegraph.seed.csv.Header;

/**
 * Reads a seed and checks it against the model. Every problem is found, not only the
 * first.
 */
public final class SeedReader {

	private final Model model;

	private final SeedFiles files;

	private final List<Problem> problems = new ArrayList<>();

	private final Map<String, Place> places = new LinkedHashMap<>();

	private final List<Node> nodes = new ArrayList<>();

	private final List<Link> links = new ArrayList<>();

	private final List<Statement> statements = new ArrayList<>();

	private final List<Identifier> identifiers = new ArrayList<>();

	private final List<Seed.Synonym> synonyms = new ArrayList<>();

	private final Map<Link, Row> rows = new LinkedHashMap<>();

	/** Kinds of id and types of relationship whose rows are not all known. */
	private final Set<String> unread = new LinkedHashSet<>();

	private final Set<String> linkIds = new LinkedHashSet<>();

	private final Set<List<String>> pairs = new LinkedHashSet<>();

	private final Map<String, CsvTable> tables = new LinkedHashMap<>();

	private final SeedLayout layout;

	private final DataPackage dataPackage;

	private SeedReader(Model model, SeedFiles files) {
		this.model = model;
		this.files = files;
		files.tables(this.problems).forEach((table) -> this.tables.put(table.name(), table));
		this.layout = new SeedLayout(model, this.tables.keySet());
		this.dataPackage = DataPackage.read(model, files.bytes(DataPackage.FILE), this.problems);
	}

	/**
	 * Reads a seed.
	 * @param model what it must agree with
	 * @param location a folder, such as {@code classpath:/seed/} or {@code file:seed/}
	 * @return the seed
	 * @throws SeedException if there is none, or it does not agree with the model
	 */
	public static Seed read(Model model, String location) {
		SeedReader reader = new SeedReader(model, SeedFiles.required(location));
		reader.read();
		if (!reader.problems.isEmpty()) {
			throw new SeedException(reader.problems);
		}
		return Seed.of(model, reader.files.revision(), reader.dataPackage.imprint(), reader.nodes, reader.links,
				reader.statements, reader.identifiers, reader.synonyms, reader.files.texts());
	}

	/**
	 * Reads a seed for the sake of what is wrong with it.
	 * @param model what it must agree with
	 * @param files its files
	 * @return everything that is wrong, and what stands in each file
	 */
	public static SeedReport check(Model model, SeedFiles files) {
		SeedReader reader = new SeedReader(model, files);
		reader.read();
		return new SeedReport(reader.problems, reader.tables.values().stream().map(SeedReport.FileReport::of).toList());
	}

	/**
	 * What {@code datapackage.json} should be.
	 * @param model what the seed must agree with
	 * @param files its files
	 * @return the text of the file
	 * @throws SeedException if there is such a file and it cannot be read
	 */
	public static String describe(Model model, SeedFiles files) {
		SeedReader reader = new SeedReader(model, files);
		if (!reader.dataPackage.isLegible()) {
			throw new SeedException(reader.problems);
		}
		return reader.dataPackage.describe(reader.layout);
	}

	private void read() {
		this.model.nodeTypes().forEach(this::readNodes);
		this.model.nodeTypes().forEach((type) -> readStatements(type, StatedRow.of(type, this.places)));
		this.layout.relationshipTypes().forEach((type) -> {
			CsvTable table = this.tables.get(type.file());
			if (table != null) {
				readLinks(type, table);
				readStatements(type, StatedRow.of(type, this.rows));
			}
		});
		optional(this.layout.identifiers(), (table) -> this.identifiers
			.addAll(new IdentifierTable(this.model, this.places, this.unread, this.problems).read(table)));
		optional(this.layout.synonyms(), (table) -> this.synonyms
			.addAll(new SynonymTable(table, this.problems).read(this.places.keySet(), this.unread)));
		this.layout.checkNames(this.problems);
		new LinkChecks(this.model, this.places, this.rows, this.unread).check();
		this.dataPackage.check(this.layout, this.problems);
		this.problems.sort(Comparator.comparing(Problem::file).thenComparingLong(Problem::line));
	}

	private void optional(SeedLayout.Expected expected, Consumer<CsvTable> read) {
		CsvTable table = this.tables.get(expected.name());
		if (table != null && isLegible(table, expected)) {
			read.accept(table);
		}
	}

	private void readNodes(NodeType type) {
		CsvTable table = this.tables.get(type.plural());
		List<Relationship> columns = this.layout.columns(type);
		if (table == null) {
			this.problems.add(new Problem(type.plural() + ".csv", 1, "", "", "a file for the type " + type.name()));
		}
		if (table == null || !isLegible(table, this.layout.table(type))) {
			this.unread.add(type.kind());
			columns.forEach((column) -> this.unread.add(column.type()));
			return;
		}
		for (CsvRecord csv : table.records()) {
			Row row = new Row(table, csv, this.problems);
			if (row.isWhole()) {
				readNode(type, columns, row);
			}
			else {
				this.places.putIfAbsent(String.valueOf(row.text("id")), new Place(type, row, false));
			}
		}
	}

	private void readNode(NodeType type, List<Relationship> columns, Row row) {
		String id = row.id(type.kind(), type.kind());
		Place first = this.places.putIfAbsent(id, new Place(type, row, true));
		if (first != null) {
			row.problem("id", id, "an id that no other row has, but line %d has it".formatted(first.row().line()));
			return;
		}
		Map<String, Object> values = row.values(type.properties(), true);
		values.remove("id");
		Evidence evidence = type.isSource() ? row.publication() : row.evidence();
		values.putAll(evidence.stored());
		for (String source : evidence.sources()) {
			link(row, "%s %s %s".formatted(id, RelationshipType.CITES, source), RelationshipType.CITES, id, source,
					Map.of(Link.POSITION, (long) evidence.sources().indexOf(source)),
					new Evidence(evidence.confidence(), List.of(source), null));
		}
		for (Relationship column : columns) {
			for (String target : row.list(column.field())) {
				link(row, "%s %s %s".formatted(id, column.type(), target), column.type(), id, target, Map.of(),
						evidence);
			}
		}
		this.nodes.add(new Node(type, id, values));
	}

	private void readStatements(StatementNode.Subject type, Map<String, StatedRow> told) {
		SeedLayout.Expected expected = this.layout.statements(type);
		CsvTable table = this.tables.get(expected.name());
		if (table == null || isLegible(table, expected)) {
			this.statements.addAll(new StatementTable(type, told, this.places.keySet(), this.unread, this.problems)
				.read(table, expected.own()));
		}
	}

	private void readLinks(RelationshipType type, CsvTable table) {
		if (!isLegible(table, this.layout.table(type))) {
			this.unread.add(type.name());
			return;
		}
		Optional<String> kind = Optional.ofNullable(type.propertiesType())
			.map(this.model::nodeType)
			.filter(NodeType::isThing)
			.map(NodeType::kind);
		for (CsvRecord csv : table.records()) {
			Row row = new Row(table, csv, this.problems);
			if (row.isWhole()) {
				link(row, row.id(kind.orElse("[A-Za-z]+"), kind.orElse("kind")), type.name(), row.required("from"),
						row.required("to"), row.values(type.properties(), false), row.evidence());
			}
			else {
				this.unread.add(type.name());
			}
		}
	}

	private void link(Row row, String id, String type, String from, String to, Map<String, Object> values,
			Evidence evidence) {
		Link link = Link.of(id, type, from, to, values, evidence);
		boolean parallel = this.model.relationshipType(type).isParallel();
		boolean added = this.linkIds.add(id);
		if (!added || (!this.pairs.add(List.of(type, from, to)) && !parallel)) {
			row.problem("", "%s (%s %s %s)".formatted(id, from, type, to), "each relationship once");
			return;
		}
		this.links.add(link);
		this.rows.put(link, row);
	}

	private boolean isLegible(CsvTable table, SeedLayout.Expected expected) {
		if (!table.legible()) {
			return false;
		}
		Header header = new Header(table.header(), expected.header());
		header.problem(table.file()).ifPresent(this.problems::add);
		return header.isLegible();
	}

}
