package org.zonegraph;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.TreeModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.zonegraph.RunningZonegraph.Answer;
import org.zonegraph.element.Identifier;
import org.zonegraph.element.Link;
import org.zonegraph.element.Node;
import org.zonegraph.model.Names;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.RelationshipType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The graph as RDF says what the GraphQL API says, in Turtle, in JSON-LD and entity by
 * entity.
 */
class RdfTests {

	private static final String ZG = "urn:zonegraph:vocabulary#";

	private static final String PREFIXES = "PREFIX zg: <" + ZG + "> PREFIX prov: <http://www.w3.org/ns/prov#> ";

	private static final Supplier<Map<IRI, Set<Value>>> TREE = () -> new TreeMap<>(
			Comparator.comparing(IRI::stringValue));

	private static final Map<String, Model> WHOLE = new ConcurrentHashMap<>();

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	/** The whole graph, which is large to read. */
	private Model whole(String ending) throws IOException {
		Model known = WHOLE.get(ending);
		if (known != null) {
			return known;
		}
		Path path = this.zonegraph.files().named("zonegraph." + ending).orElseThrow().path();
		try (InputStream bytes = Files.newInputStream(path)) {
			Model whole = new TreeModel(
					Rio.parse(bytes, "", ending.equals("ttl") ? RDFFormat.TURTLE : RDFFormat.JSONLD));
			WHOLE.put(ending, whole.unmodifiable());
			return whole;
		}
	}

	private Model get(String path, RDFFormat format) throws IOException {
		String body = this.zonegraph.get(path, "Accept", format.getDefaultMIMEType()).body();
		return new TreeModel(Rio.parse(new StringReader(body), "", format));
	}

	@Test
	void sparqlOverTheTurtleCountsEveryKindAndEveryRelationshipAsGraphQlDoes() throws IOException {
		SailRepository repository = new SailRepository(new MemoryStore());
		try (RepositoryConnection connection = repository.getConnection()) {
			connection.add(whole("ttl"));
			for (NodeType type : this.zonegraph.model().nodeTypes()) {
				int listed = this.zonegraph.ask("{ %s { totalCount } }".formatted(type.plural()))
					.at(type.plural() + ".totalCount")
					.as();
				assertThat(count(connection, "?s a zg:%s".formatted(type.name()))).as(type.name()).isEqualTo(listed);
			}
			for (RelationshipType type : this.zonegraph.model().relationshipTypes()) {
				long held = this.zonegraph.driver()
					.executableQuery("MATCH ()-[r:%s]->() RETURN count(r) AS n".formatted(type.name()))
					.execute()
					.records()
					.get(0)
					.get("n")
					.asLong();
				String pattern = type.isEvidence() ? "?s zg:cites ?o" : "?s rdf:predicate zg:%s".formatted(type.term());
				assertThat(count(connection, pattern)).as(type.name()).isEqualTo(held);
			}
			int operations = this.zonegraph
				.ask("{ area(id: \"area:chongqing-xiyong-cbz\") { enterprises { totalCount } } }")
				.at("area.enterprises.totalCount")
				.as();
			assertThat(count(connection, "?s a zg:Operation; rdf:object <urn:zonegraph:area:chongqing-xiyong-cbz>"))
				.isEqualTo(operations)
				.isPositive();
		}
		finally {
			repository.shutDown();
		}
	}

	private static long count(RepositoryConnection connection, String pattern) {
		try (TupleQueryResult rows = connection
			.prepareTupleQuery(PREFIXES + "SELECT (COUNT(*) AS ?n) WHERE { %s }".formatted(pattern))
			.evaluate()) {
			return Long.parseLong(rows.next().getValue("n").stringValue());
		}
	}

	@Test
	void theSourcesOfARelationshipAreFoundByItsStatement() throws IOException {
		Model whole = whole("ttl");
		for (Link link : this.zonegraph.seed().links()) {
			if (link.type().equals("OPERATES_IN")) {
				Resource statement = whole.filter(null, RDF.SUBJECT, Values.iri("urn:zonegraph:" + link.from()))
					.subjects()
					.stream()
					.filter((each) -> each.stringValue().equals("urn:zonegraph:" + link.id()))
					.findFirst()
					.orElseThrow();
				assertThat(
						whole.filter(statement, Values.iri("http://www.w3.org/ns/prov#wasDerivedFrom"), null).objects())
					.extracting(Value::stringValue)
					.containsExactlyInAnyOrderElementsOf(
							link.evidence().sources().stream().map((id) -> "urn:zonegraph:" + id).toList());
				assertThat(whole.filter(statement, Values.iri(ZG + "confidence"), null).objects())
					.containsExactly(Values.iri(ZG + "Confidence." + link.evidence().confidence()));
			}
		}
	}

