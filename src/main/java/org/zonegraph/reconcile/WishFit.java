package org.zonegraph.reconcile;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.reconcile.Entities.Entity;
import org.zonegraph.reconcile.Query.Given;
import org.zonegraph.reconcile.Query.Wish;
import org.zonegraph.reconcile.Term.Field;
import org.zonegraph.text.NormalText;

/**
 * How well an entity has what is wished of it. Names of other entities are looked up:
 * what fits is the id, as well as the name fits it.
 */
final class WishFit {

	private static final int LOOKED_UP = 25;

	private static final double PART = 0.5;

	private final Wish wish;

	private final Search search;

	private final Api api;

	private final Vocabulary vocabulary;

	private final Map<List<String>, Map<String, Double>> ids = new HashMap<>();

	WishFit(Wish wish, Search search, Api api, Vocabulary vocabulary) {
		this.wish = wish;
		this.search = search;
		this.api = api;
		this.vocabulary = vocabulary;
	}

	Term term() {
		return this.wish.term();
	}

	/**
	 * How well an entity fits.
	 * @param entity the entity
	 * @param most how many values of a list were read
	 * @return 0 to 1; empty where nothing is known that could fit
	 */
	OptionalDouble of(Entity entity, int most) {
		Field field = this.wish.term().fields().get(entity.type().name());
		List<Value> values = entity.of(this.wish.term());
		if (field == null || values.isEmpty()) {
			return OptionalDouble.empty();
		}
		double best = values.stream().mapToDouble((value) -> best(value, field)).max().orElse(0);
		// there may be more than were read
		return (best == 0 && values.size() == most) ? OptionalDouble.empty() : OptionalDouble.of(best);
	}

	private double best(Value value, Field field) {
		return this.wish.values().stream().mapToDouble((given) -> fit(given, value, field)).max().orElse(0);
	}

	private double fit(Given given, Value value, Field field) {
		Property property = field.property();
		if (property != null) {
			return given.isId() ? 0 : stored(given.text(), value.text(), property);
		}
		if (given.isId()) {
			return given.text().equals(value.id()) ? 1 : 0;
		}
		return named(given.text(), field.targets()).getOrDefault(String.valueOf(value.id()), 0.0);
	}

	/** What a name may stand for, and how well. */
	private Map<String, Double> named(String text, List<String> targets) {
		return this.ids.computeIfAbsent(List.of(text, String.join(" ", targets)), (key) -> {
			List<NodeType> types = (targets.size() < this.vocabulary.types().size())
					? targets.stream().map(this.vocabulary::type).toList() : List.of();
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
		return given.equals(value) ? 1 : (value.contains(given) || given.contains(value)) ? PART : 0;
	}

	private static boolean isSameNumber(String given, String value) {
		try {
			return new BigDecimal(given.strip()).compareTo(new BigDecimal(value)) == 0;
		}
		catch (NumberFormatException ex) {
			// a text is no number
			return false;
		}
	}

}
