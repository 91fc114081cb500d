package org.zonegraph.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.element.Evidence;
import org.zonegraph.element.Identifier;
import org.zonegraph.element.Link;
import org.zonegraph.element.Node;
import org.zonegraph.element.Statement;
import org.zonegraph.model.IdentifierScheme;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.RelationshipType;
import org.zonegraph.seed.Seed;

/**
 * The inverse of {@link Ledgers}: makes of the statements of a revision the seed that
 * they were made of, by the schema of this release. What that no longer has is left out
 * and counted.
 */
final class LedgerSeed {

	private final Model model;

	private final List<Line> lines;

	private final Map<String, RelationshipType> relationships;

	private final Map<String, NodeType> types = new LinkedHashMap<>();

	private final Map<String, Map<String, Object>> values = new HashMap<>();

	private final List<Link> cited = new ArrayList<>();

	private final Map<String, Link> links = new LinkedHashMap<>();

	private final List<Statement> statements = new ArrayList<>();

	private final List<Identifier> identifiers = new ArrayList<>();

	private final SortedMap<String, Integer> leftOut = new TreeMap<>();

	private LedgerSeed(Model model, LedgerContent content) {
		this.model = model;
		this.lines = content.statements()
			.values()
			.stream()
			.map((each) -> new Line(each, JsonMapper.shared().readValue(each.said(), Object.class)))
			.toList();
		this.relationships = model.relationshipTypes()
			.stream()
			.collect(Collectors.toMap(RelationshipType::name, Function.identity()));
	}

	/**
	 * Makes a seed.
	 * @param model what the schema says
	 * @param revision the revision
	 * @param content its statements
	 * @param beside what it has beside them
	 */
	static Made of(Model model, String revision, LedgerContent content, LedgerBeside beside) {
		LedgerSeed made = new LedgerSeed(model, content);
		made.lines.forEach((line) -> made.thing(line.statement, line.said));
		made.lines.forEach((line) -> made.link(line.statement, line.said));
		made.lines.forEach((line) -> made.part(line.statement, line.said));
		List<Node> nodes = made.types.entrySet()
			.stream()
			.map((each) -> new Node(each.getValue(), each.getKey(),
					Objects.requireNonNull(made.values.get(each.getKey()))))
			.toList();
		List<Link> links = Stream.concat(made.cited.stream(), made.links.values().stream()).toList();
		return new Made(Seed.of(model, revision, beside.imprint(), nodes, links, made.statements, made.identifiers,
				beside.words(), Map.of()), made.leftOut);
	}

	private void without(String what) {
		this.leftOut.merge(what, 1, Integer::sum);
	}

	private static boolean isLink(LedgerStatement statement, Object said) {
		return statement.isWhole() && said instanceof Map<?, ?> map && map.containsKey("from");
	}

	private void thing(LedgerStatement statement, Object said) {
		if (statement.isWhole() && !isLink(statement, said)) {
			String id = statement.subject();
			Optional<NodeType> type = this.model.typeOf(id).filter((known) -> !known.link());
			type.ifPresentOrElse((known) -> {
				this.types.put(id, known);
				this.values.put(id, new HashMap<>());
			}, () -> without(statement.thing()));
		}
	}

	private void link(LedgerStatement statement, Object said) {
		if (!isLink(statement, said)) {
			return;
		}
		Map<?, ?> told = (Map<?, ?>) said;
		RelationshipType type = this.relationships.get(statement.thing());
		String from = String.valueOf(told.get("from"));
		String to = String.valueOf(told.get("to"));
		NodeType start = this.types.get(from);
		NodeType end = this.types.get(to);
		if (type == null || start == null || end == null || !type.allows(start, end)) {
			without(statement.thing());
		}
		else if (!type.isDerived()) {
			Map<String, Object> own = new LinkedHashMap<>();
			told.forEach((name, value) -> {
				if (!List.of("from", "to", NodeType.CONFIDENCE, Link.NOTE, Link.SOURCES).contains(name)) {
					put(own, type.properties(), statement.thing(), String.valueOf(name),
							(property) -> LedgerValue.typed(property, value));
				}
			});
			this.links.put(statement.subject(),
					Link.of(statement.subject(), type.name(), from, to, own, evidence(told)));
		}
	}

