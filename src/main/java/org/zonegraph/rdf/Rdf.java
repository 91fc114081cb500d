package org.zonegraph.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.zonegraph.element.WholeGraph;
import org.zonegraph.graph.Imprint;
import org.zonegraph.model.Model;

/** The graph, parts of it, and what it is made of, as RDF. */
@Component
public final class Rdf {

	private final Model model;

	/** Those of the homepage that was asked for last, which hardly ever changes. */
	private volatile @Nullable Words last;

	/**
	 * The graph as RDF.
	 * @param model what the schema says
	 */
	public Rdf(Model model) {
		this.model = model;
	}

	/** Things are called by the homepage of the data that says something of them. */
	private Words words(Imprint imprint) {
		Words words = this.last;
		if (words == null || !Objects.equals(words.homepage, imprint.homepage())) {
			words = new Words(this.model, imprint.homepage());
			this.last = words;
		}
		return words;
	}

	/**
	 * Writes the whole graph.
	 * @param graph what is in it
	 * @param format how
	 * @param out where to; is not closed
	 * @throws IOException if it cannot be written there
	 */
	public void write(WholeGraph graph, RdfFormat format, OutputStream out) throws IOException {
		Words words = words(graph.imprint());
		Stream<Consumer<Facts>> dataset = Stream
			.of((facts) -> words.dataset.say(facts, graph.imprint(), graph.revision()));
		Stream<Consumer<Facts>> subjects = graph.subjects().map((subject) -> (facts) -> {
			facts.node(subject.node());
			facts.identifiers(subject.identifiers());
			subject.links().forEach(facts::link);
			facts.statements(subject.statements(), subject.links());
		});
		words.document.write(format, out, Stream.concat(dataset, subjects)
			.map((said) -> (to) -> said.accept(new Facts(this.model, words.names, to))));
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
		Words words = words(of);
		words.document.write(format, out, Stream.of((to) -> {
			Facts facts = new Facts(this.model, words.names, to);
			Optional.ofNullable(entity.node()).ifPresent(facts::node);
			facts.identifiers(entity.identifiers());
			entity.links().forEach(facts::link);
			facts.statements(entity.statements(), entity.links());
			entity.neighbours().forEach(facts::name);
			words.dataset.say(facts, of, entity.revision());
		}));
	}

	/**
	 * Writes our own terms with what the schema says of them.
	 * @param of what the data is called whose terms they are
	 * @param format how
	 * @param out where to; is not closed
	 * @throws IOException if it cannot be written there
	 */
	public void writeVocabulary(Imprint of, RdfFormat format, OutputStream out) throws IOException {
		Words words = words(of);
		words.document.write(format, out, Stream.of((to) -> new Vocabulary(this.model, words.names, to).write()));
	}

	/**
	 * Our own terms.
	 * @param of what the data is called whose terms they are
	 * @return the terms by their names
	 */
	public List<VocabularyTerm> vocabulary(Imprint of) {
		org.eclipse.rdf4j.model.Model said = new LinkedHashModel();
		new Vocabulary(this.model, words(of).names, said::add).write();
		return said.filter(null, RDFS.ISDEFINEDBY, null)
			.subjects()
			.stream()
			.map((term) -> new VocabularyTerm(local(term), texts(said, term, RDF.TYPE).get(0),
					texts(said, term, RDFS.COMMENT), texts(said, term, RDFS.SUBCLASSOF),
					texts(said, term, Vocabulary.RANGE)))
			.sorted(Comparator.comparing(VocabularyTerm::name))
			.toList();
	}

	private static List<String> texts(org.eclipse.rdf4j.model.Model said, Resource term, IRI property) {
		return said.filter(term, property, null).objects().stream().map(Rdf::local).distinct().toList();
	}

	private static String local(Value value) {
		return (value instanceof IRI name) ? name.getLocalName() : value.stringValue();
	}

	/**
	 * The JSON-LD context.
	 * @param of what the data is called whose terms it explains
	 * @return a document of nothing but it
	 */
	public Map<String, Object> context(Imprint of) {
		return Map.of("@context", words(of).context);
	}

	/**
	 * Parts of the graph as JSON-LD, for a document that has the context.
	 * @param of what the data is called that has them
	 * @return makes them
	 */
	public NodeObjects objects(Imprint of) {
		return words(of).objects;
	}

	/**
	 * What the data is, for those who collect data sets: schema.org and DCAT.
	 * @param data the data
	 * @param files what can be taken away
	 * @param homepage where people read about it
	 * @return a document in JSON-LD
	 */
	public Map<String, Object> dataset(DataDescription data, List<Distribution> files, String homepage) {
		return words(data.imprint()).dataset.document(data, files, homepage);
	}

	/**
	 * Writes what the data is and what can be taken away, as DCAT.
	 * @param data the data
	 * @param files what can be taken away
	 * @param homepage where people read about it
	 * @param format how
	 * @param out where to; is not closed
	 * @throws IOException if it cannot be written there
	 */
	public void writeDataset(DataDescription data, List<Distribution> files, String homepage, RdfFormat format,
			OutputStream out) throws IOException {
		Words words = words(data.imprint());
		words.document.write(format, out,
				Stream.of((to) -> words.dataset.say(new Facts(this.model, words.names, to), data, files, homepage)));
	}

	/**
	 * What the data is called as a whole.
	 * @param of what it is called and who publishes it
	 * @return its IRI
	 */
	public String dataset(Imprint of) {
		return words(of).names.dataset().stringValue();
	}

	/**
	 * A thing as a page names it that is about it, in the words of schema.org.
	 * @param of what the data is called that has the thing
	 * @param id the thing's id
	 * @param name its name
	 * @return a node object, to which the page may add
	 */
	public Map<String, Object> thing(Imprint of, String id, String name) {
		return words(of).page.thing(id, name);
	}

	/**
	 * The data as a page names it that is of it, in the words of schema.org.
	 * @param of what the data is called
	 * @param revision which revision of it
	 * @return a node object
	 */
	public Map<String, Object> part(Imprint of, String revision) {
		return words(of).page.dataset(of, revision);
	}

	/** What things are called where the data is published at an address, or at none. */
	private static final class Words {

		private final @Nullable String homepage;

		private final RdfNames names;

		private final NodeObjects objects;

		private final DatasetDescription dataset;

		private final PageDescription page;

		private final Map<String, Object> context;

		private final RdfDocument document;

		Words(Model model, @Nullable String homepage) {
			this.homepage = homepage;
			this.names = new RdfNames(model, homepage);
			this.dataset = new DatasetDescription(this.names);
			this.page = new PageDescription(model, this.names);
			this.context = new Context(model, this.names).terms();
			this.objects = new NodeObjects(model, this.names, new PropertyValues(this.names), this.context);
			this.document = new RdfDocument(this.names.prefixes(), this.context);
		}

	}

}