	@Test
	void whatIsSaidOfASingleValueIsANodeWithItsRankItsGradeAndItsSources() throws IOException {
		Model whole = whole("ttl");
		Set<List<Object>> expected = new HashSet<>();
		this.zonegraph.seed().statements().forEach((said) -> {
			expected.add(List.of("urn:zonegraph:" + said.subject(), ZG + said.field(),
					ZG + "StatementRank." + said.rank(), ZG + "Confidence." + said.evidence().confidence(),
					said.evidence().sources().stream().map((id) -> "urn:zonegraph:" + id).collect(Collectors.toSet())));
		});
		Set<List<Object>> found = new HashSet<>();
		Set<Resource> nodes = whole.filter(null, RDF.TYPE, Values.iri(ZG + "Statement")).subjects();
		for (Resource node : nodes) {
			found.add(List.of(value(whole, node, RDF.SUBJECT), value(whole, node, RDF.PREDICATE),
					value(whole, node, Values.iri(ZG + "rank")), value(whole, node, Values.iri(ZG + "confidence")),
					whole.filter(node, Values.iri("http://www.w3.org/ns/prov#wasDerivedFrom"), null)
						.objects()
						.stream()
						.map(Value::stringValue)
						.collect(Collectors.toSet())));
			assertThat(whole.filter(node, RDF.OBJECT, null)).as(node.stringValue()).isNotEmpty();
		}
		assertThat(nodes).hasSameSizeAs(this.zonegraph.seed().statements());
		assertThat(found).isEqualTo(expected);
		IRI size = Values.iri("urn:zonegraph:area:alashankou-cbz#areaKm2");
		assertThat(value(whole, size, RDF.OBJECT)).isEqualTo("5.6");
		assertThat(value(whole, Values.iri(size + "-2"), RDF.OBJECT)).isEqualTo("10.9");
	}

	private static String value(Model model, Resource subject, IRI predicate) {
		return model.filter(subject, predicate, null)
			.objects()
			.stream()
			.map(Value::stringValue)
			.collect(Collectors.joining(" "));
	}

	@Test
	void theJsonLdIsTheSameStatementsAsTheTurtle() throws IOException {
		assertThat(whole("jsonld")).containsExactlyInAnyOrderElementsOf(whole("ttl"));
		assertThat(get("/enterprise/acer", RDFFormat.JSONLD)).isNotEmpty()
			.containsExactlyInAnyOrderElementsOf(get("/enterprise/acer", RDFFormat.TURTLE));
	}

	@ParameterizedTest
	@MethodSource("org.zonegraph.TrustedDocumentsTests#names")
	void whatAnAnswerSaysOfTheGraphIsPartOfTheWholeGraph(String name) throws IOException {
		Model whole = whole("ttl");
		Set<IRI> predicates = Set.copyOf(whole.predicates());
		String file = this.zonegraph.file(name + ".jsonld", TrustedDocumentsTests.parameters(name)).body();
		Set<Statement> said = Rio.parse(new StringReader(file), "", RDFFormat.JSONLD)
			.stream()
			.filter((each) -> each.getSubject().stringValue().startsWith("urn:zonegraph:"))
			.filter((each) -> predicates.contains(each.getPredicate()) && !each.getObject().isBNode())
			// of which language a name is the answer does not say
			.filter((each) -> !each.getPredicate().stringValue().equals("https://schema.org/name"))
			.collect(Collectors.toSet());
		// AssertJ would look through the whole for each
		assertThat(said).allMatch(whole::contains);
		if (file.contains("urn:zonegraph:")) {
			System.out.printf("%s: %d statements of the graph%n", name, said.size());
		}
	}

	@Test
	void relationshipsOfAnAnswerAndTheirEvidenceAreStatedAsTheWholeGraphStatesThem() throws IOException {
		Model whole = whole("ttl");
		Model answer = new TreeModel(
				Rio.parse(new StringReader(this.zonegraph.file("area.jsonld", "id=area:chongqing-xiyong-cbz").body()),
						"", RDFFormat.JSONLD));
		IRI xiyong = Values.iri("urn:zonegraph:area:chongqing-xiyong-cbz");
		for (String relationship : List.of("locatedIn", "hasIndustry", "hasBusinessModel", "exemplifies")) {
			assertThat(answer.filter(xiyong, Values.iri(ZG + relationship), null)).as(relationship)
				.isNotEmpty()
				.isEqualTo(whole.filter(xiyong, Values.iri(ZG + relationship), null));
		}
		assertThat(answer.filter(null, Values.iri(ZG + "about"), xiyong)).as("the other direction")
			.isNotEmpty()
			.isEqualTo(whole.filter(null, Values.iri(ZG + "about"), xiyong));
		assertThat(evidence(answer, xiyong)).isNotEmpty().isEqualTo(evidence(whole, xiyong));
		IRI statement = Values.iri(ZG + "Statement");
		assertThat(answer.filter(null, RDF.TYPE, statement)).isNotEmpty().allSatisfy((said) -> {
			assertThat(answer.filter(said.getSubject(), null, null)).as(said.getSubject().stringValue())
				.hasSizeGreaterThan(5);
			assertThat(whole).containsAll(answer.filter(said.getSubject(), null, null));
		});
	}

