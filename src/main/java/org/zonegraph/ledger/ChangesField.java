package org.zonegraph.ledger;

import java.util.List;

import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

import org.springframework.stereotype.Component;

import org.zonegraph.graph.CypherTemplate;
import org.zonegraph.query.clause.Cursor;
import org.zonegraph.query.clause.Scope;
import org.zonegraph.query.compile.Asked;
import org.zonegraph.query.compile.ComputedField;
import org.zonegraph.query.compile.RankedConnection;
import org.zonegraph.query.question.Argument;
import org.zonegraph.query.question.Selection;
import org.zonegraph.query.shape.Projection;
import org.zonegraph.query.shape.Shape;

/**
 * Change log: answers {@code changes} and an entity's {@code history}, what revisions
 * changed, and {@code revisions}, which there have been. Read in the statement that reads
 * the graph, so that both are of one moment.
 */
@Component
final class ChangesField implements ComputedField {

	private static final String HISTORY = "history";

	private static final String REVISIONS = "revisions";

	/** As many as a ledger holds after some years. */
	private static final double ROWS = 500;

	private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

	private static final String CHANGES = """
			COLLECT { MATCH (${change}:${label}) WHERE ${fits} AND ${beyond} \
			WITH ${change} ORDER BY ${sort} LIMIT ${limit} RETURN ${row} }""";

	private static final String TOTAL = "COUNT { MATCH (${change}:${label}) WHERE ${fits} }";

	private static final String LOADED = """
			COLLECT { MATCH (${loaded}:${label} {sequence: ${change}.sequence}) RETURN ${row} LIMIT 1 }""";

	private static final String FITS = """
			(${ids} IS NULL OR any(id IN ${change}.about WHERE id IN ${ids})) \
			AND (${kinds} IS NULL OR ${change}.kind IN ${kinds}) \
			AND (${fields} IS NULL OR ${change}.field IN ${fields}) \
			AND (${sinceDay} IS NULL OR EXISTS { MATCH (l:${label} {sequence: ${change}.sequence}) \
			WHERE toString(date(l.loadedAt)) >= ${sinceDay} }) \
			AND (${untilDay} IS NULL OR EXISTS { MATCH (l:${label} {sequence: ${change}.sequence}) \
			WHERE toString(date(l.loadedAt)) <= ${untilDay} }) \
			AND (${since} IS NULL OR ${change}.sequence > \
			COLLECT { MATCH (l:${label} {revision: ${since}}) RETURN max(l.sequence) }[0]) \
			AND (${until} IS NULL OR ${change}.sequence <= \
			COLLECT { MATCH (l:${label} {revision: ${until}}) RETURN max(l.sequence) }[0])""";

	@Override
	public boolean answers(String type, String field) {
		return type.equals("Query") ? List.of("changes", REVISIONS).contains(field) : field.equals(HISTORY);
	}

	@Override
	public double rows(Asked asked) {
		return ROWS;
	}

	@Override
	public Projection compile(Place place) {
		Scope scope = place.scope();
		String node = scope.name("v");
		boolean revisions = place.field().field().equals(REVISIONS);
		CypherTemplate rows = CypherTemplate.of(CHANGES);
		CypherTemplate total = CypherTemplate.of(TOTAL);
		Expression fits = revisions ? Cypher.literalTrue() : fits(place, node);
		for (CypherTemplate each : List.of(rows, total)) {
			each.with("change", node)
				.with("label", revisions ? LedgerRevision.LABEL : LedgerChange.LABEL)
				.with("fits", fits);
		}
		List<RankedConnection.Key> keys = revisions ? List.of(key(node, "sequence", true))
				: List.of(key(node, "sequence", true), key(node, "position", false));
		return new RankedConnection(place, place.field().field() + " by newest", keys).compile(rows, total,
				(field) -> revisions ? revision(node, field.children()) : change(scope, node, field.children()));
	}

	private static RankedConnection.Key key(String node, String name, boolean descending) {
		return new RankedConnection.Key(node + "." + name, Cursor.Kind.INTEGER, descending);
	}

	private static Expression fits(Place place, String node) {
		Scope scope = place.scope();
		if (place.field().field().equals(HISTORY)) {
			return Cypher
				.raw("%s.id IN %s.about".formatted(place.requiredNode().getRequiredSymbolicName().getValue(), node));
		}
		return CypherTemplate.of(FITS)
			.with("change", node)
			.with("label", LedgerRevision.LABEL)
			.with("ids", scope.bound(place.field().argument("about")))
			.with("kinds", scope.bound(place.field().argument("kinds")))
			.with("fields", scope.bound(place.field().argument("fields")))
			.with("sinceDay", scope.bound(when(place.field(), "since", true)))
			.with("since", scope.bound(when(place.field(), "since", false)))
			.with("untilDay", scope.bound(when(place.field(), "until", true)))
			.with("until", scope.bound(when(place.field(), "until", false)))
			.expression();
	}

	/** A day, or the id of a revision: whichever of the two it is. */
	private static Argument when(Selection field, String name, boolean day) {
		return field.argument(name).then((String text) -> (text.matches(DAY) == day) ? text : null);
	}

	private static Projection change(Scope scope, String node, List<Selection> children) {
		return Projection.object("Change", children, (field) -> switch (field.field()) {
			case "revision" -> {
				String loaded = scope.name("v");
				Projection revision = revision(loaded, field.children());
				yield new Projection(CypherTemplate.of(LOADED)
					.with("loaded", loaded)
					.with("label", LedgerRevision.LABEL)
					.with("change", node)
					.with("row", revision.expression())
					.expression(), new Shape.First(revision.shape()));
			}
			case "label" ->
				new Projection(Cypher.raw("CASE $E WHEN 'ZH' THEN %1$s.labelZh ELSE %1$s.labelEn END".formatted(node),
						scope.bound(field.argument("language"))), Shape.LEAF);
			case "key" -> new Projection(Cypher.raw(node + ".id"), Shape.LEAF);
			default -> leaf(node, field);
		});
	}

	private static Projection revision(String node, List<Selection> children) {
		return Projection.object("LoadedRevision", children, (field) -> leaf(node, field));
	}

	private static Projection leaf(String node, Selection field) {
		String property = node + "." + field.field();
		return new Projection(
				Cypher.raw(field.field().equals("loadedAt") ? "toString(%s)".formatted(property) : property),
				Shape.LEAF);
	}

}
