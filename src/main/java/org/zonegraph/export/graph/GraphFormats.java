package org.zonegraph.export.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.springframework.stereotype.Component;

import org.zonegraph.element.Link;
import org.zonegraph.element.WholeGraph;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.rdf.Rdf;
import org.zonegraph.rdf.RdfFormat;

/** All forms in which the whole graph can be taken away. */
@Component
public final class GraphFormats {

	private final List<GraphFormat> formats;

	private final Model model;

	/**
	 * The forms of a graph.
	 * @param model what the schema says
	 * @param rdf the graph as RDF
	 */
	public GraphFormats(Model model, Rdf rdf) {
		this.formats = List.of(new PackageFormat(), new GraphMlFormat(model), new RdfFile(rdf, RdfFormat.TURTLE),
				new RdfFile(rdf, RdfFormat.JSON_LD), new CypherFormat(model));
		this.model = model;
	}

	/**
	 * Whether a relationship is a thing with an address of its own.
	 * @param link the relationship
	 * @return false where it is told of its ends alone
	 */
	public boolean isThing(Link link) {
		return this.model.typeOf(link.id()).filter(NodeType::link).isPresent();
	}

	/**
	 * The forms.
	 * @return all of them, the one that most people want first
	 */
	public List<GraphFormat> all() {
		return this.formats;
	}

	/** The graph as RDF. */
	private record RdfFile(Rdf rdf, RdfFormat format) implements GraphFormat {

		@Override
		public String ending() {
			return this.format.ending();
		}

		@Override
		public String mediaType() {
			return this.format.mediaType();
		}

		@Override
		public void write(WholeGraph graph, OutputStream out) throws IOException {
			this.rdf.write(graph, this.format, out);
		}

	}

}
