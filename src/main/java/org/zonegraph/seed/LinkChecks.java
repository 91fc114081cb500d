package org.zonegraph.seed;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.element.Link;
import org.zonegraph.model.Model;
import org.zonegraph.model.Relationship;
import org.zonegraph.model.RelationshipType;

/**
 * Checks relationships once all rows are read: that both ends are there and may be tied.
 */
final class LinkChecks {

	private final Model model;

	private final Map<String, Place> places;

	private final Map<Link, Row> rows;

	private final Set<String> unread;

	private final DanglingIds dangling;

	/**
	 * Checks of relationships.
	 * @param model what the schema allows
	 * @param places where each id stands
	 * @param rows where each relationship stands
	 * @param unread kinds of id and types of relationship whose rows are not all known;
	 * what follows from that is no problem
	 */
	LinkChecks(Model model, Map<String, Place> places, Map<Link, Row> rows, Set<String> unread) {
		this.model = model;
		this.places = places;
		this.rows = rows;
		this.unread = unread;
		this.dangling = new DanglingIds(unread);
	}

	/** Finds every relationship that the schema or the other rows do not allow. */
	void check() {
		Map<String, Long> toOnes = new LinkedHashMap<>();
		Set<String> filled = new HashSet<>();
		this.rows.forEach((link, row) -> {
			Place from = place(row, link, link.from());
			Place to = place(row, link, link.to());
			link.evidence().sources().forEach((source) -> place(row, link, source));
			if (from == null) {
				// whose it was to be is not known
				this.unread.add(link.type());
			}
			toOne(from, link, to, true).map((field) -> link.from() + " " + field)
				.forEach((field) -> count(field, to, toOnes, filled));
			toOne(to, link, from, false).map((field) -> link.to() + " " + field)
				.forEach((field) -> count(field, from, toOnes, filled));
			RelationshipType type = this.model.relationshipType(link.type());
			if (from != null && to != null && !type.isEvidence() && !type.allows(from.type(), to.type())) {
				row.problem("", "%s %s %s".formatted(link.from(), link.type(), link.to()),
						"ends that the schema allows");
			}
			checkReferences(row, link, type);
			if (row.hasColumn("from")
					&& this.model.typeOf(link.id()).filter((kind) -> !kind.label().equals(type.name())).isPresent()) {
				row.problem("id", link.id(),
						"a kind that nothing else has, as statements name nodes and relationships alike");
			}
		});
		this.dangling.report();
		this.places.forEach((id, place) -> place.type().toOnes().forEach((relationship) -> {
			long count = toOnes.getOrDefault(id + " " + relationship.field(), 0L);
			boolean known = place.known() && !this.unread.contains(relationship.type())
					&& !filled.contains(id + " " + relationship.field());
			if (count > 1 || (relationship.required() && count == 0 && known)) {
				place.row()
					.problem(relationship.field(), "%d of %s".formatted(count, id),
							(relationship.required() ? "exactly one" : "at most one"));
			}
		}));
	}

	/** An end that is missing is no second one, but there was to be one. */
	private static void count(String field, @Nullable Place end, Map<String, Long> toOnes, Set<String> filled) {
		if (end != null) {
			toOnes.merge(field, 1L, Long::sum);
		}
		else {
			filled.add(field);
		}
	}

	/**
	 * The to-one fields that a relationship fills; one whose end is missing fills it too.
	 */
	private static Stream<String> toOne(@Nullable Place owner, Link link, @Nullable Place target, boolean outgoing) {
		return (owner == null) ? Stream.of() : owner.type()
			.toOnes()
			.filter((relationship) -> relationship.type().equals(link.type()) && relationship.outgoing() == outgoing
					&& (target == null || relationship.leadsTo(target.type())))
			.map(Relationship::field);
	}

	private @Nullable Place place(Row row, Link link, String id) {
		Place place = this.places.get(id);
		if (place == null && !id.isEmpty()) {
			this.dangling.add(row, column(row, link, id), id, "the id of a row of the seed");
		}
		return place;
	}

	private String column(Row row, Link link, String id) {
		if (row.list("sources").contains(id)) {
			return "sources";
		}
		if (row.hasColumn("from")) {
			return id.equals(link.from()) ? "from" : "to";
		}
		return this.model.relationshipType(link.type())
			.fields(true)
			.filter((field) -> row.list(field.field()).contains(id))
			.map(Relationship::field)
			.findFirst()
			.orElse("");
	}

	/** Properties that something is derived by hold ids. */
	private void checkReferences(Row row, Link link, RelationshipType type) {
		type.references().forEach((property, target) -> {
			Object id = link.values().get(property);
			Place place = (id != null) ? this.places.get(id.toString()) : null;
			if (id != null && (place == null || !place.type().name().equals(target))) {
				this.dangling.add(row, property, id.toString(), "the id of a row of the type " + target);
			}
		});
	}

}
