package org.zonegraph.query.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

import org.zonegraph.graph.Changeover;
import org.zonegraph.model.IdentifierScheme;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeId;
import org.zonegraph.model.NodeType;
import org.zonegraph.query.clause.Patterns;
import org.zonegraph.query.clause.Scope;
import org.zonegraph.query.clause.SetCondition;
import org.zonegraph.query.clause.Subqueries;
import org.zonegraph.query.question.Argument;
import org.zonegraph.query.question.Guards;
import org.zonegraph.query.question.InvalidQueryException;
import org.zonegraph.query.question.QuestionField;
import org.zonegraph.query.question.Selection;
import org.zonegraph.query.shape.Projection;
import org.zonegraph.query.shape.Shape;

/** Compiles a root field, however deep its selection, into one statement. */
public final class QueryCompiler {

	private static final int MAX_IDS = 100;

	private static final List<String> BY_ID = List.of("node", "nodes");

	private static final GeneralizedRenderer RENDERER = Renderer
		.getRenderer(Configuration.newConfig().withDialect(Dialect.NEO4J_5_23).build(), GeneralizedRenderer.class);

	private final Model model;

	private final List<ComputedField> computed;

	private final List<Walk> walks;

	private final List<SetCondition> conditions;

	/**
	 * A compiler.
	 * @param model what the schema says
	 * @param computed what works out the fields that are not stored
	 * @param walks what answers root fields by two statements
	 * @param conditions what filters can ask beside what entries are
	 * @throws IllegalArgumentException if the schema has a field that nothing answers
	 */
	public QueryCompiler(Model model, List<ComputedField> computed, List<Walk> walks, List<SetCondition> conditions) {
		this.model = model;
		this.computed = List.copyOf(computed);
		this.walks = List.copyOf(walks);
		this.conditions = List.copyOf(conditions);
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
	 * @param question the field, with the values of the question
	 * @return a statement that serves this question and others
	 * @throws InvalidQueryException if an argument asks for what is not allowed
	 */
	public CompiledQuery compile(QuestionField question) {
		Guards guards = new Guards(question);
		Selection field = Selection.of(question, guards);
		Walk walk = this.walks.stream().filter((each) -> each.answers(question.field())).findFirst().orElse(null);
		Scope scope = new Scope(this.model, this.conditions);
		if (walk == null) {
			Projection answer = direct(scope, field);
			return new CompiledQuery(null, statement(scope, answer.expression()), answer.shape(), guards.close());
		}
		Expression found = walk.find(root(scope, field));
		Scope second = new Scope(this.model, this.conditions);
		Projection answer = walk.read(root(second, field), Cypher.parameter(CompiledQuery.FOUND));
		return new CompiledQuery(new CompiledQuery.Finding(statement(scope, found), walk),
				statement(second, answer.expression()), answer.shape(), guards.close());
	}

	private static CompiledStatement statement(Scope scope, Expression answer) {
		List<String> clauses = new ArrayList<>();
		scope.first()
			.forEach((name, expression) -> clauses
				.add("WITH %s%s AS %s".formatted(clauses.isEmpty() ? "" : "*, ", RENDERER.render(expression), name)));
		scope.lists()
			.values()
			.forEach((list) -> clauses
				.add("CALL (%s) { %s }".formatted(clauses.isEmpty() ? "" : "*", RENDERER.render(list))));
		List<String> names = Stream.of(scope.first(), scope.lists()).flatMap((all) -> all.keySet().stream()).toList();
		return new CompiledStatement(Changeover.guarded(clauses, names, RENDERER.render(answer)), scope.parameters());
	}

	private ComputedField.Place root(Scope scope, Selection field) {
		return new ComputedField.Place(scope, new ObjectCompiler(scope, this.computed), null, null, field);
	}

	private Projection direct(Scope scope, Selection field) {
		ObjectCompiler objects = new ObjectCompiler(scope, this.computed);
		return switch (field.field()) {
			case "node" -> node(scope, objects, field);
			case "nodes" -> several(scope, objects, field);
			default -> objects.computed("Query", field.field())
				.map((computed) -> computed.compile(root(scope, field)))
				.or(() -> this.model.ofKind(field.field()).map((type) -> one(scope, objects, type, field)))
				.orElseGet(() -> list(objects, field));
		};
	}

	/** Any node; of its id the kind alone is looked at. */
	private Projection node(Scope scope, ObjectCompiler objects, Selection field) {
		Argument id = field.argument("id");
		String kind = id.look((String text) -> kind(text).orElse(null));
		if (kind == null) {
			return new Projection(Cypher.literalNull(), Shape.LEAF);
		}
		if (!kind.equals(IdentifierScheme.TYPE)) {
			return one(scope, objects, this.model.nodeType(kind), field);
		}
		Expression wanted = scope.bound(id.then((String text) -> List.of(Map.of("place", 0, "id", text))));
		Projection found = identified(scope, objects, wanted, field);
		return new Projection(found.expression(),
				(value) -> (value.size() == 0) ? null : found.shape().read(value.get(0).get(1).get(1)));
	}

	/**
	 * Name of the type that an id is of, that of identifiers where it is one of others.
	 */
	private Optional<String> kind(String id) {
		return this.model.typeOf(id)
			.map(NodeType::name)
			.or(() -> IdentifierScheme.of(this.model, id).map((scheme) -> IdentifierScheme.TYPE));
	}

	/** What identifiers of others are of, each with its place and the name of them. */
	private static Projection identified(Scope scope, ObjectCompiler objects, Expression wanted, Selection field) {
		Node node = Cypher.anyNode(scope.name("n"));
		Projection answer = objects.node("Node", node, field.children());
		return new Projection(
				objects.identifiers()
					.things(wanted, node, Cypher.listOf(Cypher.literalOf(IdentifierScheme.TYPE), answer.expression())),
				answer.shape());
	}

	private static Projection one(Scope scope, ObjectCompiler objects, NodeType type, Selection field) {
		SymbolicName name = Cypher.name(scope.name("n"));
		Expression id = scope.bound(field.argument("id"));
		Subqueries lists = Subqueries.of(scope, null, name);
		Projection projection = scope.row(lists, () -> objects.node(type, Cypher.anyNode(name), field.children()));
		return new Projection(
				Subqueries.collect(lists, Cypher.match(Patterns.all(type, name, id)), projection.expression()),
				new Shape.First(projection.shape()));
	}

	private Projection list(ObjectCompiler objects, Selection field) {
		return objects.connections().root(this.model.ofList(field.field()).orElseThrow(), field);
	}

	/** Ids are looked up kind by kind, and put back into the order asked for. */
	private Projection several(Scope scope, ObjectCompiler objects, Selection field) {
		Argument ids = field.argument("ids");
		List<String> kinds = Objects.requireNonNull(ids.look(this::kinds));
		SymbolicName wanted = Cypher.name("wanted");
		SymbolicName found = Cypher.name("found");
		List<Statement> parts = new ArrayList<>();
		Map<String, Shape> shapes = new LinkedHashMap<>();
		kinds.stream().filter(this.model::isNodeType).map(this.model::nodeType).forEach((type) -> {
			SymbolicName name = Cypher.name(scope.name("n"));
			Projection projection = objects.node(type, Cypher.anyNode(name), field.children());
			shapes.put(type.name(), projection.shape());
			parts.add(Cypher.unwind(scope.bound(ids.then((List<String> all) -> places(List.of(type.kind()), all))))
				.as(wanted)
				.match(Patterns.all(type, name, Cypher.property(wanted, "id")))
				.returning(Cypher
					.listOf(Cypher.property(wanted, "place"),
							Cypher.listOf(Cypher.literalOf(type.name()), projection.expression()))
					.as(found))
				.build());
		});
		Expression number = scope.bound(ids.then((List<String> all) -> all.size()));
		Expression all = parts.isEmpty() ? Cypher.listOf()
				: Cypher.collect((parts.size() == 1) ? parts.get(0) : Cypher.unionAll(parts));
		if (kinds.contains(IdentifierScheme.TYPE)) {
			List<String> prefixes = IdentifierScheme.of(this.model).stream().map(IdentifierScheme::prefix).toList();
			Expression named = scope.bound(ids.then((List<String> each) -> places(prefixes, each)));
			Projection others = identified(scope, objects, named, field);
			all = Cypher.raw("$E + $E", all, others.expression());
			shapes.put(IdentifierScheme.TYPE, others.shape());
		}
		return new Projection(Cypher.listOf(number, all), new Shape.Places(new Shape.OneOf(shapes)));
	}

	/**
	 * Names of the types that ids are of, in the order of the model, and that of
	 * identifiers where some are those of others.
	 */
	private List<String> kinds(List<String> ids) {
		if (ids.size() > MAX_IDS) {
			throw new InvalidQueryException("TOO_MANY_IDS",
					"nodes: %d ids, allowed are at most %d".formatted(ids.size(), MAX_IDS));
		}
		Set<String> kinds = ids.stream().flatMap((id) -> kind(id).stream()).collect(Collectors.toSet());
		return Stream.concat(this.model.things().stream().map(NodeType::name), Stream.of(IdentifierScheme.TYPE))
			.filter(kinds::contains)
			.toList();
	}

	/** The ids of some kinds, with the places that they have among all. */
	private static List<Map<String, Object>> places(List<String> kinds, List<String> ids) {
		return IntStream.range(0, ids.size())
			.filter((place) -> kinds.contains(NodeId.of(ids.get(place)).kind()))
			.mapToObj((place) -> Map.<String, Object>of("place", place, "id", ids.get(place)))
			.toList();
	}

}
