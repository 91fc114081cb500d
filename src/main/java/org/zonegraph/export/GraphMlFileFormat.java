package org.zonegraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.zonegraph.model.Model;

/**
 * GraphML: the graph that an answer shows, see {@link AnswerGraph}. Attributes are named
 * by the keys that lead to them and typed; what is not known has none. The graph itself
 * says where it is from.
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
		return GraphMl.MEDIA_TYPE;
	}

	@Override
	public FileWriter open(Content content, OutputStream output) {
		AnswerGraph graph = new AnswerGraph(this.model, content.layout());
		return new FileWriter() {

			@Override
			public void page(Map<?, ?> data) {
				graph.add(data);
			}

			@Override
			public void end() throws IOException {
				GraphMl.write(output, content.provenance().lines(), graph.shown().nodeAttributes(),
						graph.shown().linkAttributes(), (document) -> {
							for (Map.Entry<String, Map<String, @Nullable Object>> node : graph.shown()
								.nodes()
								.entrySet()) {
								document.node(node.getKey(), node.getValue());
							}
							for (ShownGraph.Link link : graph.shown().links()) {
								document.edge(link.from(), link.to(), link.attributes());
							}
						});
			}

		};
	}

}
