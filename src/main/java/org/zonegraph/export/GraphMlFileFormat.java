package org.zonegraph.export;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.jgrapht.nio.graphml.GraphMLExporter.AttributeCategory;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.zonegraph.model.Model;

/**
 * GraphML: the graph that an answer shows, see {@link AnswerGraph}. Attributes are named
 * by the keys that lead to them; what is not known has none. The graph itself says where
 * it is from.
 */
@Component
final class GraphMlFileFormat implements FileFormat {

	private final Model model;

	GraphMlFileFormat(Model model) {
		this.model = model;
	}

	@Override
	public String extension() {
		return "graphml";
	}

	@Override
	public String mediaType() {
		return "application/graphml+xml";
	}

	@Override
	public FileWriter open(Content content, OutputStream output) {
		return new GraphMlFileWriter(content, new AnswerGraph(this.model, content.layout()), output);
	}

	private record GraphMlFileWriter(Content content, AnswerGraph graph, OutputStream output) implements FileWriter {

		@Override
		public void page(Map<?, ?> data) {
			this.graph.add(data);
		}

		@Override
		public void end() {
			GraphMLExporter<String, AnswerGraph.Link> exporter = new GraphMLExporter<>((id) -> id);
			exporter.setVertexAttributeProvider((id) -> attributes(this.graph.attributes(id)));
			exporter.setEdgeAttributeProvider((link) -> attributes(link.attributes()));
			exporter.setGraphAttributeProvider(() -> attributes(this.content.provenance().lines()));
			this.content.provenance()
				.lines()
				.keySet()
				.forEach((name) -> exporter.registerAttribute(name, AttributeCategory.GRAPH, AttributeType.STRING));
			register(exporter, AttributeCategory.NODE, this.graph.nodeAttributes());
			register(exporter, AttributeCategory.EDGE, this.graph.linkAttributes());
			exporter.exportGraph(this.graph.graph(), new OutputStreamWriter(this.output, StandardCharsets.UTF_8));
		}

		private static void register(GraphMLExporter<String, AnswerGraph.Link> exporter, AttributeCategory category,
				Map<String, AttributeType> attributes) {
			attributes.forEach((name, type) -> exporter.registerAttribute(name, category, type));
		}

		private static Map<String, Attribute> attributes(Map<String, ? extends @Nullable Object> values) {
			Map<String, Attribute> attributes = new LinkedHashMap<>();
			values.forEach((name, value) -> {
				if (value != null) {
					attributes.put(name, new DefaultAttribute<>(value, AnswerGraph.type(value)));
				}
			});
			return attributes;
		}

	}

}
