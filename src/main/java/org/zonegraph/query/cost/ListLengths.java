package org.zonegraph.query.cost;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.graph.Sizes;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.derive.SchemaDeriver;
import org.zonegraph.query.question.QuestionField;

/**
 * Cardinality estimation: how long the lists of a question are, as asked for and on the
 * whole.
 */
final class ListLengths {

	private final Model model;

	private final Sizes sizes;

	ListLengths(Model model, Sizes sizes) {
		this.model = model;
		this.sizes = sizes;
	}

	/**
	 * How many entries are asked for, null where nothing is said about it; more than is
	 * allowed is refused elsewhere. Of what is asked for by name there is about one each.
	 */
	static @Nullable Integer page(QuestionField field) {
		Integer wanted = named(field);
		for (String name : List.of("first", "last")) {
			if (field.argument(name) instanceof Integer size) {
				int most = (wanted != null) ? Math.min(size, wanted) : size;
				return Math.max(0, field.isConnection() ? Math.min(most, SchemaDeriver.MAX_PAGE) : most);
			}
		}
		return (wanted == null && field.isConnection()) ? Integer.valueOf(SchemaDeriver.DEFAULT_PAGE) : wanted;
	}

	/**
	 * How often a list is counted as of a time: what is certain, and what is possible.
	 */
	static int times(QuestionField field) {
		return 2 * Objects.requireNonNullElse(named(field), 1);
	}

	private static @Nullable Integer named(QuestionField field) {
		return Stream.of("ids", "names", "subjects", "times")
			.filter((name) -> field.argument(name) instanceof Collection<?>)
			.map((name) -> field.<Collection<?>>required(name).size())
			.findFirst()
			.orElse(null);
	}

	/**
	 * How many groups a list is told in: not more than it has entries.
	 * @param field a field of what tells of the list as a whole
	 * @param whole how long the list is, about
	 */
	static int groups(QuestionField field, double whole) {
		int entries = (int) Math.ceil(whole);
		return switch (field.field()) {
			case "facets" -> keys(field);
			case "buckets" -> Math.min(entries, SchemaDeriver.MAX_BUCKETS);
			case "groupBy" -> Math.min(entries, Objects.requireNonNullElse(page(field), entries));
			default -> 1;
		};
	}

	/** How many facets a list is counted or grouped by. */
	static int keys(QuestionField field) {
		return (field.argument("by") instanceof Collection<?> several) ? several.size() : 1;
	}

	/** How much is read of each entry: keys, and about what is selected of a group. */
	static int values(QuestionField field) {
		return keys(field)
				+ field.children().stream().mapToInt((part) -> part.children().isEmpty() ? 0 : values(part)).sum();
	}

	/**
	 * How long the whole list is, about, empty where that is not known.
	 * @param field the list
	 * @param reached whether a relationship led to what has the list
	 */
	Optional<Double> whole(QuestionField field, boolean reached) {
		return field.listed(this.model)
			.map((type) -> (double) this.sizes.of(type.name()))
			.or(() -> field.relationships(this.model)
				.map((each) -> reached ? this.sizes.meanOfReached(each) : this.sizes.mean(each))
				.max(Comparator.naturalOrder()));
	}

	/** The type of what is stored on the relationships of a list, empty for nothing. */
	Optional<NodeType> links(QuestionField field) {
		return field.relationships(this.model).flatMap((each) -> this.model.link(each).stream()).findFirst();
	}

}
