package org.zonegraph.traversal;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.zonegraph.graph.CypherTemplate;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.RelationshipType;
import org.zonegraph.query.question.Argument;
import org.zonegraph.query.question.InvalidQueryException;
import org.zonegraph.query.question.Selection;

/**
 * Traversal scope: how far a walk goes, by which relationships and through which nodes.
 * What joins nearly everything says nothing, so a walk does not go through it unless its
 * relationships or its kind were asked for by name.
 *
 * @param relationships the relationships as a pattern has them
 * @param through labels of the nodes that it goes through, null for all but hubs
 * @param hubs labels of the nodes that it does not go through
 */
record WalkScope(String relationships, @Nullable List<String> through, List<String> hubs) {

	private static final String WALK = """
			MATCH ${path} = (${start}) (()-[${relationships}]-(${node}m WHERE ${through})){0,${hops}} (${node})""";

	WalkScope {
		through = (through != null) ? List.copyOf(through) : null;
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
		return new WalkScope(pattern(types), null,
				model.nodeTypes().stream().filter(NodeType::hub).map(NodeType::label).toList());
	}

	/**
	 * What the arguments {@code relationships} and {@code through} ask for.
	 * @param ends ids of the nodes that are asked for, of which is looked at whether they
	 * are sources; what rests on a source is near to it, and to nothing else
	 * @throws InvalidQueryException if one of them is an empty list
	 */
	static WalkScope of(Model model, Selection field, Argument... ends) {
		return of(model, field.key(), field::argument, ends);
	}

	/**
	 * The same for what is no field.
	 * @param key what has the arguments, as a refusal calls it
	 * @param arguments finds an argument by its name
	 */
	static WalkScope of(Model model, String key, Function<String, Argument> arguments, Argument... ends) {
		List<String> asked = asked(key, "relationships", "INVALID_RELATIONSHIPS", arguments);
		WalkScope walk = (asked != null) ? new WalkScope(pattern(asked), null, List.of())
				: usual(model, Arrays.stream(ends)
					.anyMatch((end) -> Boolean.TRUE.equals(end.look((String id) -> isSource(model, id)))));
		return walk.through(model, through(key, arguments));
	}

	/**
	 * The same walk through nodes of some kinds only.
	 * @param kinds the kinds, null for all that it goes through
	 */
	WalkScope through(Model model, @Nullable List<String> kinds) {
		return (kinds == null) ? this
				: new WalkScope(this.relationships,
						model.nodeTypes()
							.stream()
							.filter((type) -> !type.link() && kinds.contains(type.constant()))
							.map(NodeType::label)
							.toList(),
						this.hubs);
	}

	/**
	 * The kinds of node to go through.
	 * @return the kinds, null where {@code through} is not given
	 * @throws InvalidQueryException if it is an empty list
	 */
	static @Nullable List<String> through(String key, Function<String, Argument> arguments) {
		return asked(key, "through", "INVALID_THROUGH", arguments);
	}

	/**
	 * An argument that lists kinds, which stand in the text of the statement.
	 * @return the kinds, null where it is not given
	 * @throws InvalidQueryException if it is an empty list
	 */
	private static @Nullable List<String> asked(String key, String argument, String code,
			Function<String, Argument> arguments) {
		List<String> asked = arguments.apply(argument).whole();
		if (asked != null && asked.isEmpty()) {
			throw new InvalidQueryException(code,
					"%s: %s is empty; name at least one kind, or leave it out".formatted(key, argument));
		}
		return asked;
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
		if (this.through != null) {
			return this.through.isEmpty() ? "false" : labels(this.through, node + ":`%s`", " OR ");
		}
		return this.hubs.isEmpty() ? "true" : labels(this.hubs, "NOT " + node + ":`%s`", " AND ");
	}

	private static String labels(List<String> labels, String condition, String joined) {
		return labels.stream().map(condition::formatted).collect(Collectors.joining(joined, "(", ")"));
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
