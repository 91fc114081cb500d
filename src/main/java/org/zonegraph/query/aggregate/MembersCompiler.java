package org.zonegraph.query.aggregate;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.SymbolicName;

import org.zonegraph.query.clause.Listed;
import org.zonegraph.query.clause.Scope;
import org.zonegraph.query.clause.TimeSlice;
import org.zonegraph.query.question.Argument;
import org.zonegraph.query.question.InvalidQueryException;
import org.zonegraph.query.question.Selection;
import org.zonegraph.query.shape.Projection;
import org.zonegraph.query.shape.Shape;

/** Compiles how many entries a list has as of a time, or of each of several times. */
public final class MembersCompiler {

	private static final int MAX_TIMES = 100;

	private final Scope scope;

	private final Listed listed;

	private final Condition fitting;

	/**
	 * A compiler for one list.
	 * @param scope the statement
	 * @param listed the list
	 * @param fitting what its entries must fit at whatever time
	 */
	public MembersCompiler(Scope scope, Listed listed, Condition fitting) {
		this.scope = scope;
		this.listed = listed;
		this.fitting = fitting;
	}

	/**
	 * Counts as of the time of the list.
	 * @param slice what was there then, null where no time is given
	 * @param time the time
	 * @param field the field
	 * @return both numbers, null where no time is given
	 */
	public Projection of(@Nullable TimeSlice slice, Argument time, Selection field) {
		return (slice == null) ? new Projection(Cypher.literalNull(), Shape.LEAF)
				: members(slice, this.scope.bound(time), field);
	}

	/**
	 * Counts as of several times, each of which the statement looks at in turn.
	 * @param field the field
	 * @return both numbers of each time, in the order asked for
	 * @throws InvalidQueryException if too many times are asked for
	 */
	public Projection at(Selection field) {
		Argument times = field.argument("times").then((List<String> given) -> {
			if (given.size() > MAX_TIMES) {
				throw new InvalidQueryException("PAGE_TOO_LARGE",
						"%s: %d times, allowed are at most %d".formatted(field.key(), given.size(), MAX_TIMES));
			}
			return given.stream().map(TimeSlice::times).toList();
		});
		// looked at now, so that too many are refused before anything is read
		times.isGiven();
		SymbolicName time = Cypher.name(this.scope.name("t"));
		TimeSlice slice = TimeSlice.at(this.scope, this.listed.entry(), time);
		return Projection.ofEach(this.scope.bound(times), time.getValue(), members(slice, TimeSlice.text(time), field));
	}

	private Projection members(TimeSlice slice, Expression time, Selection field) {
		return Projection.object("Members", field.children(), (child) -> new Projection(switch (child.field()) {
			case "certain" -> this.listed.count(this.fitting.and(slice.certain()));
			case "possible" -> this.listed.count(this.fitting.and(slice.possible()));
			default -> time;
		}, Shape.LEAF));
	}

}
