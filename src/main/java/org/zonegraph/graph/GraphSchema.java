package org.zonegraph.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;

/**
 * The constraints and indexes that follow from the model. Every lookup and every order
 * that the public schema offers is backed by one of them.
 */
public final class GraphSchema {

	private final Model model;

	public GraphSchema(Model model) {
		this.model = model;
	}

	/**
	 * Statements that make the unique ids; without them nothing can be loaded.
	 * @return idempotent statements
	 */
	public List<String> constraints() {
		return this.model.nodeTypes()
			.stream()
			.map((type) -> "CREATE CONSTRAINT `%1$s_id` IF NOT EXISTS FOR (n:`%1$s`) REQUIRE n.id IS UNIQUE"
				.formatted(type.label()))
			.toList();
	}

	/**
	 * Statements that make the indexes for filters, orders and full text.
	 * @return idempotent statements
	 */
	public List<String> indexes() {
		List<String> statements = new ArrayList<>();
		for (NodeType type : this.model.nodeTypes()) {
			type.properties().stream().filter(Property::sortable).forEach((property) -> {
				if (property.kind() != Property.Kind.ID) {
					statements.add(range(type, property.name()));
				}
				if (property.kind() == Property.Kind.TEXT) {
					statements.add(range(type, property.lowerCaseName()));
					statements.add("CREATE TEXT INDEX `%1$s_%2$s_text` IF NOT EXISTS FOR (n:`%1$s`) ON (n.`%2$s`)"
						.formatted(type.label(), property.lowerCaseName()));
				}
			});
			if (type.entity()) {
				statements.add(range(type, NodeType.CONFIDENCE));
			}
			type.lists().forEach((relationship) -> statements.add(range(type, relationship.countName())));
		}
		statements.addAll(fulltext("EN", "standard-no-stop-words"));
		statements.addAll(fulltext("ZH", "cjk"));
		return statements;
	}

	/** Ties are broken by id, so an order is backed only by an index that has both. */
	private static String range(NodeType type, String property) {
		return "CREATE INDEX `%1$s_%2$s` IF NOT EXISTS FOR (n:`%1$s`) ON (n.`%2$s`, n.id)".formatted(type.label(),
				property);
	}

	private List<String> fulltext(String language, String analyzer) {
		String labels = types(language).map((type) -> "`" + type.label() + "`").collect(Collectors.joining("|"));
		String properties = types(language)
			.flatMap((type) -> type.properties().stream().filter((property) -> language.equals(property.fulltext())))
			.map((property) -> "n.`" + property.name() + "`")
			.distinct()
			.collect(Collectors.joining(", "));
		return labels.isEmpty() ? List.of()
				: List.of(("CREATE FULLTEXT INDEX `fulltext_%s` IF NOT EXISTS FOR (n:%s) ON EACH [%s] "
						+ "OPTIONS {indexConfig: {`fulltext.analyzer`: '%s'}}")
					.formatted(language, labels, properties, analyzer));
	}

	private Stream<NodeType> types(String language) {
		return this.model.nodeTypes()
			.stream()
			.filter((type) -> type.properties().stream().anyMatch((each) -> language.equals(each.fulltext())));
	}

}
