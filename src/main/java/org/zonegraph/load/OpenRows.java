package org.zonegraph.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.zonegraph.element.Link;
import org.zonegraph.element.Node;
import org.zonegraph.element.Statement;
import org.zonegraph.model.CitationNode;
import org.zonegraph.model.Grades;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.OpenNode;
import org.zonegraph.model.RelationshipType;
import org.zonegraph.model.StatementNode;
import org.zonegraph.seed.Seed;

/**
 * What is open, as rows of {@link OpenNode}s: fields of which sources say different
 * things, with the rule by which one value is shown, and citations that are needed, with
 * how much hangs on each.
 */
final class OpenRows {

	private static final String CITATION = "CITATION";

	private static final String ORIGINAL = "ORIGINAL";

	private static final String QUOTE = "QUOTE";

	private final List<CitedRows.Cited> cited;

	private final Map<String, Link> ends;

	/** Fields of which there are rivals, by what has them. */
	private final Map<List<String>, List<Statement>> rivals;

	private final Map<String, Node> sources;

	/** Sources on which single values are based. */
	private final Set<String> stating = new HashSet<>();

	/** And of those, the ones whose words were noted. */
	private final Set<String> quoted = new HashSet<>();

	/** Relationships at each thing, citations aside. */
	private final Map<String, Long> links = new HashMap<>();

	/** Statements about each thing or relationship. */
	private final Map<String, Long> said;

	/** What rests on each source. */
	private final Map<String, Long> resting;

	/**
	 * The rows of a seed.
	 * @param seed the seed
	 * @param cited everything that has evidence
	 */
	OpenRows(Seed seed, List<CitedRows.Cited> cited) {
		this.cited = List.copyOf(cited);
		this.ends = seed.links().stream().collect(Collectors.toMap(Link::id, Function.identity()));
		this.rivals = seed.statements()
			.stream()
			.collect(Collectors.groupingBy((statement) -> List.of(statement.subject(), statement.field()),
					LinkedHashMap::new, Collectors.toList()));
		this.rivals.values().removeIf((all) -> all.stream().allMatch(Statement::isPreferred));
		this.sources = seed.nodes()
			.stream()
			.filter((node) -> node.type().isSource())
			.collect(Collectors.toMap(Node::id, Function.identity()));
		seed.statements().forEach((statement) -> {
			this.stating.addAll(statement.evidence().sources());
			if (statement.quote() != null) {
				this.quoted.addAll(statement.evidence().sources());
			}
		});
		seed.links()
			.stream()
			.filter((link) -> !link.type().equals(RelationshipType.CITES))
			.flatMap((link) -> Stream.of(link.from(), link.to()))
			.forEach((end) -> this.links.merge(end, 1L, Long::sum));
		this.said = seed.statements()
			.stream()
			.collect(Collectors.groupingBy(Statement::subject, Collectors.counting()));
		this.resting = cited.stream()
			.flatMap((each) -> each.sources().stream())
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
	}

	/**
	 * The fields that have rivals.
	 * @param id what becomes of an id in the copy that is made
	 */
	List<Map<String, Object>> conflicts(Function<String, String> id) {
		List<Map<String, Object>> rows = new ArrayList<>();
		this.rivals.forEach((field, all) -> {
			String about = field.get(0);
			Map<String, Object> row = new HashMap<>();
			Link link = this.ends.get(about);
			row.put(CitationNode.SUBJECT, id.apply((link != null) ? link.from() : about));
			if (link != null) {
				row.put(CitationNode.RELATIONSHIP, link.type());
				row.put(CitationNode.OBJECT, id.apply(link.to()));
			}
			row.put("id", "%s %s".formatted(id.apply(about), field.get(1)));
			row.put(OpenNode.ABOUT, id.apply(about));
			row.put(StatementNode.FIELD, field.get(1));
			row.put(OpenNode.RULE, rule(all));
			rows.add(row);
		});
		return rows;
	}

	/** By which rule the value is shown that is, where there are rivals of it. */
	static String rule(List<Statement> all) {
		Statement shown = all.stream().filter(Statement::isPreferred).findFirst().orElse(null);
		List<Statement> rivals = all.stream().filter((each) -> !each.isPreferred()).toList();
		if (shown == null) {
			return "NOTHING_HELD";
		}
		if (rivals.stream().allMatch((rival) -> rival.rank().equals(StatementNode.DEPRECATED))) {
			return "OUTDATED";
		}
		int grade = Grades.rank(shown.evidence().confidence());
		return rivals.stream()
			.filter((rival) -> !rival.rank().equals(StatementNode.DEPRECATED))
			.allMatch((rival) -> Grades.rank(rival.evidence().confidence()) > grade) ? "STRONGER_GRADE" : "CURATORS";
	}

	/**
	 * The citations that are needed.
	 * @param id what becomes of an id in the copy that is made
	 */
	List<Map<String, Object>> wanted(Function<String, String> id) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (CitedRows.Cited each : this.cited) {
			Node source = each.is("ENTITY") ? this.sources.get(each.subject()) : null;
			if ("UNVERIFIED".equals(each.values().get(NodeType.CONFIDENCE))) {
				rows.add(row(CITATION, each, weight(each), id));
			}
			if (source != null) {
				long weight = this.resting.getOrDefault(source.id(), 0L);
				if (!ORIGINAL.equals(source.values().get("readAs"))) {
					rows.add(row(ORIGINAL, each, weight, id));
				}
				if (this.stating.contains(source.id()) && !this.quoted.contains(source.id())) {
					rows.add(row(QUOTE, each, weight, id));
				}
			}
		}
		return rows;
	}

	private long weight(CitedRows.Cited each) {
		long links = this.links.getOrDefault(each.subject(), 0L);
		return each.is("ENTITY") ? links + this.said.getOrDefault(each.subject(), 0L)
				: each.is("STATEMENT") ? links : 1;
	}

	private static Map<String, Object> row(String lack, CitedRows.Cited each, long weight,
			Function<String, String> id) {
		Map<String, Object> row = each.row(id);
		String kind = String.valueOf(Objects.requireNonNull(row.get(CitationNode.KIND)));
		String about = each.about().substring(kind.length() + 1);
		row.put("id", "%s %s %s".formatted(lack, kind, id.apply(about)));
		row.put(OpenNode.LACK, lack);
		row.put(OpenNode.WEIGHT, weight);
		return row;
	}

}