	@Test
	void whatAnAnswerSaysOfTheValuesOfARelationshipIsWhatTheWholeGraphSays() throws IOException {
		Model answer = new TreeModel(Rio.parse(new StringReader(this.zonegraph.getQuestion("""
				{ area(id: "area:hengyang-cbz") { id enterprises(first: 100) { edges { node { id }
				  statements { field value rank quote readOn evidence { confidence note sources { id } } } } } } }""",
				"Accept", "application/ld+json")
			.body()), "", RDFFormat.JSONLD));
		Set<List<Object>> said = ofRelationships(answer);
		assertThat(said).isNotEmpty()
			.isEqualTo(ofRelationships(whole("ttl")).stream()
				.filter((each) -> ((Set<?>) each.get(1)).contains(Values.iri("urn:zonegraph:area:hengyang-cbz")))
				.collect(Collectors.toSet()));
	}

	/** Of each statement about a relationship the ends of that, and what it says. */
	private static Set<List<Object>> ofRelationships(Model model) {
		Set<List<Object>> said = new HashSet<>();
		for (Resource statement : model.filter(null, RDF.TYPE, Values.iri(ZG + "Statement")).subjects()) {
			Resource subject = (Resource) model.filter(statement, RDF.SUBJECT, null).objects().iterator().next();
			if (model.contains(subject, RDF.TYPE, RDF.STATEMENT)) {
				List<Object> each = new ArrayList<>(List.of(model.filter(subject, RDF.SUBJECT, null).objects(),
						model.filter(subject, RDF.OBJECT, null).objects()));
				model.filter(statement, null, null)
					.stream()
					.filter((one) -> !one.getPredicate().equals(RDF.SUBJECT))
					.collect(Collectors.groupingBy(Statement::getPredicate, TREE,
							Collectors.mapping(Statement::getObject, Collectors.toSet())))
					.forEach((predicate, objects) -> each.addAll(List.of(predicate, objects)));
				said.add(each);
			}
		}
		return said;
	}

	@Test
	void whatARegisterOfOthersCallsAThingHasItsEvidenceBesideIt() throws IOException {
		Model whole = whole("ttl");
		List<Identifier> identifiers = this.zonegraph.seed().identifiers();
		assertThat(whole.filter(null, RDF.TYPE, Values.iri(ZG + "Identifier"))).isNotEmpty().hasSameSizeAs(identifiers);
		Model answer = new TreeModel(Rio.parse(
				new StringReader(this.zonegraph
					.getQuestion("""
							{ provinces(first: 100) { nodes { id
							  identifiers { scheme value evidence { confidence note sources { id } } } } } }""",
							"Accept", "application/ld+json")
					.body()),
				"", RDFFormat.JSONLD));
		for (Identifier identifier : identifiers) {
			IRI node = Values.iri("urn:zonegraph:" + identifier.subject() + "#" + identifier.id());
			assertThat(value(whole, node, RDF.SUBJECT)).isEqualTo("urn:zonegraph:" + identifier.subject());
			assertThat(value(whole, node, RDF.OBJECT)).isEqualTo(identifier.scheme().iri(identifier.value()));
			assertThat(value(whole, node, Values.iri(ZG + "confidence")))
				.isEqualTo(ZG + "Confidence." + identifier.evidence().confidence());
			assertThat(whole.filter(node, Values.iri("http://www.w3.org/ns/prov#wasDerivedFrom"), null).objects())
				.extracting(Value::stringValue)
				.containsExactlyInAnyOrderElementsOf(
						identifier.evidence().sources().stream().map((id) -> "urn:zonegraph:" + id).toList());
			assertThat(answer.filter(node, null, null)).isEqualTo(whole.filter(node, null, null));
		}
	}

