package org.zonegraph.export.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.zonegraph.export.graph.GraphMl;
import org.zonegraph.model.Model;
import org.zonegraph.model.words.Words;

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
	public String ending() {
		return "graphml";
	}

	@Override
	public String mediaType() {
		return GraphMl.MEDIA_TYPE;
	}

	@Override
	public String content() {
		return "the nodes and links of the answer, for Gephi and networkx";
	}

	@Override
	public Words words() {
		return new Words("Graph (GraphML)", "图（GraphML）");
	}

	@Override
	public boolean suits(Layout layout) {
		return AnswerGraph.hasThings(layout);
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
				ShownGraph shown = graph.shown();
				GraphMl.write(output, new GraphMl.Header(content.provenance().lines(), shown.nodeAttributes(),
						shown.linkAttributes()), shown);
			}

		};
	}

}
