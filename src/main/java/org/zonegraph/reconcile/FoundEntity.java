package org.zonegraph.reconcile;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.model.NodeType;
import org.zonegraph.reconcile.Candidate.Reference;
import org.zonegraph.text.Certainty;

/**
 * Hit: an entity that a text finds, or that has what is wished.
 *
 * @param id its id
 * @param type its type
 * @param name its name in the language of the text
 * @param other its name in the other language, the same where it has one name
 * @param place what it belongs to: the province of an area, the notice of a measure; null
 * where there is no such thing
 * @param score how well its name fits, as {@code search} says it, above 0 to 1; null
 * where no name was asked for
 * @param former the name of the former area that led to it, null where its own did
 */
record FoundEntity(String id, NodeType type, String name, String other, @Nullable String place, @Nullable Double score,
		@Nullable String former) {

	/** A whole name, code or id, and not only in pinyin or its initials. */
	boolean isWhole() {
		return this.score != null && Certainty.isWhole(this.score);
	}

	List<Reference> types() {
		return List.of(new Reference(this.type.name(), SchemaSpace.name(this.type)));
	}

	String description() {
		return Stream
			.of(SchemaSpace.name(this.type), this.other.equals(this.name) ? null : this.other, this.place,
					(this.former != null) ? "formerly " + this.former : null)
			.filter(Objects::nonNull)
			.collect(Collectors.joining(", "));
	}

}
