package org.zonegraph.query.aggregate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.model.Names;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.derive.InputDeriver;
import org.zonegraph.query.clause.Listed;
import org.zonegraph.query.clause.Scope;
import org.zonegraph.query.question.Argument;
import org.zonegraph.query.question.InvalidQueryException;
import org.zonegraph.query.question.Selection;

/**
 * What is selected on an aggregate: asks a grouping for it, and says how it is read of a
 * group. Numbers that say something wrong together are refused, and the schema says why.
 */
final class AggregateFields {

	private static final List<String> ENDS = List.of("min", "max", "__typename");

	private final Scope scope;

	private final Listed listed;

	private final Argument filter;

	private final Grouping grouping;

	private final List<GroupKey> keys;

	AggregateFields(Scope scope, Listed listed, Argument filter, Grouping grouping, List<GroupKey> keys) {
		this.scope = scope;
		this.listed = listed;
		this.filter = filter;
		this.grouping = grouping;
		this.keys = keys;
	}

	/**
	 * Makes the object of a group.
	 * @param selection what is selected on the aggregate or group
	 */
	Function<Group, Object> object(List<Selection> selection) {
		return object(selection, false);
	}

	private Function<Group, Object> object(List<Selection> selection, boolean edge) {
		Map<String, Function<Group, @Nullable Object>> fields = new LinkedHashMap<>();
		selection.forEach((field) -> fields.put(field.key(), field(field, edge)));
		return (group) -> {
			Map<String, @Nullable Object> object = new LinkedHashMap<>();
			fields.forEach((key, value) -> object.put(key, value.apply(group)));
			return object;
		};
	}

	private Function<Group, @Nullable Object> field(Selection field, boolean edge) {
		return switch (field.field()) {
			case "__typename" -> (group) -> field.types().get(0);
			case "count" -> Group::count;
			case "key" -> key(field.children());
			case "edge" -> object(field.children(), true)::apply;
			case "distinct" -> {
				String facet = field.constant("of");
				int place = this.grouping.distinct(new GroupKey(this.scope, entries(edge), facet));
				yield (group) -> group.distinct().get(place);
			}
			default -> summary(field, edge);
		};
	}

	/** Of what is stored on the relationships, their own facets are spoken of. */
	private Listed entries(boolean edge) {
		return edge ? this.listed.edges() : this.listed;
	}

	private Function<Group, @Nullable Object> key(List<Selection> selection) {
		List<KeyShape> shapes = this.keys.stream()
			.map((key) -> new KeyShape(this.scope.model(), key.facet(), selection))
			.toList();
		return (group) -> IntStream.range(0, shapes.size())
			.mapToObj((i) -> shapes.get(i).of(group.keys().get(i), group.count()))
			.toList();
	}

	private Function<Group, @Nullable Object> summary(Selection field, boolean edge) {
		Listed of = entries(edge);
		NodeType type = this.scope.model().nodeType(of.type());
		Property property = type.property(field.field()).orElseThrow();
		field.children().forEach((part) -> refuse(property, part.field(), edge));
		int place = this.grouping.summary(of.entry().node(), property,
				field.children().stream().allMatch((part) -> ENDS.contains(part.field())));
		return (group) -> {
			Map<String, @Nullable Object> summary = new LinkedHashMap<>();
			for (Selection part : field.children()) {
				summary.put(part.key(), part.field().equals("__typename") ? part.types().get(0)
						: group.summaries().get(place).value(part.field(), group.count()));
			}
			return summary;
		};
	}

	private void refuse(Property property, String part, boolean edge) {
		String never = property.quantity().neverSummed();
		if (part.equals("sum") && never != null) {
			throw new InvalidQueryException("NOT_SUMMABLE", "%s has no sum: %s".formatted(property.name(), never));
		}
		String unit = property.quantity().unit();
		if (unit != null && List.of("sum", "avg", "min", "max").contains(part) && !isOfOneUnit(unit, edge)) {
			throw new InvalidQueryException("MIXED_UNITS",
					"%s.%s: its numbers are in several units; filter by {%s: {eq: ...}}, or group by %s"
						.formatted(property.name(), part, unit, Names.constant(unit)));
		}
	}

	private boolean isOfOneUnit(String unit, boolean edge) {
		return this.keys.stream().anyMatch((key) -> key.is(unit, edge))
				|| isFixed(edge ? this.filter.field(InputDeriver.EDGE) : this.filter, unit);
	}

	private static boolean isFixed(Argument filter, String unit) {
		List<String> given = filter.fields();
		return (given.contains(unit) && filter.field(unit).fields().contains("eq")) || (given.contains("and")
				&& filter.field("and").entries().stream().anyMatch((each) -> isFixed(each, unit)));
	}

}