	@Test
	void theHopsOfAPathAreTheRelationshipsThatTheyWalk() throws IOException {
		String parameters = TrustedDocumentsTests.parameters("paths");
		Model answer = new TreeModel(Rio.parse(new StringReader(this.zonegraph.file("paths.jsonld", parameters).body()),
				"", RDFFormat.JSONLD));
		List<Object> hops = RunningZonegraph.read(this.zonegraph.file("paths.json", parameters))
			.at("data.paths.nodes")
			.<List<Object>>as()
			.stream()
			.flatMap((path) -> new Answer(path).at("hops").<List<Object>>as().stream())
			.toList();
		assertThat(hops).isNotEmpty().allSatisfy((each) -> {
			Answer hop = new Answer(each);
			boolean forward = hop.at("forward").as();
			IRI from = Values.iri("urn:zonegraph:" + hop.at(forward ? "from.id" : "to.id").<String>as());
			IRI to = Values.iri("urn:zonegraph:" + hop.at(forward ? "to.id" : "from.id").<String>as());
			IRI predicate = Values.iri(ZG + Names.camel(hop.at("relationship").as()));
			assertThat(answer.contains(from, predicate, to)).as(hop.toString()).isTrue();
			assertThat(answer.filter(null, RDF.SUBJECT, from).subjects()).anySatisfy((statement) -> assertThat(
					answer.contains(statement, RDF.OBJECT, to) && answer.contains(statement, RDF.PREDICATE, predicate))
				.isTrue());
		});
	}

	/**
	 * What is said of the relationships that start at a thing: kind, end, grade, sources.
	 */
	private static Set<List<Object>> evidence(Model model, IRI thing) {
		return model.filter(null, RDF.SUBJECT, thing)
			.subjects()
			.stream()
			.filter((statement) -> model.contains(statement, RDF.TYPE, RDF.STATEMENT))
			.map((statement) -> List.<Object>of(model.filter(statement, RDF.PREDICATE, null).objects(),
					model.filter(statement, RDF.OBJECT, null).objects(),
					model.filter(statement, Values.iri(ZG + "confidence"), null).objects(),
					model.filter(statement, Values.iri("http://www.w3.org/ns/prov#wasDerivedFrom"), null).objects()))
			.collect(Collectors.toSet());
	}

	@Test
	void theDocumentsOfAllEntitiesTogetherAreTheWholeGraphAndEachHasItsRelationshipsInBothDirections()
			throws IOException {
		Set<Statement> together = new HashSet<>();
		for (Node node : this.zonegraph.seed().nodes()) {
			Model document = get("/" + node.id().replaceFirst(":", "/"), RDFFormat.TURTLE);
			together.addAll(document);
			long links = this.zonegraph.seed()
				.links()
				.stream()
				.filter((link) -> link.from().equals(node.id()) || link.to().equals(node.id()))
				.filter((link) -> !link.type().equals("CITES"))
				.count();
			assertThat(document.filter(null, RDF.TYPE, RDF.STATEMENT)).as(node.id()).hasSize((int) links);
		}
		Set<Statement> whole = new HashSet<>(whole("ttl"));
		// two sets, for a list of both would be looked through for each statement
		assertThat(whole.stream().filter((statement) -> !together.contains(statement))).as("in the whole alone")
			.isEmpty();
		assertThat(together.stream().filter((statement) -> !whole.contains(statement))).as("in documents alone")
			.isEmpty();
	}

	@Test
	void everyTermThatIsUsedIsInTheVocabularyWithTheWordsOfTheSchema() throws IOException {
		Model vocabulary = get("/vocabulary.ttl", RDFFormat.TURTLE);
		Set<IRI> used = whole("ttl").stream()
			.flatMap((statement) -> List.of(statement.getPredicate(), statement.getObject()).stream())
			.filter((value) -> value instanceof IRI iri && iri.getNamespace().equals(ZG))
			.map(IRI.class::cast)
			.collect(Collectors.toSet());
		assertThat(used).hasSizeGreaterThan(100)
			.allSatisfy((term) -> assertThat(vocabulary.filter(term, RDFS.COMMENT, null).objects()).as(term.toString())
				.isNotEmpty()
				.allSatisfy((comment) -> assertThat(comment.stringValue()).isNotBlank()));
		assertThat(vocabulary.filter(Values.iri(ZG + "locatedIn"), RDFS.COMMENT, null).objects())
			.extracting(Value::stringValue)
			.contains("Lies in a provincial unit.", "Area.province: The provincial unit it lies in.",
					"Province.areas: Areas in it.");
	}

	@Test
	void aPropertyAndARelationshipNeverShareATerm() {
		TreeMap<String, Long> relationships = this.zonegraph.model()
			.relationshipTypes()
			.stream()
			.map(RelationshipType::term)
			.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
		assertThat(this.zonegraph.model().nodeTypes()).flatExtracting(NodeType::properties)
			.extracting("name")
			.doesNotContainAnyElementsOf(relationships.keySet())
			.doesNotContain("evidence", "confidence", "note");
	}

}