	/** A field, the evidence of a thing, a statement or an identifier. */
	private void part(LedgerStatement statement, Object said) {
		String subject = statement.subject();
		String field = statement.field();
		NodeType type = this.types.get(subject);
		Link link = this.links.get(subject);
		if (field == null || (type == null && link == null)) {
			return;
		}
		if (statement.key().startsWith("%s %s ~".formatted(subject, field))) {
			(said instanceof List<?> alike ? alike.stream() : Stream.of(said))
				.forEach((each) -> statement(statement, type, link, field, (Map<?, ?>) each));
		}
		else if (field.equals(IdentifierScheme.FIELD)) {
			String id = statement.key().substring("%s %s ".formatted(subject, field).length());
			IdentifierScheme.of(this.model, id)
				.ifPresentOrElse(
						(scheme) -> this.identifiers
							.add(new Identifier(id, subject, scheme, evidence((Map<?, ?>) said))),
						() -> without(IdentifierScheme.TYPE + " " + id.replaceFirst(":.*", "")));
		}
		else if (type != null && statement.key().equals(subject + " evidence")) {
			evidence(subject, evidence((Map<?, ?>) said));
		}
		else if (type != null) {
			put(subject, type, field, (property) -> LedgerValue.typed(property, said));
		}
	}

	private void evidence(String id, Evidence evidence) {
		Objects.requireNonNull(this.values.get(id)).putAll(evidence.stored());
		for (String source : evidence.sources()) {
			this.cited.add(Link.of("%s %s %s".formatted(id, RelationshipType.CITES, source), RelationshipType.CITES, id,
					source, Map.of(Link.POSITION, (long) evidence.sources().indexOf(source)),
					new Evidence(evidence.confidence(), List.of(source), null)));
		}
	}

	private Evidence evidence(Map<?, ?> told) {
		List<String> sources = ((told.get(Link.SOURCES) instanceof List<?> list) ? list : List.of()).stream()
			.map(String::valueOf)
			.filter((source) -> this.types.containsKey(source))
			.toList();
		return new Evidence(String.valueOf(told.get(NodeType.CONFIDENCE)), sources, (String) told.get(Link.NOTE));
	}

	private void statement(LedgerStatement of, @Nullable NodeType type, @Nullable Link link, String field,
			Map<?, ?> told) {
		String value = String.valueOf(told.get(Statement.VALUE));
		Statement statement = new Statement(of.subject(), field, value, String.valueOf(told.get(Statement.RANK)),
				evidence(told), (String) told.get(Statement.QUOTE), (String) told.get(Statement.READ_ON));
		List<Property> properties = (type != null) ? type.properties()
				: Objects.requireNonNull(this.relationships.get(Objects.requireNonNull(link).type())).properties();
		if (properties.stream().noneMatch((property) -> property.name().equals(field))) {
			without(of.thing() + "." + field);
			return;
		}
		if (type != null && statement.isPreferred()) {
			put(of.subject(), type, field, (property) -> LedgerValue.written(property, value));
		}
		this.statements.add(statement);
	}

	private void put(String id, NodeType type, String field, Function<Property, @Nullable Object> value) {
		Map<String, Object> own = Objects.requireNonNull(this.values.get(id));
		Property property = put(own, type.properties(), type.constant(), field, value);
		if (property != null && property.kind() == Property.Kind.TEXT) {
			own.put(property.lowerCaseName(), String.valueOf(own.get(field)).toLowerCase(Locale.ROOT));
		}
	}

	private @Nullable Property put(Map<String, Object> own, List<Property> properties, String thing, String field,
			Function<Property, @Nullable Object> value) {
		Property property = properties.stream().filter((each) -> each.name().equals(field)).findFirst().orElse(null);
		Object known = (property != null) ? value.apply(property) : null;
		if (known == null) {
			without(thing + "." + field);
			return null;
		}
		own.put(field, known);
		return property;
	}

	/**
	 * A statement.
	 *
	 * @param statement the statement
	 * @param said what it says, read
	 */
	private record Line(LedgerStatement statement, Object said) {
	}

	/**
	 * What was made.
	 *
	 * @param seed the seed
	 * @param leftOut how many statements were left out, by what the schema no longer has
	 */
	record Made(Seed seed, SortedMap<String, Integer> leftOut) {
	}

}
