package org.zonegraph;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.repository.sail.SailRepositoryConnection;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.eclipse.rdf4j.sail.shacl.ShaclValidator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The description of the data set is one that data portals of Europe take. */
class DcatApTests {

	private static final List<String> SHAPES = List.of("/profiles/dcat-ap-3.0.0-shapes.ttl",
			"/profiles/dcat-ap-3.0.0-range.ttl");

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	@Test
	void noShapeOfTheProfileReportsAViolation() throws IOException {
		String described = this.zonegraph.get("/dataset.ttl").body();
		assertThat(described).contains("dcat:Dataset", "dcat:Distribution");
		assertThat(violations(described)).isEmpty();
	}

	@Test
	void whatThePortalsWantIsNoticedWhereItIsMissing() throws IOException {
		String described = this.zonegraph.get("/dataset.ttl").body();
		assertThat(violations(described.replace("dcterms:description", "dcterms:abstract"))).isNotEmpty();
	}

	private static List<String> violations(String described) throws IOException {
		MemoryStore data = new MemoryStore();
		MemoryStore shapes = new MemoryStore();
		try (SailRepositoryConnection of = new SailRepository(data).getConnection();
				SailRepositoryConnection by = new SailRepository(shapes).getConnection()) {
			of.add(new StringReader(described), "http://localhost/", RDFFormat.TURTLE);
			for (String name : SHAPES) {
				try (InputStream profile = Objects.requireNonNull(DcatApTests.class.getResourceAsStream(name))) {
					by.add(profile, RDFFormat.TURTLE);
				}
			}
			Model report = ShaclValidator.validate(data, shapes).asModel();
			return report.filter(null, SHACL.RESULT_SEVERITY, SHACL.VIOLATION)
				.stream()
				.map(Statement::getSubject)
				.map((result) -> StreamSupport.stream(report.getStatements(result, null, null).spliterator(), false)
					.filter((each) -> !each.getPredicate().equals(RDF.TYPE))
					.map((each) -> "%s %s".formatted(each.getPredicate().getLocalName(), each.getObject()))
					.collect(Collectors.joining("; ")))
				.toList();
		}
	}

}
