package org.zonegraph.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import tools.jackson.databind.JsonNode;

import org.zonegraph.graph.Imprint;
import org.zonegraph.model.Model;
import org.zonegraph.seed.Seed;

/** The graph, parts of it, and what it is made of, as RDF. */
public final class Rdf {

	private final Model model;

	private final RdfNames names;

	private final Imprint imprint;

	private final DatasetDescription dataset;

	private final RdfDocument document;

	/**
	 * The graph as RDF.
	 * @param model what the schema says
	 * @param imprint what the data is called and who publishes it
	 * @param descriptor the description of the data as a package
	 */
	public Rdf(Model model, Imprint imprint, JsonNode descriptor) {
		this.model = model;
		this.names = new RdfNames(model, imprint.homepage());
		this.imprint = imprint;
		this.dataset = new DatasetDescription(this.names, descriptor);
		this.document = new RdfDocument(this.names.prefixes(), new Context(model, this.names).terms());
	}

	/**
	 * Writes the whole graph.
	 * @param seed what is in it
	 * @param format how
	 * @param out where to; is not closed
	 * @throws IOException if it cannot be written there
	 */
	public void write(Seed seed, RdfFormat format, OutputStream out) throws IOException {
		Map<String, List<Seed.Link>> links = seed.links()
			.stream()
			.collect(Collectors.groupingBy(Seed.Link::from, LinkedHashMap::new, Collectors.toList()));
		this.document.write(format, out, (to) -> {
			Facts facts = new Facts(this.model, this.names, to);
			this.dataset.say(facts, seed.imprint(), seed.revision());
			for (Seed.Node node : seed.nodes()) {
				facts.node(node);
				links.getOrDefault(node.id(), List.of()).forEach(facts::link);
			}
		});
	}

	/**
	 * Writes what is known of an entity: what is said of it, its relationships in both
	 * directions, and the names of what they lead to.
	 * @param entity the entity
	 * @param of what the data that it is taken from is called and who publishes it
	 * @param format how
	 * @param out where to; is not closed
	 * @throws IOException if it cannot be written there
	 */
	public void write(Entity entity, Imprint of, RdfFormat format, OutputStream out) throws IOException {
		this.document.write(format, out, (to) -> {
			Facts facts = new Facts(this.model, this.names, to);
			facts.node(entity.node());
			entity.links().forEach(facts::link);
			entity.neighbours().forEach(facts::name);
			this.dataset.say(facts, of, entity.revision());
		});
	}

	/**
	 * Writes our own terms with what the schema says of them.
	 * @param format how
	 * @param out where to; is not closed
	 * @throws IOException if it cannot be written there
	 */
	public void writeVocabulary(RdfFormat format, OutputStream out) throws IOException {
		this.document.write(format, out, (to) -> new Vocabulary(this.model, this.names, to).write());
	}

	/**
	 * The JSON-LD context.
	 * @return a document of nothing but it
	 */
	public Map<String, Object> context() {
		return Map.of("@context", new Context(this.model, this.names).terms());
	}

	/**
	 * A decimal number with a point, as Turtle writes it in any case.
	 * @param text the number
	 * @return the same number
	 */
	public static String decimal(String text) {
		BigDecimal number = new BigDecimal(text);
		return ((number.scale() < 1) ? number.setScale(1) : number).toPlainString();
	}

	/**
	 * The type of a date.
	 * @param date a date as precise as its source
	 * @return as precise a type
	 */
	public static IRI dateType(String date) {
		return switch (date.length()) {
			case 4 -> XSD.GYEAR;
			case 7 -> XSD.GYEARMONTH;
			default -> XSD.DATE;
		};
	}

	/**
	 * What the data is, for those who collect data sets: schema.org and DCAT.
	 * @param revision which revision
	 * @param files what can be taken away
	 * @param homepage where people read about it
	 * @return a document in JSON-LD
	 */
	public Map<String, Object> dataset(String revision, List<Distribution> files, String homepage) {
		return this.dataset.document(this.imprint, revision, files, homepage);
	}

}
