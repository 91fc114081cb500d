package org.zonegraph.export.dump;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.zonegraph.element.Elements;
import org.zonegraph.element.Identifier;
import org.zonegraph.element.Link;
import org.zonegraph.element.Node;
import org.zonegraph.element.Statement;
import org.zonegraph.element.Subject;
import org.zonegraph.element.WholeGraph;
import org.zonegraph.graph.Imprint;
import org.zonegraph.model.Model;
import org.zonegraph.seed.Seed;

/**
 * The graph that a seed becomes, without a database.
 *
 * @param model what the schema says
 * @param seed the seed
 */
public record SeedGraph(Model model, Seed seed) implements WholeGraph {

	@Override
	public String revision() {
		return this.seed.revision();
	}

	@Override
	public Imprint imprint() {
		return this.seed.imprint();
	}

	@Override
	public Map<String, String> files() {
		return this.seed.files();
	}

	@Override
	public Stream<Subject> subjects() {
		Elements elements = new Elements(this.model);
		Map<String, List<Link>> links = this.seed.links().stream().collect(Collectors.groupingBy(Link::from));
		Map<String, List<Statement>> statements = this.seed.statements()
			.stream()
			.collect(Collectors.groupingBy(Statement::subject));
		Map<String, List<Identifier>> identifiers = this.seed.identifiers()
			.stream()
			.collect(Collectors.groupingBy(Identifier::subject));
		Map<String, List<Node>> nodes = this.seed.nodes()
			.stream()
			.collect(Collectors.groupingBy((node) -> node.type().name()));
		return this.model.nodeTypes()
			.stream()
			.flatMap((
					type) -> nodes.getOrDefault(type.name(), List.of()).stream().sorted(Comparator.comparing(Node::id)))
			.map((node) -> elements.subject(elements.node(node.id(), node.values()),
					links.getOrDefault(node.id(), List.of())
						.stream()
						.map((link) -> elements.link(link.type(), link.from(), link.to(), link.values())),
					statements, identifiers.getOrDefault(node.id(), List.of())));
	}

}
