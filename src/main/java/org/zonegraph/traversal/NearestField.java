package org.zonegraph.traversal;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;

import org.springframework.stereotype.Component;

import org.zonegraph.graph.CypherTemplate;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.derive.SchemaDeriver;
import org.zonegraph.query.clause.Scope;
import org.zonegraph.query.compile.Asked;
import org.zonegraph.query.compile.ComputedField;
import org.zonegraph.query.question.Argument;
import org.zonegraph.query.question.InvalidQueryException;
import org.zonegraph.query.question.QuestionField;
import org.zonegraph.query.question.Selection;
import org.zonegraph.query.shape.Projection;
import org.zonegraph.query.shape.Shape;

/**
 * Nearest-neighbour search: answers {@code nearest}, what has a point by its great-circle
 * distance from another. What a point is the seat of is told with it, for a distance
 * between two cities is not one between two fences.
 */
@Component
final class NearestField implements ComputedField {

	private static final String CODE = "INVALID_PLACE";

	private static final String LATITUDE = "latitude";

	private static final String LONGITUDE = "longitude";

	/** What the schema calls what a point is of, where it is not of the thing itself. */
	private static final String POINT_OF = "pointOf";

	private static final String FROM_POINT = "[{latitude: ${latitude}, longitude: ${longitude}, id: null}]";

	private static final String FROM_THING = "COLLECT { MATCH (start:${labels} {id: ${to}}) RETURN start }";

	/** Null where there is no such thing, and nothing where it has no point. */
	private static final String NEAREST = """
			COLLECT { UNWIND ${starts} AS start RETURN COLLECT { MATCH (${node}:${near}) \
			WHERE ${node}.latitude IS NOT NULL AND start.latitude IS NOT NULL AND ${node}.id <> coalesce(start.id, '') \
			WITH ${node}, round(point.distance(\
			point({latitude: ${node}.latitude, longitude: ${node}.longitude}), \
			point({latitude: start.latitude, longitude: start.longitude})) / 100) / 10 AS ${distance} \
			ORDER BY ${distance}, ${node}.id LIMIT ${first} RETURN ${answer} } }""";

	private final Model model;

	NearestField(Model model) {
		this.model = model;
	}

	@Override
	public boolean answers(String type, String field) {
		return type.equals("Query") && field.equals("nearest");
	}

	@Override
	public double rows(Asked asked) {
		return this.model.nodeTypes()
			.stream()
			.filter(NodeType::isPlaced)
			.mapToDouble((type) -> asked.sizes().of(type.name()))
			.sum();
	}

	@Override
	public Projection compile(Place place) {
		Selection field = place.field();
		Scope scope = place.scope();
		Argument first = field.first(0, SchemaDeriver.MAX_PAGE);
		List<String> kinds = field.argument("kinds").whole();
		List<NodeType> types = this.model.nodeTypes()
			.stream()
			.filter((type) -> type.isPlaced() && (kinds == null || kinds.contains(type.constant())))
			.toList();
		field.itself().look(NearestField::checked);
		Node node = Cypher.anyNode(scope.name("n"));
		String distance = scope.name("km");
		Projection each = Projection.object("Nearby", field.children(), (child) -> switch (child.field()) {
			case "node" -> place.objects().node("Entity", node, child.children());
			case POINT_OF -> new Projection(node.property(POINT_OF), Shape.LEAF);
			default -> new Projection(Cypher.raw(distance), Shape.LEAF);
		});
		return new Projection(CypherTemplate.of(NEAREST)
			.with("starts", starts(scope, field))
			.with("node", node.getRequiredSymbolicName().getValue())
			.with("near", types.isEmpty() ? "!%" : NodeType.anyLabel(types))
			.with("distance", distance)
			.with("first", scope.bound(first))
			.with("answer", each.expression())
			.expression(), new Shape.First(new Shape.Items(each.shape())));
	}

	private Object starts(Scope scope, Selection field) {
		if (field.argument("to").isGiven()) {
			return CypherTemplate.of(FROM_THING)
				.with("labels", NodeType.anyLabel(scope.model().nodeTypes()))
				.with("to", scope.bound(field.argument("to")))
				.expression();
		}
		return CypherTemplate.of(FROM_POINT)
			.with(LATITUDE, scope.bound(field.argument(LATITUDE)))
			.with(LONGITUDE, scope.bound(field.argument(LONGITUDE)))
			.expression();
	}

	private static boolean checked(QuestionField field) {
		boolean thing = field.argument("to") != null;
		Double latitude = field.argument(LATITUDE);
		Double longitude = field.argument(LONGITUDE);
		if (thing ? latitude != null || longitude != null : latitude == null || longitude == null) {
			throw new InvalidQueryException(CODE,
					"%s: give latitude and longitude, or the id of a thing as `to`".formatted(field.key()));
		}
		check(field, LATITUDE, latitude, 90);
		check(field, LONGITUDE, longitude, 180);
		return true;
	}

	private static void check(QuestionField field, String name, @Nullable Double degrees, int most) {
		if (degrees != null && Math.abs(degrees) > most) {
			throw new InvalidQueryException(CODE,
					"%s: %s is %s, allowed are -%d to %d".formatted(field.key(), name, degrees, most, most));
		}
	}

}
