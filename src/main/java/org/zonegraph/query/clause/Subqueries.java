package org.zonegraph.query.clause;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.ExposesReturning;
import org.neo4j.cypherdsl.core.ExposesSubqueryCall;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * Correlated subqueries: the lists of a row, each a {@code CALL} between what matches the
 * row and what returns it. As expressions within what is returned the database would
 * check them again for each level they lie deep, which took it a sixth of the time in
 * which it plans a question.
 */
public final class Subqueries {

	/** All that is known is known in a subquery, too. */
	private static final IdentifiableElement IMPORTED = Cypher.asterisk();

	private final @Nullable SymbolicName row;

	private final Map<String, Statement> calls = new LinkedHashMap<>();

	/**
	 * Those of a row.
	 * @param row name of the node that it is read from, null for the statement itself
	 */
	public Subqueries(@Nullable SymbolicName row) {
		this.row = row;
	}

	/**
	 * What stands before the statement's answer.
	 * @return the subqueries by the names of their lists
	 */
	public Map<String, Statement> calls() {
		return Collections.unmodifiableMap(this.calls);
	}

	/**
	 * Collects such rows with their lists: by a subquery of the row that they belong to
	 * where that is being compiled, else by an expression.
	 * @param <R> what can be gone on with
	 * @param scope the statement
	 * @param owner the node that has the rows as a list, null for the statement itself
	 * @param reading matches the rows
	 * @param row what is returned for each
	 * @return the list
	 */
	public <R extends ExposesSubqueryCall & ExposesReturning> Expression collect(Scope scope, @Nullable Node owner,
			R reading, Expression row) {
		ExposesReturning rows = reading;
		ExposesSubqueryCall open = reading;
		for (Statement call : this.calls.values()) {
			var next = open.call(call, IMPORTED);
			rows = next;
			open = next;
		}
		Subqueries outer = scope.subqueries();
		SymbolicName of = (owner != null) ? owner.getRequiredSymbolicName() : null;
		if (outer == null || !Objects.equals(outer.row, of)) {
			return Cypher.collect(rows.returning(row).build());
		}
		SymbolicName list = Cypher.name("l_" + Objects.requireNonNull(this.row).getValue());
		outer.calls.put(list.getValue(), rows.returning(Cypher.collect(row).as(list)).build());
		return list;
	}

}
