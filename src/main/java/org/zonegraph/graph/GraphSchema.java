package org.zonegraph.graph;

import java.util.ArrayList;
import java.util.List;

import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.text.SearchKeys;

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
			type.orders()
				.stream()
				.filter((order) -> order.kind() != Property.Kind.ID)
				.map((order) -> type.ordered(order).sortName())
				.distinct()
				.forEach((name) -> statements.add(range(type, name)));
			type.properties().stream().filter(Property::sortable).forEach((property) -> {
				if (property.kind() == Property.Kind.ENUM) {
					statements.add(range(type, property.name()));
				}
				if (property.kind() == Property.Kind.TEXT) {
					statements.add(range(type, property.lowerCaseName()));
					statements.add("CREATE TEXT INDEX `%1$s_%2$s_text` IF NOT EXISTS FOR (n:`%1$s`) ON (n.`%2$s`)"
						.formatted(type.label(), property.lowerCaseName()));
				}
			});
			statements.add(range(type, NodeType.CONFIDENCE));
			type.lists().forEach((relationship) -> statements.add(range(type, relationship.countName())));
		}
		statements.add("CREATE FULLTEXT INDEX `%s` IF NOT EXISTS FOR (n:%s) ON EACH [n.`%s`] "
			.formatted(SearchKeys.INDEX, this.model.anyLabel(), SearchKeys.PROPERTY)
				+ "OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}");
		return statements;
	}

	/** Ties are broken by id, so an order is backed only by an index that has both. */
	private static String range(NodeType type, String property) {
		return "CREATE INDEX `%1$s_%2$s` IF NOT EXISTS FOR (n:`%1$s`) ON (n.`%2$s`, n.id)".formatted(type.label(),
				property);
	}

}
