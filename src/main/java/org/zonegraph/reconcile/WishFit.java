package org.zonegraph.reconcile;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.Relationship;
import org.zonegraph.model.time.PartialDate;
import org.zonegraph.reconcile.Entities.KnownEntity;
import org.zonegraph.reconcile.Query.Given;
import org.zonegraph.reconcile.Query.Wish;
import org.zonegraph.reconcile.SchemaProperty.Field;
import org.zonegraph.text.NormalText;
import org.zonegraph.text.Weight;

/**
 * Feature score: how well an entity has what is wished of it. Names of other entities are
 * looked up: what fits is the id, as well as the name fits it.
 */
final class WishFit {

	private static final int LOOKED_UP = 25;

	private final Wish wish;

	private final Search search;

	private final Api api;

	private final SchemaSpace space;

	private final Map<List<String>, Map<String, Double>> ids = new HashMap<>();

	WishFit(Wish wish, Search search, Api api, SchemaSpace space) {
		this.wish = wish;
		this.search = search;
		this.api = api;
		this.space = space;
	}

	SchemaProperty property() {
		return this.wish.property();
	}

	/**
	 * How well an entity fits.
	 * @param entity the entity
	 * @param most how many values of a list were read
	 * @return 0 to 1; empty where nothing is known that could fit
	 */
	OptionalDouble of(KnownEntity entity, int most) {
		Field field = this.wish.property().fields().get(entity.type().name());
		List<PropertyValue> values = entity.of(this.wish.property());
		if (field == null || values.isEmpty()) {
			return OptionalDouble.empty();
		}
		double best = values.stream().mapToDouble((value) -> best(value, field)).max().orElse(0);
		// there may be more than were read
		return (best == 0 && values.size() == most) ? OptionalDouble.empty() : OptionalDouble.of(best);
	}

	private double best(PropertyValue value, Field field) {
		return this.wish.values().stream().mapToDouble((given) -> fit(given, value, field)).max().orElse(0);
	}

	private double fit(Given given, PropertyValue value, Field field) {
		Property property = field.property();
		if (property != null) {
			return given.isId() ? 0 : stored(given.text(), value.text(), property);
		}
		if (given.isId()) {
			return given.text().equals(value.id()) ? 1 : 0;
		}
		return named(given.text(), field.targets()).getOrDefault(String.valueOf(value.id()), 0.0);
	}

	/** Whether a type can have what is wished. */
	boolean isOf(NodeType type) {
		return this.wish.property().fields().containsKey(type.name());
	}

	/** Whether who wishes it reads Chinese. */
	boolean isChinese() {
		return this.wish.values().stream().map(Given::text).anyMatch(Search::isChinese);
	}

	/**
	 * The API's filter of what has what is wished.
	 * @param type of which type
	 * @return the filter, empty where the API has none for it
	 */
	Optional<Map<String, Object>> filter(NodeType type) {
		String field = this.wish.property().id();
		return type.property(field).map((property) -> {
			Map<String, Object> in = Map.of("in", values(property));
			return Map.<String, Object>of(field,
					(property.kind() == Property.Kind.TEXT_LIST) ? Map.of("some", in) : in);
		}).or(() -> type.relationship(field).map((relationship) -> {
			Map<String, Object> in = Map.of("id", Map.of("in", ids(relationship)));
			return Map.of(field, relationship.list() ? Map.of("some", in) : in);
		}));
	}

	/** Values of a property as the API takes them; what it can never be is left out. */
	private List<Object> values(Property property) {
		return this.wish.values()
			.stream()
			.filter((given) -> !given.isId())
			.<Object>flatMap((given) -> stored(given.text().strip(), property))
			.toList();
	}

	private static Stream<?> stored(String given, Property property) {
		return switch (property.kind()) {
			case INTEGER -> number(given).filter(WishFit::isInteger).map(BigDecimal::intValue).stream();
			case DECIMAL -> number(given).map(BigDecimal::doubleValue).filter(Double::isFinite).stream();
			case BOOLEAN -> Stream.of(true, false).filter((value) -> given.equalsIgnoreCase(value.toString()));
			case DATE -> Stream.of(given).filter(PartialDate::isValid);
			case ENUM -> property.values()
				.stream()
				.filter((value) -> given.equalsIgnoreCase(value) || given.equalsIgnoreCase(SchemaSpace.words(value)));
			default -> Stream.of(given);
		};
	}

	private static boolean isInteger(BigDecimal number) {
		return number.compareTo(BigDecimal.valueOf(number.intValue())) == 0;
	}

	/** What is meant by the names, and what may be meant where none is a whole one. */
	private List<String> ids(Relationship relationship) {
		Field field = this.wish.property().fields().get(relationship.owner());
		return this.wish.values().stream().flatMap((given) -> {
			if (given.isId() || field == null) {
				return Stream.of(given.text());
			}
			Map<String, Double> named = named(given.text(), field.targets());
			double least = named.containsValue(1.0) ? 1 : 0;
			return named.entrySet().stream().filter((each) -> each.getValue() >= least).map(Map.Entry::getKey);
		}).distinct().sorted().toList();
	}

	/** What a name may stand for, and how well. */
	private Map<String, Double> named(String text, List<String> targets) {
		return this.ids.computeIfAbsent(List.of(text, String.join(" ", targets)), (key) -> {
			List<NodeType> types = (targets.size() < this.space.types().size())
					? targets.stream().map(this.space::type).toList() : List.of();
			Map<String, Double> fits = new HashMap<>();
			this.search.find(this.api, text, types, LOOKED_UP)
				.forEach((hit) -> fits.merge(hit.id(), hit.score(), Math::max));
			return fits;
		});
	}

	private static double stored(String given, String value, Property property) {
		return switch (property.kind()) {
			case INTEGER, DECIMAL -> isSameNumber(given, value) ? 1 : 0;
			case BOOLEAN -> given.equalsIgnoreCase(value) ? 1 : 0;
			// a date covers what is more precise
			case DATE -> (given.startsWith(value) || (!given.isEmpty() && value.startsWith(given))) ? 1 : 0;
			default -> text(NormalText.of(given).key(), NormalText.of(value).key());
		};
	}

	private static double text(String given, String value) {
		if (given.isEmpty() || value.isEmpty()) {
			return 0;
		}
		return given.equals(value) ? 1
				: (value.contains(given) || given.contains(value)) ? Weight.PART_OF_VALUE.value() : 0;
	}

	private static boolean isSameNumber(String given, String value) {
		return number(given.strip()).filter((number) -> number.compareTo(new BigDecimal(value)) == 0).isPresent();
	}

	private static Optional<BigDecimal> number(String text) {
		try {
			return Optional.of(new BigDecimal(text));
		}
		catch (NumberFormatException ex) {
			// a text is no number
			return Optional.empty();
		}
	}

}
