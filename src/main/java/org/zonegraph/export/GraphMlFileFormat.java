package org.zonegraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.zonegraph.model.Model;

/**
 * GraphML: the graph that an answer shows, see {@link AnswerGraph}. Attributes are named
 * by the keys that lead to them and typed; what is not known has none. The graph itself
 * says where it is from, which JGraphT's exporter cannot.
 */
@Component
final class GraphMlFileFormat implements FileFormat {

	private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

	/** What XML has no way to write. */
	private static final Pattern IMPOSSIBLE = Pattern
		.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

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
		AnswerGraph graph = new AnswerGraph(this.model, content.layout());
		return new FileWriter() {

			@Override
			public void page(Map<?, ?> data) {
				graph.add(data);
			}

			@Override
			public void end() throws IOException {
				try {
					new GraphMl(XMLOutputFactory.newFactory().createXMLStreamWriter(output, "UTF-8"))
						.write(content.provenance(), graph);
				}
				catch (XMLStreamException ex) {
					throw new IOException(ex);
				}
			}

		};
	}

	/** One document. */
	private static final class GraphMl {

		private final XMLStreamWriter xml;

		/** Ids of the attributes, by what has them and their names. */
		private final Map<String, String> keys = new HashMap<>();

		GraphMl(XMLStreamWriter xml) {
			this.xml = xml;
		}

		void write(Provenance provenance, AnswerGraph graph) throws XMLStreamException {
			this.xml.writeStartDocument("UTF-8", "1.0");
			this.xml.writeStartElement("graphml");
			this.xml.writeDefaultNamespace(NAMESPACE);
			for (String name : provenance.lines().keySet()) {
				key("graph", name, "string");
			}
			keys("node", graph.nodeAttributes());
			keys("edge", graph.linkAttributes());
			this.xml.writeStartElement("graph");
			this.xml.writeAttribute("edgedefault", "directed");
			data("graph", provenance.lines());
			for (Map.Entry<String, Map<String, @Nullable Object>> node : graph.nodes().entrySet()) {
				this.xml.writeStartElement("node");
				this.xml.writeAttribute("id", node.getKey());
				data("node", node.getValue());
				this.xml.writeEndElement();
			}
			for (AnswerGraph.Link link : graph.links()) {
				this.xml.writeStartElement("edge");
				this.xml.writeAttribute("source", link.from());
				this.xml.writeAttribute("target", link.to());
				data("edge", link.attributes());
				this.xml.writeEndElement();
			}
			this.xml.writeEndDocument();
			this.xml.flush();
		}

		private void keys(String owner, Map<String, String> attributes) throws XMLStreamException {
			for (Map.Entry<String, String> attribute : attributes.entrySet()) {
				key(owner, attribute.getKey(), attribute.getValue());
			}
		}

		private void key(String owner, String name, String type) throws XMLStreamException {
			String id = "d" + this.keys.size();
			this.keys.put(owner + " " + name, id);
			this.xml.writeEmptyElement("key");
			this.xml.writeAttribute("id", id);
			this.xml.writeAttribute("for", owner);
			this.xml.writeAttribute("attr.name", name);
			this.xml.writeAttribute("attr.type", type);
		}

		private void data(String owner, Map<String, ? extends @Nullable Object> values) throws XMLStreamException {
			for (Map.Entry<String, ? extends @Nullable Object> value : values.entrySet()) {
				if (value.getValue() != null) {
					this.xml.writeStartElement("data");
					this.xml.writeAttribute("key", String.valueOf(this.keys.get(owner + " " + value.getKey())));
					this.xml.writeCharacters(IMPOSSIBLE.matcher(String.valueOf(value.getValue())).replaceAll("\uFFFD"));
					this.xml.writeEndElement();
				}
			}
		}

	}

}
