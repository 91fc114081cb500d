package org.zonegraph.ledger;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

import org.zonegraph.graph.schema.GraphSchema;

/**
 * What a revision changed against the one before: a mapped entity.
 *
 * @param id where it stands among all, as a text that sorts
 * @param sequence place of the revision
 * @param position its place among the changes of the revision
 * @param revision the revision
 * @param kind what happened
 * @param subject id of what it is about: a thing, or a relationship's own id
 * @param about ids of all things that it is about: the two that a relationship joins
 * @param thing what kind of thing, or of relationship, it is about
 * @param labelEn what it is called in English
 * @param labelZh what it is called in Chinese
 * @param field which of its fields, null where it is all of it
 * @param before canonical JSON of what was said before, null where nothing was
 * @param after canonical JSON of what is said since, null where nothing is
 * @param sourcesBefore ids of what that rested on
 * @param sourcesAfter ids of what this rests on
 */
@Node(LedgerChange.LABEL)
record LedgerChange(@Id String id, long sequence, long position, String revision, String kind, String subject,
		List<String> about, String thing, String labelEn, String labelZh, @Nullable String field,
		@Nullable String before, @Nullable String after, List<String> sourcesBefore, List<String> sourcesAfter) {

	/** Label of the nodes. */
	static final String LABEL = GraphSchema.LEDGER_CHANGE;

	static final String ADDED = "ADDED";

	static final String CHANGED = "CHANGED";

	static final String REMOVED = "REMOVED";

	static final String VERDICT = "VERDICT";

	@PersistenceCreator
	LedgerChange {
		about = List.copyOf(about);
		sourcesBefore = List.copyOf(sourcesBefore);
		sourcesAfter = List.copyOf(sourcesAfter);
	}

	/** What happened to a statement, at a place among the changes of a revision. */
	static LedgerChange of(long sequence, long position, String revision, @Nullable LedgerStatement before,
			@Nullable LedgerStatement after) {
		LedgerStatement known = (after != null) ? after : before;
		if (known == null) {
			throw new IllegalArgumentException("a change of nothing");
		}
		return new LedgerChange("%06d-%06d".formatted(sequence, position), sequence, position, revision,
				(before == null) ? ADDED : (after == null) ? REMOVED : CHANGED, known.subject(), known.about(),
				known.thing(), known.labelEn(), known.labelZh(), known.field(), (before != null) ? before.said() : null,
				(after != null) ? after.said() : null, (before != null) ? before.sources() : List.of(),
				(after != null) ? after.sources() : List.of());
	}

}
