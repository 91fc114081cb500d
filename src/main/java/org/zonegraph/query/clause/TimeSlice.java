package org.zonegraph.query.clause;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.SymbolicName;

import org.zonegraph.graph.Revision;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.time.Lifetime;
import org.zonegraph.model.time.PartialDate;
import org.zonegraph.query.question.Argument;

/**
 * Temporal slice: what of a list was there at a time for certain, and what may have been.
 * Both are filters that the parts of the time are put into, so that one statement serves
 * every time, and several of them at once.
 */
public final class TimeSlice {

	private static final String TEXT = "asOf";

	private static final String LAST_DAY = "lastDay";

	/** The day to which things are known to be there. */
	private static final Expression ISSUED = Cypher
		.raw("head(COLLECT { MATCH (revision:%s {key: '%s'}) RETURN revision.issuedOn })".formatted(Revision.LABEL,
				Revision.KEY));

	private final Scope scope;

	/** What has the dates. */
	private final Entry dated;

	private final Lifetime lifetime;

	private final Argument certainly;

	private final Argument possibly;

	private final Supplier<Expression> lastDay;

	private @Nullable Condition certain;

	private @Nullable Condition possible;

	private TimeSlice(Scope scope, Entry dated, Lifetime lifetime, Argument certainly, Argument possibly,
			Supplier<Expression> lastDay) {
		this.scope = scope;
		this.dated = dated;
		this.lifetime = lifetime;
		this.certainly = certainly;
		this.possibly = possibly;
		this.lastDay = lastDay;
	}

	/**
	 * A slice at a time that the question gives.
	 * @param scope the statement
	 * @param entry what filters on the list speak of
	 * @param time the time, a text
	 * @return the slice
	 */
	static TimeSlice at(Scope scope, Entry entry, Argument time) {
		Argument date = time.then((String text) -> PartialDate.of(text));
		Entry dated = dated(scope, entry);
		Lifetime lifetime = lifetime(scope, dated);
		return new TimeSlice(scope, dated, lifetime,
				date.then((PartialDate given) -> lifetime.certain((part) -> part.of(given))),
				date.then((PartialDate given) -> lifetime.possible((part) -> part.of(given))),
				() -> scope.bound(date.then(PartialDate::lastDay)));
	}

	/**
	 * A slice at each of several times.
	 * @param scope the statement
	 * @param entry what filters on the list speak of
	 * @param time name of one of the {@link #times}
	 * @return the slice
	 */
	public static TimeSlice at(Scope scope, Entry entry, SymbolicName time) {
		Entry dated = dated(scope, entry);
		Lifetime lifetime = lifetime(scope, dated);
		return new TimeSlice(scope, dated, lifetime,
				Argument.constant(lifetime.certain((part) -> Cypher.property(time, part.name()))),
				Argument.constant(lifetime.possible((part) -> Cypher.property(time, part.name()))),
				() -> Cypher.property(time, LAST_DAY));
	}

	/**
	 * What a statement must know of a time that it has in a list.
	 * @param text the time
	 * @return its parts by their names, and the text
	 */
	public static Map<String, Object> times(String text) {
		PartialDate time = PartialDate.of(text);
		Map<String, Object> parts = new LinkedHashMap<>(Map.of(TEXT, text, LAST_DAY, time.lastDay()));
		for (Lifetime.Part part : Lifetime.Part.values()) {
			Object value = part.of(time);
			parts.put(part.name(), (value instanceof String date) ? PartialDate.of(date).parts() : value);
		}
		return parts;
	}

	/**
	 * The text of a time.
	 * @param time name of one of the {@link #times}
	 * @return the time as it was given
	 */
	public static Expression text(SymbolicName time) {
		return Cypher.property(time, TEXT);
	}

	private static Entry dated(Scope scope, Entry entry) {
		NodeType target = scope.model().isNodeType(entry.type()) ? scope.model().nodeType(entry.type()) : null;
		NodeType type = NodeType.dated(entry.linkType(), target).orElseThrow();
		return Entry.of(type.name(), (type == entry.linkType()) ? Objects.requireNonNull(entry.link()) : entry.node());
	}

	private static Lifetime lifetime(Scope scope, Entry dated) {
		return Objects.requireNonNull(scope.model().nodeType(dated.type()).lifetime());
	}

	/**
	 * What was there on every day that may be meant.
	 * @return the condition, which nothing fits that {@link #possible} does not
	 */
	public Condition certain() {
		if (this.certain == null) {
			Condition known = compiled(this.certainly);
			Lifetime.Onward onward = this.lifetime.onward();
			this.certain = (this.lifetime.ends() != null || onward == Lifetime.Onward.FOR_GOOD) ? known
					: (onward == null) ? Cypher.isFalse() : known.and(this.scope.first(ISSUED).gte(this.lastDay.get()));
		}
		return this.certain;
	}

	/**
	 * What may have been there on some day that may be meant.
	 * @return the condition
	 */
	public Condition possible() {
		if (this.possible == null) {
			this.possible = compiled(this.possibly);
		}
		return this.possible;
	}

	private Condition compiled(Argument filter) {
		return new FilterCompiler(this.scope).compile(this.dated, filter);
	}

}
