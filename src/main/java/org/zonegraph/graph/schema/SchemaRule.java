package org.zonegraph.graph.schema;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.zonegraph.graph.CypherTemplate;

/**
 * Schema rule: a constraint or an index on nodes or relationships, as the model wants it
 * or as the database has it. Two are the same when a query cannot tell them apart.
 *
 * @param name its name in the database
 * @param kind what it is
 * @param link whether it covers relationships
 * @param labels labels of the nodes that it covers, or the type of the relationships
 * @param properties what it covers of them, in order
 * @param config settings of a full-text index; empty for the others
 */
public record SchemaRule(String name, Kind kind, boolean link, Set<String> labels, List<String> properties,
		Map<String, Object> config) {

	/** What a rule is. */
	public enum Kind {

		/** A constraint: no two nodes have the same value. */
		UNIQUE,
		/** An index for equality, ranges and orders. */
		RANGE,
		/** An index for parts of texts. */
		TEXT,
		/** An index for search. */
		FULLTEXT,
		/** A constraint of another kind, which the model never wants. */
		OTHER_CONSTRAINT,
		/** An index of another kind, which the model never wants. */
		OTHER_INDEX;

		boolean isConstraint() {
			return this == UNIQUE || this == OTHER_CONSTRAINT;
		}

	}

	public SchemaRule {
		labels = Set.copyOf(labels);
		properties = List.copyOf(properties);
		config = Map.copyOf(config);
	}

	static SchemaRule on(String label, String name, Kind kind, String... properties) {
		return new SchemaRule(name, kind, false, Set.of(label), List.of(properties), Map.of());
	}

	static SchemaRule onLinks(String type, String name, Kind kind, String... properties) {
		return new SchemaRule(name, kind, true, Set.of(type), List.of(properties), Map.of());
	}

	/** Whether it does the same, by whatever name. */
	boolean isLike(SchemaRule other) {
		return this.kind == other.kind && this.link == other.link && this.labels.equals(other.labels)
				&& this.properties.equals(other.properties) && this.config.equals(other.config);
	}

	/**
	 * The statement that makes it.
	 * @return an idempotent statement
	 */
	public String create() {
		return switch (this.kind) {
			case UNIQUE -> "CREATE CONSTRAINT %s IF NOT EXISTS FOR %s REQUIRE (%s) IS UNIQUE"
				.formatted(quoted(this.name), covered(), values());
			case RANGE ->
				"CREATE INDEX %s IF NOT EXISTS FOR %s ON (%s)".formatted(quoted(this.name), covered(), values());
			case TEXT ->
				"CREATE TEXT INDEX %s IF NOT EXISTS FOR %s ON (%s)".formatted(quoted(this.name), covered(), values());
			case FULLTEXT -> CypherTemplate
				.of("CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR ${labels} ON EACH [${values}] OPTIONS {indexConfig: {${settings}}}")
				.with("name", quoted(this.name))
				.with("labels", covered())
				.with("values", values())
				.with("settings", settings())
				.text();
			case OTHER_CONSTRAINT, OTHER_INDEX ->
				throw new UnsupportedOperationException("the model wants no %s".formatted(this.kind));
		};
	}

	/** The statement that takes it away. */
	String drop() {
		return "DROP %s %s IF EXISTS".formatted(this.kind.isConstraint() ? "CONSTRAINT" : "INDEX", quoted(this.name));
	}

	private String covered() {
		String labels = this.labels.stream().sorted().map(SchemaRule::quoted).collect(Collectors.joining("|"));
		return (this.link ? "()-[n:%s]-()" : "(n:%s)").formatted(labels);
	}

	private String values() {
		return this.properties.stream().map((property) -> "n." + quoted(property)).collect(Collectors.joining(", "));
	}

	private String settings() {
		return this.config.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.map((entry) -> "%s: %s".formatted(quoted(entry.getKey()),
					(entry.getValue() instanceof String text) ? "'" + text + "'" : entry.getValue()))
			.collect(Collectors.joining(", "));
	}

	private static String quoted(String name) {
		return "`" + name.replace("`", "``") + "`";
	}

}
