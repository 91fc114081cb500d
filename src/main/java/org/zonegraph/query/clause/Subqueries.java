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

	private final @Nullable Subqueries outer;

	private final Map<String, Statement> calls = new LinkedHashMap<>();

	private Subqueries(@Nullable SymbolicName row, @Nullable Subqueries outer) {
		this.row = row;
		this.outer = outer;
	}

	/** Those of the statement itself. */
	static Subqueries ofStatement() {
		return new Subqueries(null, null);
	}

	/**
	 * Those of a row that is itself one of a list. Beneath an expression there are none:
	 * Neo4j takes no aggregate within the argument of another.
	 * @param scope the statement
	 * @param owner the node that has the list, null for the statement itself
	 * @param row name of the node that the row is read from
	 * @return none yet; null where the list can only be an expression
	 */
	public static @Nullable Subqueries of(Scope scope, @Nullable Node owner, SymbolicName row) {
		Subqueries outer = scope.subqueries();
		SymbolicName of = (owner != null) ? owner.getRequiredSymbolicName() : null;
		return (outer != null && Objects.equals(outer.row, of)) ? new Subqueries(row, outer) : null;
	}

	/**
	 * What stands before the statement's answer.
	 * @return the subqueries by the names of their lists
	 */
	public Map<String, Statement> calls() {
		return Collections.unmodifiableMap(this.calls);
	}

	/**
	 * Collects rows: by a subquery, or by an expression.
	 * @param <R> what can be gone on with
	 * @param lists the subqueries of each row, null where it can have none
	 * @param reading matches the rows
	 * @param row what is returned for each
	 * @return the list
	 */
	public static <R extends ExposesSubqueryCall & ExposesReturning> Expression collect(@Nullable Subqueries lists,
			R reading, Expression row) {
		if (lists == null) {
			return Cypher.collect(reading.returning(row).build());
		}
		ExposesReturning rows = reading;
		ExposesSubqueryCall open = reading;
		for (Statement call : lists.calls.values()) {
			var next = open.call(call, IMPORTED);
			rows = next;
			open = next;
		}
		SymbolicName list = Cypher.name("l_" + Objects.requireNonNull(lists.row).getValue());
		Objects.requireNonNull(lists.outer).calls.put(list.getValue(),
				rows.returning(Cypher.collect(row).as(list)).build());
		return list;
	}

}
