package org.zonegraph.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.neo4j.cypherdsl.core.renderer.Configuration;
import org.neo4j.cypherdsl.core.renderer.Dialect;
import org.neo4j.cypherdsl.core.renderer.GeneralizedRenderer;
import org.neo4j.cypherdsl.core.renderer.Renderer;
import org.neo4j.driver.Value;

import org.zonegraph.graph.Changeover;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;

/** Compiles a root field, however deep its selection, into one statement. */
final class QueryCompiler {

	private static final int MAX_IDS = 100;

	private static final List<String> BY_ID = List.of("node", "nodes");

	private static final GeneralizedRenderer RENDERER = Renderer
		.getRenderer(Configuration.newConfig().withDialect(Dialect.NEO4J_5_23).build(), GeneralizedRenderer.class);

	private final Model model;

	private final List<ComputedField> computed;

	private final List<Walk> walks;

	QueryCompiler(Model model, List<ComputedField> computed, List<Walk> walks) {
		this.model = model;
		this.computed = List.copyOf(computed);
		this.walks = List.copyOf(walks);
		model.questions()
			.stream()
			.filter((field) -> !BY_ID.contains(field) && walks.stream().noneMatch((walk) -> walk.answers(field)))
			.forEach((field) -> answered("Query", field));
		model.nodeTypes().forEach((type) -> model.computed(type).forEach((field) -> answered(type.name(), field)));
	}

	/** What nothing answers is told at the start and not to who asks for it. */
	private void answered(String type, String field) {
		if (this.computed.stream().noneMatch((each) -> each.answers(type, field))) {
			throw new IllegalArgumentException("the schema has %s.%s, but no code works it out".formatted(type, field));
		}
	}

	/**
	 * Compiles a root field.
	 * @throws InvalidQueryException if an argument asks for what is not allowed
	 */
	CompiledQuery compile(Selection field) {
		return this.walks.stream()
			.filter((walk) -> walk.answers(field.field()))
			.findFirst()
			.map((walk) -> walked(walk, field))
			.orElseGet(() -> direct(field));
	}

	private CompiledQuery walked(Walk walk, Selection field) {
		Scope first = new Scope(this.model, this.computed);
		CompiledQuery found = finish(first, walk.find(root(first, field)));
		Scope second = new Scope(this.model, this.computed);
		Projection answer = walk.read(root(second, field), Cypher.parameter(CompiledQuery.FOUND));
		return finish(second, answer, found);
	}

	private static ComputedField.Place root(Scope scope, Selection field) {
		return new ComputedField.Place(scope, new ObjectCompiler(scope), null, null, field);
	}

	private CompiledQuery direct(Selection field) {
		Scope scope = new Scope(this.model, this.computed);
		ObjectCompiler objects = new ObjectCompiler(scope);
		return switch (field.field()) {
			case "node" -> {
				String id = field.argument("id");
				yield this.model.typeOf(id)
					.map((type) -> one(scope, objects, type, id, field))
					.orElseGet(() -> finish(scope, new Projection(Cypher.literalNull(), Shape.LEAF)));
			}
			case "nodes" -> several(scope, objects, field);
			default -> scope.computed("Query", field.field())
				.map((computed) -> finish(scope, computed.compile(root(scope, field))))
				.or(() -> this.model.ofKind(field.field())
					.map((type) -> one(scope, objects, type, field.argument("id"), field)))
				.orElseGet(() -> list(scope, objects, field));
		};
	}

	private CompiledQuery one(Scope scope, ObjectCompiler objects, NodeType type, String id, Selection field) {
		Node node = scope.node(type);
		Expression parameter = scope.parameter(id);
		Projection projection = objects.node(type, Scope.reference(node), field.children());
		Statement found = Cypher.match(node.withProperties("id", parameter)).returning(projection.expression()).build();
		return finish(scope, new Projection(Cypher.collect(found), new Shape.First(projection.shape())));
	}

	private CompiledQuery list(Scope scope, ObjectCompiler objects, Selection field) {
		NodeType type = this.model.nodeTypes()
			.stream()
			.filter((each) -> each.plural().equals(field.field()))
			.findFirst()
			.orElseThrow();
		return finish(scope, objects.connections().root(type, field));
	}

	/** The ids are looked up kind by kind and put back into the order asked for. */
	private CompiledQuery several(Scope scope, ObjectCompiler objects, Selection field) {
		List<String> ids = field.argument("ids");
		if (ids.size() > MAX_IDS) {
			throw new InvalidQueryException("TOO_MANY_IDS",
					"nodes: %d ids, allowed are at most %d".formatted(ids.size(), MAX_IDS));
		}
		Map<NodeType, List<Map<String, Object>>> byType = new LinkedHashMap<>();
		for (int i = 0; i < ids.size(); i++) {
			Map<String, Object> place = Map.of("place", i, "id", ids.get(i));
			this.model.typeOf(ids.get(i))
				.ifPresent((type) -> byType.computeIfAbsent(type, (key) -> new ArrayList<>()).add(place));
		}
		SymbolicName wanted = Cypher.name("wanted");
		SymbolicName found = Cypher.name("found");
		List<Statement> parts = new ArrayList<>();
		Map<String, Shape> shapes = new LinkedHashMap<>();
		byType.forEach((type, places) -> {
			Node node = scope.node(type);
			Projection projection = objects.node(type, Scope.reference(node), field.children());
			shapes.put(type.name(), projection.shape());
			parts.add(Cypher.unwind(scope.parameter(places))
				.as(wanted)
				.match(node.withProperties("id", Cypher.property(wanted, "id")))
				.returning(Cypher
					.listOf(Cypher.property(wanted, "place"),
							Cypher.listOf(Cypher.literalOf(type.name()), projection.expression()))
					.as(found))
				.build());
		});
		Shape shape = new Places(ids.size(), new Shape.OneOf(shapes));
		if (parts.isEmpty()) {
			return finish(scope, new Projection(Cypher.listOf(), shape));
		}
		Statement all = (parts.size() == 1) ? parts.get(0) : Cypher.unionAll(parts);
		return finish(scope, new Projection(Cypher.collect(all), shape));
	}

	private static CompiledQuery finish(Scope scope, Projection projection) {
		return finish(scope, projection, null);
	}

	private static CompiledQuery finish(Scope scope, Projection projection, @Nullable CompiledQuery before) {
		return new CompiledQuery(Changeover.guarded(RENDERER.render(projection.expression())), scope.parameters(),
				projection.shape(), before);
	}

	/** Puts what was found at the places of the ids that were asked for. */
	private record Places(int size, Shape item) implements Shape {

		@Override
		public @Nullable Object read(Value value) {
			@Nullable Object[] places = new Object[this.size];
			for (Value found : value.values()) {
				places[found.get(0).asInt()] = this.item.read(found.get(1));
			}
			return Arrays.asList(places);
		}

	}

}
