package org.zonegraph.traversal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.zonegraph.graph.CypherTemplate;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.RelationshipType;
import org.zonegraph.query.question.Argument;
import org.zonegraph.query.question.InvalidQueryException;
import org.zonegraph.query.question.Selection;

/**
 * Traversal scope: how far a walk goes, by which relationships, and not through which
 * nodes. What joins nearly everything says nothing, so a walk does not go through it
 * unless its relationships were asked for by name.
 *
 * @param relationships the relationships as a pattern has them
 * @param hubs labels of the nodes that it does not go through
 */
record WalkScope(String relationships, List<String> hubs) {

	private static final String WALK = """
			MATCH ${path} = (${start}) (()-[${relationships}]-(${node}m WHERE ${through})){0,${hops}} (${node})""";

	WalkScope {
		hubs = List.copyOf(hubs);
	}

	/** What is walked where nothing else is asked for. */
	static WalkScope usual(Model model) {
		return usual(model, false);
	}

	private static WalkScope usual(Model model, boolean sources) {
		List<String> types = model.relationshipTypes()
			.stream()
			.filter((type) -> sources || !type.isEvidence())
			.map(RelationshipType::name)
			.toList();
		return new WalkScope(pattern(types),
				model.nodeTypes().stream().filter(NodeType::hub).map(NodeType::label).toList());
	}

	/**
	 * What the argument {@code relationships} asks for.
	 * @param ends ids of the nodes that are asked for, of which is looked at whether they
	 * are sources; what rests on a source is near to it, and to nothing else
	 * @throws InvalidQueryException if it is an empty list
	 */
	static WalkScope of(Model model, Selection field, Argument... ends) {
		List<String> asked = field.argument("relationships").whole();
		if (asked == null) {
			return usual(model, Arrays.stream(ends)
				.anyMatch((end) -> Boolean.TRUE.equals(end.look((String id) -> isSource(model, id)))));
		}
		if (asked.isEmpty()) {
			throw new InvalidQueryException("INVALID_RELATIONSHIPS",
					"%s: relationships is empty; name at least one kind, or leave it out".formatted(field.key()));
		}
		return new WalkScope(pattern(asked), List.of());
	}

	private static boolean isSource(Model model, String id) {
		return model.typeOf(id).filter(NodeType::isSource).isPresent();
	}

	/** Names come from the model only: an enum of the schema lists them. */
	private static String pattern(List<String> types) {
		return types.stream().distinct().map((type) -> "`" + type + "`").collect(Collectors.joining("|", ":", ""));
	}

	/** That a walk goes through a node. */
	String goesThrough(String node) {
		return this.hubs.isEmpty() ? "true"
				: this.hubs.stream()
					.map((hub) -> "NOT %s:`%s`".formatted(node, hub))
					.collect(Collectors.joining(" AND "));
	}

	/**
	 * Matches all that a walk of fewer hops than these leads to, so that one more hop
	 * ends it.
	 * @param start name of the node to start at
	 * @param hops how many hops, at least 1
	 * @param node the name to give to what is reached, the start among it
	 * @param path name of the path that leads there
	 */
	String within(String start, int hops, String node, String path) {
		CypherTemplate template = (hops == 1)
				? CypherTemplate.of("MATCH ${path} = (${start}) WITH *, ${start} AS ${node}")
				: CypherTemplate.of(WALK)
					.with("relationships", this.relationships)
					.with("through", goesThrough(node + "m"))
					.with("hops", hops - 1);
		return template.with("path", path).with("start", start).with("node", node).text();
	}

}
