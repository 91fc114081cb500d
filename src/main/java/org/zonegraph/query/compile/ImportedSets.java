package org.zonegraph.query.compile;

import java.util.stream.Stream;

import org.neo4j.cypherdsl.core.AliasedExpression;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithoutWhere;
import org.neo4j.cypherdsl.core.SymbolicName;

import org.zonegraph.query.clause.Scope;

/**
 * Variable scope of a subquery, which knows only what it imports: the sets that were
 * worked out before. Cypher-DSL writes commas that do not belong there where these are
 * more than two, so that they go in as one map.
 */
final class ImportedSets {

	private static final int IMPORTED = 2;

	private static final SymbolicName ALL = Cypher.name("sets");

	private final SymbolicName[] names;

	ImportedSets(Scope scope) {
		this.names = scope.first().keySet().stream().map(Cypher::name).toArray(SymbolicName[]::new);
	}

	/** Calls a subquery. */
	OngoingReadingWithoutWhere call(Statement subquery) {
		if (this.names.length == 0) {
			return Cypher.call(subquery);
		}
		if (this.names.length <= IMPORTED) {
			return Cypher.with(this.names).call(subquery, this.names);
		}
		Object[] entries = Stream.of(this.names).flatMap((name) -> Stream.of(name.getValue(), name)).toArray();
		return Cypher.with(Cypher.mapOf(entries).as(ALL)).call(subquery, ALL);
	}

	/** What a part of the subquery begins with. */
	OngoingReadingWithoutWhere match(PatternElement pattern) {
		return (this.names.length <= IMPORTED) ? Cypher.match(pattern)
				: Cypher
					.with(Stream.of(this.names)
						.map((name) -> Cypher.property(ALL, name.getValue()).as(name))
						.toArray(AliasedExpression[]::new))
					.match(pattern);
	}

}
