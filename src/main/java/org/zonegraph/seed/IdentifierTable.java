package org.zonegraph.seed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.zonegraph.check.Problem;
import org.zonegraph.element.Evidence;
import org.zonegraph.element.Identifier;
import org.zonegraph.element.Node;
import org.zonegraph.model.IdentifierScheme;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeId;
import org.zonegraph.seed.csv.CsvTable;

/**
 * External identifiers of a seed: {@code identifiers.csv}, what things are called in
 * registers of others. Anything can have some, and each has its own evidence.
 */
final class IdentifierTable {

	/** The file's name without its ending. */
	static final String NAME = "identifiers";

	/** The column of what an identifier is of. */
	static final String OF = "of";

	private final Model model;

	private final Map<String, Place> places;

	private final List<Problem> problems;

	private final DanglingIds dangling;

	private final Map<String, Row> read = new LinkedHashMap<>();

	private final List<Identifier> identifiers = new ArrayList<>();

	/**
	 * A table of identifiers.
	 * @param model what the schema says
	 * @param places where each id stands
	 * @param unread kinds of id whose rows are not all known
	 * @param problems takes what is wrong
	 */
	IdentifierTable(Model model, Map<String, Place> places, Set<String> unread, List<Problem> problems) {
		this.model = model;
		this.places = places;
		this.problems = problems;
		this.dangling = new DanglingIds(unread);
	}

	/**
	 * Reads the identifiers.
	 * @param table the file
	 * @return the identifiers, by scheme in the order of the schema and by id
	 */
	List<Identifier> read(CsvTable table) {
		table.records()
			.stream()
			.map((csv) -> new Row(table, csv, this.problems))
			.filter(Row::isWhole)
			.forEach(this::read);
		this.dangling.report();
		List<IdentifierScheme> schemes = IdentifierScheme.of(this.model);
		this.identifiers.sort(Comparator.comparingInt((Identifier each) -> schemes.indexOf(each.scheme()))
			.thenComparing(Identifier::id));
		return List.copyOf(this.identifiers);
	}

	private void read(Row row) {
		Evidence evidence = row.evidence();
		evidence.sources().forEach((source) -> known(row, "sources", source));
		String id = row.required("id");
		String of = row.required(OF);
		known(row, OF, of);
		IdentifierScheme scheme = IdentifierScheme.of(this.model, id).orElse(null);
		if (scheme == null || !NodeId.of(id).slug().matches(scheme.pattern())) {
			row.problem("id", id,
					"an identifier of one of the schemes " + IdentifierScheme.of(this.model)
						.stream()
						.map((each) -> each.prefix() + ":" + each.pattern())
						.collect(Collectors.joining(", ")));
			return;
		}
		Row first = this.read.putIfAbsent(id, row);
		if (first != null) {
			row.problem("id", id, "an id that no other row has, but line %d has it".formatted(first.line()));
		}
		this.identifiers.add(new Identifier(id, of, scheme, evidence));
	}

	private void known(Row row, String column, String id) {
		if (!id.isEmpty() && !this.places.containsKey(id)) {
			this.dangling.add(row, column, id, "the id of a row of the seed");
		}
	}

	/** The same nodes, each with the identifiers that are of it. */
	static List<Node> identified(List<Node> nodes, List<Identifier> identifiers) {
		Map<String, List<String>> ids = identifiers.stream()
			.collect(Collectors.groupingBy(Identifier::subject,
					Collectors.mapping(Identifier::id, Collectors.toList())));
		return nodes.stream().map((node) -> {
			List<String> its = ids.get(node.id());
			if (its == null) {
				return node;
			}
			Map<String, Object> values = new LinkedHashMap<>(node.values());
			values.put(IdentifierScheme.FIELD, its);
			return new Node(node.type(), node.id(), values);
		}).toList();
	}

}
