package org.zonegraph.model.derive;

import org.zonegraph.model.CitationNode;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Relationship;

/** Derives the connections of the public schema, as Relay has them: pages of a list. */
final class ConnectionDeriver {

	/** What all connections have in common. */
	static final String SHARED = """
			"Where a page stands in its list."
			type PageInfo {
			  "Whether more follows in the direction of the order."
			  hasNextPage: Boolean!
			  "Whether something precedes the page."
			  hasPreviousPage: Boolean!
			  "Cursor of the page's first entry. Null on an empty page."
			  startCursor: String
			  "Cursor of the page's last entry. Null on an empty page."
			  endCursor: String
			}
			""";

	private final Model model;

	ConnectionDeriver(Model model) {
		this.model = model;
	}

	/**
	 * Name of the connection type of a to-many relationship.
	 * @param relationship the relationship
	 * @return such as {@code RelatedAreaConnection} or {@code AreaOperationConnection}
	 */
	static String name(Relationship relationship) {
		return ((relationship.propertiesType() != null) ? relationship.entries() : "Related" + relationship.target())
				+ "Connection";
	}

	String ofRoot(NodeType type) {
		String coverage = (type.isSource() || type.link()) ? "" : """
				  "How many of the kind there are said to be, and how many are held, whatever the filter."
				  coverage: Coverage!
				""";
		boolean dated = type.lifetime() != null;
		return connection(type.name() + "Connection", type.name(), type.name() + "Edge",
				coverage + (dated ? AsOfDeriver.COUNTS : ""), type.name(), dated ? AsOfDeriver.ENTRY : "");
	}

	String ofRelationship(String name, Relationship relationship) {
		String edge = name.replace("Connection", "Edge");
		boolean dated = AsOfDeriver.dated(this.model, relationship).isPresent();
		String counts = dated ? AsOfDeriver.COUNTS : "";
		String why = """
				  "Why the relationship is believed."
				  evidence: Evidence!
				""" + (dated ? AsOfDeriver.ENTRY : "");
		if (relationship.propertiesType() == null) {
			return connection(name, relationship.target(), edge, counts, relationship.target(), why);
		}
		return connection(name, relationship.target(), edge,
				"""
						  "How many different entries the whole list has, after the filter: `totalCount` counts one as often as relationships lead to it."
						  distinctCount: Int!
						"""
						+ counts,
				relationship.entries(),
				"""
						  "What is stored on the relationship."
						  properties: %1$s!
						  "What is said of its single values, each with its own evidence, rivals behind the value that they rival. A value without a statement is based on `evidence`."
						  statements("Only about these fields. Null for all." fields: [%1$sField!]): [Statement!]!
						"""
					.formatted(relationship.propertiesType()) + why);
	}

	String ofCitations() {
		return connection(CitationNode.TYPE + "Connection", CitationNode.TYPE, CitationNode.TYPE + "Edge", "", "", "");
	}

	private String connection(String name, String target, String edge, String whole, String counted, String more) {
		boolean facets = this.model.isNodeType(target);
		return """
				"A page of a list, and what can be said of the whole list."
				type %1$s {
				  "The page's entries, each with its cursor."
				  edges: [%3$s!]!
				  "The page's entries alone."
				  nodes: [%2$s!]!
				  "Where the page stands."
				  pageInfo: PageInfo!
				  "How many entries the whole list has, after the filter."
				  totalCount: Int!
				%4$s}

				"An entry of a page."
				type %3$s {
				  "The entry."
				  node: %2$s!
				  "Where it stands in this order; for `after` and `before`."
				  cursor: String!
				%5$s}

				""".formatted(name, target, edge,
				facets ? """
						  "The whole list counted by these."
						  facets("What to count by, each in an entry of its own." by: [%1$sFacet!]!): [%1$sFacets!]!
						  "What the values of the whole list come to."
						  aggregate: %1$sAggregate!
						  "The whole list in groups, and what the values of each come to. Dates are grouped by year."
						  groupBy("What entries of a group have in common, one to three facets." by: [%1$sFacet!]!, "Which groups come first." orderBy: GroupOrder! = COUNT, "At most this many groups, 0 to 1000." first: Int! = 100): %1$sGroups!
						"""
					.formatted(counted) + whole : whole,
				more);
	}

}
