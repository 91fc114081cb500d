package org.zonegraph.query.compile;

import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithoutWhere;
import org.neo4j.cypherdsl.core.SymbolicName;

import org.zonegraph.query.clause.Scope;

/**
 * Variable scope of a subquery, which knows only what it imports: the sets that were
 * worked out before.
 */
final class ImportedSets {

	/** Cypher-DSL misplaces the commas of more. */
	private static final int IMPORTED = 2;

	private final SymbolicName[] names;

	ImportedSets(Scope scope) {
		this.names = scope.first().keySet().stream().map(Cypher::name).toArray(SymbolicName[]::new);
	}

	/** Calls a subquery. */
	OngoingReadingWithoutWhere call(Statement subquery) {
		if (this.names.length == 0) {
			return Cypher.call(subquery);
		}
		return (this.names.length <= IMPORTED) ? Cypher.with(this.names).call(subquery, this.names)
				: Cypher.with(this.names).call(subquery);
	}

	/** What a part of the subquery begins with: an importing {@code WITH} of many. */
	OngoingReadingWithoutWhere match(PatternElement pattern) {
		return (this.names.length <= IMPORTED) ? Cypher.match(pattern) : Cypher.with(this.names).match(pattern);
	}

}
