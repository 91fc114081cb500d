package org.zonegraph.ledger;

import java.util.List;

import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

import org.springframework.stereotype.Component;

import org.zonegraph.graph.CypherTemplate;
import org.zonegraph.model.Model;
import org.zonegraph.model.OpenNode;
import org.zonegraph.model.derive.SchemaDeriver;
import org.zonegraph.query.clause.Cursor;
import org.zonegraph.query.clause.Scope;
import org.zonegraph.query.compile.Asked;
import org.zonegraph.query.compile.ComputedField;
import org.zonegraph.query.compile.RankedConnection;
import org.zonegraph.query.shape.Projection;

/**
 * Open questions of the data: answers {@code conflicts}, fields of which sources say
 * different things, and {@code wanted}, the citations that are needed, what most hangs on
 * first.
 */
@Component
final class OpenFields implements ComputedField {

	private static final String CONFLICTS = "conflicts";

	/** Two ends of an entry are looked for among the nodes of each type. */
	private static final double ENDS = 30;

	private static final String ROWS = """
			COLLECT { MATCH (${open}:${label}) WHERE ${fits} AND ${beyond} \
			WITH ${open} ORDER BY ${sort} LIMIT ${limit} RETURN ${row} }""";

	private static final String TOTAL = "COUNT { MATCH (${open}:${label}) WHERE ${fits} }";

	private static final String ABOUT = """
			(${ids} IS NULL OR ${open}.subject IN ${ids} OR ${open}.object IN ${ids} OR ${open}.about IN ${ids})""";

	private static final String LACKS = " AND (${lacks} IS NULL OR ${open}.lack IN ${lacks})";

	@Override
	public boolean answers(String type, String field) {
		return type.equals("Query") && List.of(CONFLICTS, "wanted").contains(field);
	}

	/** About one for each source, and two more where what most hangs on is sought. */
	@Override
	public double rows(Asked asked) {
		int page = asked.number("first", SchemaDeriver.DEFAULT_PAGE);
		return 3.0 * asked.sizes().of(Model.SOURCE) + ENDS * page;
	}

	@Override
	public Projection compile(Place place) {
		Scope scope = place.scope();
		boolean conflicts = place.field().field().equals(CONFLICTS);
		String open = scope.name("v");
		Expression ids = scope.bound(place.field().argument("about"));
		CypherTemplate about = CypherTemplate.of(conflicts ? ABOUT : ABOUT + LACKS).with("open", open).with("ids", ids);
		Expression fits = (conflicts ? about : about.with("lacks", scope.bound(place.field().argument("lacks"))))
			.expression();
		CypherTemplate rows = CypherTemplate.of(ROWS);
		CypherTemplate total = CypherTemplate.of(TOTAL);
		for (CypherTemplate each : List.of(rows, total)) {
			each.with("open", open).with("label", conflicts ? OpenNode.CONFLICT : OpenNode.WANTED).with("fits", fits);
		}
		RankedConnection.Key id = new RankedConnection.Key(open + ".id", Cursor.Kind.TEXT, false);
		List<RankedConnection.Key> keys = conflicts ? List.of(id) : List
			.of(new RankedConnection.Key("%s.%s".formatted(open, OpenNode.WEIGHT), Cursor.Kind.INTEGER, true), id);
		String type = conflicts ? OpenNode.CONFLICT_TYPE : OpenNode.WANTED_TYPE;
		return new RankedConnection(place, place.field().field() + (conflicts ? " by id" : " by weight"), keys)
			.compile(rows, total, (field) -> place.objects().node(type, Cypher.anyNode(open), field.children()));
	}

}
