package org.zonegraph.export.graph;

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

import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Literal;

import org.zonegraph.element.Identifier;
import org.zonegraph.element.Link;
import org.zonegraph.element.Node;
import org.zonegraph.element.Statement;
import org.zonegraph.element.Subject;
import org.zonegraph.element.WholeGraph;
import org.zonegraph.graph.schema.GraphSchema;
import org.zonegraph.graph.schema.SchemaRule;
import org.zonegraph.model.IdentifierScheme;
import org.zonegraph.model.Model;
import org.zonegraph.model.StatementNode;

/**
 * A Cypher script for {@code cypher-shell} that loads the graph into an empty Neo4j:
 * nodes with their properties, relationships with their evidence, what is said of single
 * values as nodes that name what they are about, and a constraint for each kind of id.
 * What the server stores beside that to be fast is left out.
 */
record CypherFormat(Model model) implements GraphFormat {

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
	public void write(WholeGraph graph, OutputStream out) throws IOException {
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		writer.write("// Zonegraph, revision %s; loads into an empty Neo4j 5: cypher-shell -f zonegraph.cypher\n"
			.formatted(graph.revision()));
		List<SchemaRule> rules = new ArrayList<>(new GraphSchema(this.model).constraints());
		rules.addAll(GraphSchema.bySubject());
		for (SchemaRule rule : rules) {
			writer.write(rule.create() + ";\n");
		}
		Rows rows = new Rows(writer);
		String label = "";
		for (Node node : (Iterable<Node>) graph.nodes()::iterator) {
			if (!node.type().label().equals(label)) {
				rows.flush();
				label = node.type().label();
			}
			rows.add(create(label), row(node));
		}
		rows.flush();
		for (Subject subject : (Iterable<Subject>) graph.subjects()::iterator) {
			for (Link link : subject.links()) {
				rows.add(create(link), row(link));
			}
			for (Statement statement : subject.statements()) {
				rows.add(create(StatementNode.LABEL), row(statement.subject(), statement.told()));
			}
			for (Identifier identifier : subject.identifiers()) {
				rows.add(create(IdentifierScheme.LABEL), row(identifier.subject(), identifier.told()));
			}
		}
		rows.flush();
		writer.flush();
	}

	private static String create(String label) {
		return "CREATE (n:`%s`) SET n = row".formatted(label);
	}

	private String create(Link link) {
		return "MATCH (a:`%s` {id: row.from}) MATCH (b:`%s` {id: row.to}) CREATE (a)-[r:`%s`]->(b) SET r = row.values"
			.formatted(label(link.from()), label(link.to()), link.type());
	}

	private String label(String id) {
		return this.model.typeOf(id).orElseThrow().label();
	}

	private static String row(Node node) {
		Map<String, Object> row = new LinkedHashMap<>(Map.of("id", node.id()));
		row.putAll(node.values());
		return map(row);
	}

	/** What is said of something, in the order of the schema. */
	private static String row(String subject, Map<String, Object> told) {
		Map<String, Object> row = new LinkedHashMap<>(Map.of(StatementNode.SUBJECT, subject));
		row.putAll(told);
		return map(row);
	}

	private static String row(Link link) {
		return "{%s, %s, values: %s}".formatted(entry("from", link.from()), entry("to", link.to()), map(link.values()));
	}

	private static String map(Map<String, Object> values) {
		return values.entrySet()
			.stream()
			.map((entry) -> entry(entry.getKey(), entry.getValue()))
			.collect(Collectors.joining(", ", "{", "}"));
	}

	/** A value as Cypher-DSL quotes it. */
	private static String entry(String name, Object value) {
		return "`%s`: %s".formatted(name, ((Literal<?>) Cypher.literalOf(value)).asString());
	}

	/** Rows of each statement until they are enough for one. */
	private static final class Rows {

		private final Writer writer;

		private final Map<String, List<String>> waiting = new LinkedHashMap<>();

		Rows(Writer writer) {
			this.writer = writer;
		}

		void add(String statement, String row) throws IOException {
			List<String> rows = this.waiting.computeIfAbsent(statement, (key) -> new ArrayList<>());
			rows.add(row);
			if (rows.size() == ROWS) {
				write(statement, rows);
				rows.clear();
			}
		}

		void flush() throws IOException {
			for (Map.Entry<String, List<String>> each : this.waiting.entrySet()) {
				write(each.getKey(), each.getValue());
			}
			this.waiting.clear();
		}

		private void write(String statement, List<String> rows) throws IOException {
			if (!rows.isEmpty()) {
				this.writer.write("UNWIND [\n%s\n] AS row\n%s;\n".formatted(String.join(",\n", rows), statement));
			}
		}

	}

}
