package org.zonegraph.graph.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.zonegraph.graph.GraphStore;
import org.zonegraph.graph.Revision;
import org.zonegraph.graph.schema.SchemaRule.Kind;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.text.SearchKeys;

/**
 * Schema migration by comparison: what the database has of constraints and indexes
 * against what the model wants. {@code IF NOT EXISTS} compares names alone, so that an
 * index of an earlier release would stay as it is under the name of a newer one. What
 * somebody else made stays.
 */
public final class SchemaUpdate {

	private static final String CONSTRAINTS = """
			SHOW CONSTRAINTS YIELD name, type, entityType, labelsOrTypes, properties
			RETURN name, type, entityType, labelsOrTypes, properties""";

	/** One that belongs to a constraint goes with it. */
	private static final String INDEXES = """
			SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, options, state, owningConstraint
			WHERE owningConstraint IS NULL
			RETURN name, type, entityType, labelsOrTypes, properties, options.indexConfig AS config, state""";

	/** The revision's node may name types that the model has no more. */
	private static final String TYPES = "MATCH (r:%s {key: 'current'}) UNWIND r.types AS type RETURN type"
		.formatted(Revision.LABEL);

	private static final SchemaRule REVISION = SchemaRule.on(Revision.LABEL, "zonegraph_revision", Kind.UNIQUE, "key");

	private final List<SchemaRule> constraints;

	private final List<SchemaRule> indexes;

	private final List<SchemaRule> held;

	private final Set<String> labels;

	/**
	 * A comparison.
	 * @param schema what is wanted
	 * @param held what the database has
	 * @param labels labels that are ours, now or in an earlier release
	 * @throws UnusableDatabaseException if something else has a name that is needed
	 */
	SchemaUpdate(GraphSchema schema, List<SchemaRule> held, Set<String> labels) {
		this.constraints = Stream.concat(Stream.of(REVISION), schema.constraints().stream()).toList();
		this.indexes = schema.indexes();
		this.held = List.copyOf(held);
		this.labels = Set.copyOf(labels);
		Stream.concat(this.constraints.stream(), this.indexes.stream()).forEach(this::requireName);
	}

	/** Compares what the database has with what the model wants. */
	static SchemaUpdate of(GraphStore store, Model model) {
		Set<String> labels = new HashSet<>(GraphSchema.BESIDE);
		labels.addAll(GraphSchema.LEDGER);
		labels.add(Revision.LABEL);
		Stream.concat(model.nodeTypes().stream(), model.links().stream()).map(NodeType::label).forEach(labels::add);
		labels.addAll(store.autoCommitted((client) -> client.query(TYPES).fetchAs(String.class).all()));
		List<SchemaRule> held = new ArrayList<>(held(store, CONSTRAINTS, true));
		held.addAll(held(store, INDEXES, false));
		return new SchemaUpdate(new GraphSchema(model), held, labels);
	}

	private static Collection<SchemaRule> held(GraphStore store, String show, boolean constraints) {
		return store.autoCommitted((client) -> client.query(show)
			.fetchAs(SchemaRule.class)
			.mappedBy((types, record) -> read(record, constraints))
			.all());
	}

	private static SchemaRule read(Record record, boolean constraint) {
		String type = record.get("type").asString();
		boolean usable = !(record.containsKey("state") && record.get("state").asString().equals("FAILED"));
		Kind kind = switch (type) {
			case "UNIQUENESS", "NODE_PROPERTY_UNIQUENESS", "RELATIONSHIP_UNIQUENESS",
					"RELATIONSHIP_PROPERTY_UNIQUENESS" ->
				Kind.UNIQUE;
			case "RANGE" -> Kind.RANGE;
			case "TEXT" -> Kind.TEXT;
			case "FULLTEXT" -> Kind.FULLTEXT;
			default -> constraint ? Kind.OTHER_CONSTRAINT : Kind.OTHER_INDEX;
		};
		if (!usable) {
			kind = constraint ? Kind.OTHER_CONSTRAINT : Kind.OTHER_INDEX;
		}
		Map<String, Object> config = new HashMap<>();
		if (kind == Kind.FULLTEXT) {
			config.putAll(record.get("config").asMap());
			config.keySet().retainAll(GraphSchema.SEARCH.keySet());
		}
		return new SchemaRule(record.get("name").asString(), kind,
				record.get("entityType").asString().equals("RELATIONSHIP"),
				Set.copyOf(texts(record.get("labelsOrTypes"))), texts(record.get("properties")), config);
	}

	/** A lookup index has neither labels nor properties. */
	private static List<String> texts(Value list) {
		return list.isNull() ? List.of() : list.asList(Value::asString);
	}

	/**
	 * What is to be done before data is loaded.
	 * @return statements, none where the constraints are as they should be
	 */
	public List<String> constraintChanges() {
		return changes(this.constraints, (rule) -> rule.kind().isConstraint() || isNameOf(rule, this.constraints));
	}

	/**
	 * What is to be done when data is loaded, after {@link #constraintChanges}.
	 * @return statements, none where the indexes are as they should be
	 */
	public List<String> indexChanges() {
		return changes(this.indexes, (rule) -> !rule.kind().isConstraint() && !isNameOf(rule, this.constraints));
	}

	private List<String> changes(List<SchemaRule> wanted, Predicate<SchemaRule> concerned) {
		Stream<String> drops = this.held.stream()
			.filter(concerned)
			.filter(this::isOurs)
			.filter((rule) -> wanted.stream().noneMatch(rule::equals))
			.map(SchemaRule::drop);
		Stream<String> creations = wanted.stream()
			.filter((rule) -> this.held.stream().noneMatch((other) -> stays(other, rule)))
			.map(SchemaRule::create);
		return Stream.concat(drops, creations).toList();
	}

	/** Whether one is there that does what is wanted, be it somebody else's. */
	private boolean stays(SchemaRule there, SchemaRule wanted) {
		return there.equals(wanted) || (there.isLike(wanted) && !isOurs(there));
	}

	private void requireName(SchemaRule wanted) {
		this.held.stream()
			.filter((rule) -> rule.name().equals(wanted.name()) && !isOurs(rule))
			.findFirst()
			.ifPresent((rule) -> {
				throw new UnusableDatabaseException(
						"the database has an index or constraint named %s on %s that is not Zonegraph's: rename it, or use another database"
							.formatted(rule.name(), String.join(", ", rule.labels())));
			});
	}

	/**
	 * Whether it is named as we name, on our labels. An index that somebody made by hand
	 * on them has another name.
	 */
	private boolean isOurs(SchemaRule rule) {
		if (rule.kind() == Kind.FULLTEXT && rule.name().equals(SearchKeys.INDEX)
				&& rule.properties().contains(SearchKeys.PROPERTY)) {
			return true;
		}
		if (rule.labels().isEmpty() || !this.labels.containsAll(rule.labels())) {
			return false;
		}
		String label = rule.labels().iterator().next();
		boolean named = !rule.properties().isEmpty() && Set
			.of(label + "_" + rule.properties().get(0), label + "_" + rule.properties().get(0) + GraphSchema.TEXT)
			.contains(rule.name());
		return (named && rule.labels().size() == 1) || isNameOf(rule, this.constraints) || isNameOf(rule, this.indexes);
	}

	private static boolean isNameOf(SchemaRule rule, List<SchemaRule> rules) {
		return rules.stream().anyMatch((each) -> each.name().equals(rule.name()));
	}

}
