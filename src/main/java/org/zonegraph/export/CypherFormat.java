package org.zonegraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Literal;

import org.zonegraph.graph.schema.GraphSchema;
import org.zonegraph.graph.schema.SchemaRule;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.seed.Seed;

/**
 * A Cypher script for {@code cypher-shell} that loads the graph into an empty Neo4j:
 * nodes with their properties, relationships with their evidence, and a constraint for
 * each kind of id. What the server stores beside that to be fast is left out.
 */
record CypherFormat(Model model, Seed seed) implements GraphFormat {

	/** Rows of a statement: the parser is quick with lists that are not too long. */
	private static final int ROWS = 200;

	@Override
	public String ending() {
		return "cypher";
	}

	@Override
	public String mediaType() {
		return "text/plain";
	}

	@Override
	public void write(OutputStream out) throws IOException {
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		writer.write("// Zonegraph, revision %s; loads into an empty Neo4j 5: cypher-shell -f zonegraph.cypher\n"
			.formatted(this.seed.revision()));
		for (SchemaRule constraint : new GraphSchema(this.model).constraints()) {
			writer.write(constraint.create() + ";\n");
		}
		for (NodeType type : this.model.nodeTypes()) {
			List<String> rows = this.seed.nodes()
				.stream()
				.filter((node) -> node.type().equals(type))
				.map(this::row)
				.toList();
			write(writer, rows, "CREATE (n:`%s`) SET n = row".formatted(type.label()));
		}
		Map<String, List<String>> links = new LinkedHashMap<>();
		this.seed.links()
			.forEach((link) -> links.computeIfAbsent(create(link), (key) -> new ArrayList<>()).add(row(link)));
		for (Map.Entry<String, List<String>> each : links.entrySet()) {
			write(writer, each.getValue(), each.getKey());
		}
		writer.flush();
	}

	private static void write(Writer writer, List<String> rows, String statement) throws IOException {
		for (int first = 0; first < rows.size(); first += ROWS) {
			List<String> some = rows.subList(first, Math.min(rows.size(), first + ROWS));
			writer.write("UNWIND [\n%s\n] AS row\n%s;\n".formatted(String.join(",\n", some), statement));
		}
	}

	private String create(Seed.Link link) {
		return "MATCH (a:`%s` {id: row.from}) MATCH (b:`%s` {id: row.to}) CREATE (a)-[r:`%s`]->(b) SET r = row.values"
			.formatted(label(link.from()), label(link.to()), link.type());
	}

	private String label(String id) {
		return this.model.typeOf(id).orElseThrow().label();
	}

	private String row(Seed.Node node) {
		List<String> entries = new ArrayList<>();
		entries.add(entry("id", node.id()));
		entries.addAll(entries(node.type().properties(), node.values()));
		entries.add(entry(NodeType.CONFIDENCE, node.values().get(NodeType.CONFIDENCE)));
		entries.add(entry("note", node.values().get("note")));
		return map(entries);
	}

	private String row(Seed.Link link) {
		List<String> values = new ArrayList<>();
		values.add(entry("id", link.id()));
		values.addAll(entries(this.model.relationshipType(link.type()).properties(), link.values()));
		values.add(entry(NodeType.CONFIDENCE, link.evidence().confidence()));
		values.add(entry("note", link.evidence().note()));
		values.add(entry("sources", link.evidence().sources()));
		values.add(entry("position", link.values().get("position")));
		return map(List.of(entry("from", link.from()), entry("to", link.to()), "values: " + map(values)));
	}

	private static List<String> entries(List<Property> properties, Map<String, Object> values) {
		return properties.stream()
			.filter((property) -> property.kind() != Property.Kind.ID)
			.map((property) -> entry(property.name(), values.get(property.name())))
			.toList();
	}

	private static String map(List<String> entries) {
		return entries.stream().filter((entry) -> !entry.isEmpty()).collect(Collectors.joining(", ", "{", "}"));
	}

	/** A value as Cypher-DSL quotes it; nothing for what is not known. */
	private static String entry(String name, @Nullable Object value) {
		return (value == null) ? "" : "`%s`: %s".formatted(name, ((Literal<?>) Cypher.literalOf(value)).asString());
	}

}
