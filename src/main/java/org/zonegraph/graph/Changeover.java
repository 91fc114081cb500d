package org.zonegraph.graph;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * The moment in which one revision takes the place of another, guarded as by a sequence
 * lock. One transaction is not enough for a reader to see the one or the other: the
 * database promises no more than that what is read was committed, and it applies a commit
 * bit by bit. So a mark stands from before the commit until after it, and counts how
 * often it was set. An answer holds only where no mark stands behind it and the mark is
 * as it was seen at any time before: no statement needs to look twice.
 */
public final class Changeover {

	/** Where a process was cut off behind its mark, the mark means nothing after this. */
	private static final Duration LONGEST = Duration.ofSeconds(30);

	private static final String NODE = "(%s:" + Revision.LABEL + " {key: 'changeover'})";

	/** The mark as it is. */
	static final String MARK = "MATCH " + NODE.formatted("m") + " RETURN properties(m) AS mark";

	/**
	 * Each WITH is evaluated whole before what follows it is read. What the mark means is
	 * found by the reader, for every term of this is planned with every new question.
	 */
	private static final String MARKED = "MATCH " + NODE.formatted("m") + " RETURN answer, properties(m) AS mark";

	/** When a mark was set that means nothing any more, by the database's clock. */
	static final String CUT_OFF = "MATCH " + NODE.formatted("m") + " WHERE m.since < timestamp() - "
			+ LONGEST.toMillis() + " RETURN m.since";

	/** Sets the mark; to be run in a transaction of its own. */
	public static final String BEGIN = "MERGE " + NODE.formatted("m")
			+ " SET m.since = timestamp(), m.times = coalesce(m.times, 0) + 1";

	/**
	 * Takes the mark away; to be run when the commit is over. Waits for the commit of any
	 * other process, for that holds the revision's node.
	 */
	public static final String END = "MATCH (r:" + Revision.LABEL + " {key: 'current'}) SET r.lockedAt = timestamp() "
			+ "WITH r MERGE " + NODE.formatted("m") + " SET m.revision = r.revision, m.since = null";

	/** Whether a mark stands. */
	public static final String STANDS = "RETURN EXISTS { " + NODE.formatted("m")
			+ " WHERE m.since IS NOT NULL } AS stands";

	private Changeover() {
	}

	/**
	 * A statement that says whether its answer holds.
	 * @param expression the answer, as a Cypher expression
	 * @return the statement for {@link GraphReader#readWhole}
	 */
	public static String guarded(String expression) {
		return guarded(List.of(), List.of(), expression);
	}

	/**
	 * A statement that says whether its answer holds.
	 * @param clauses what is worked out before the answer, which refers to it
	 * @param names of what an expression with counts in it refers to, and must be told
	 * @param expression the answer, as a Cypher expression
	 * @return the statement for {@link GraphReader#readWhole}
	 */
	public static String guarded(List<String> clauses, List<String> names, String expression) {
		String answer = Stream.concat(names.stream(), Stream.of(expression + " AS answer"))
			.collect(Collectors.joining(", ", "WITH ", ""));
		return Stream.concat(clauses.stream(), Stream.of(answer, MARKED)).collect(Collectors.joining("\n"));
	}

	/**
	 * The revision that an answer is of.
	 * @param before the mark as it was before the statement began
	 * @param after the mark as the statement found it behind its answer
	 * @param cutOff when a mark was set that means nothing, null where none is known
	 * @return null where the answer does not hold
	 */
	static @Nullable String revision(Value before, Value after, @Nullable Value cutOff) {
		if (!before.equals(after)) {
			return null;
		}
		Value since = before.get("since");
		if (!since.isNull()) {
			return since.equals(cutOff) ? "cut off" : null;
		}
		Value revision = before.get("revision");
		return revision.isNull() ? null : revision.asString();
	}

}
