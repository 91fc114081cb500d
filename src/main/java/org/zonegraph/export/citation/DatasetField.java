package org.zonegraph.export.citation;

import java.util.List;
import java.util.stream.Stream;

import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Component;

import org.zonegraph.claim.CoverageField;
import org.zonegraph.graph.Imprint;
import org.zonegraph.graph.PublicUrl;
import org.zonegraph.graph.Revision;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.words.SchemaWords;
import org.zonegraph.query.clause.Scope;
import org.zonegraph.query.compile.Asked;
import org.zonegraph.query.compile.ComputedField;
import org.zonegraph.query.question.Selection;
import org.zonegraph.query.shape.Projection;
import org.zonegraph.query.shape.Shape;

/** Answers the root field {@code dataset}: what this knowledge base is. */
@Component
final class DatasetField implements ComputedField {

	private final CoverageField coverage;

	private final Model model;

	private final PublicUrl site;

	DatasetField(CoverageField coverage, Model model, PublicUrl site) {
		this.site = site;
		this.coverage = coverage;
		this.model = model;
	}

	@Override
	public boolean answers(String type, String field) {
		return type.equals("Query") && field.equals("dataset");
	}

	@Override
	public double rows(Asked asked) {
		// what there is of each kind is counted by the database itself
		return asked.selected().contains("coverage") ? covered().count() * this.coverage.rows(asked) : 0;
	}

	@Override
	public Projection compile(Place place) {
		Node node = Cypher.node(Revision.LABEL).named(place.scope().name("r"));
		Node revision = Scope.reference(node);
		Projection.Builder fields = new Projection.Builder();
		for (Selection field : place.field().children()) {
			String key = field.key();
			switch (field.field()) {
				case "__typename" -> fields.constant(key, "Dataset");
				case "counts" -> fields.add(key, counts(place, field));
				case "coverage" -> fields.add(key, coverage(place, field));
				case "loadedAt" -> fields.add(key, Cypher.toString(revision.property("loadedAt")), Shape.LEAF);
				case "citation" -> fields.add(key, citation(revision, field.constant("format")));
				default -> fields.add(key, revision.property(field.field()), Shape.LEAF);
			}
		}
		Projection dataset = fields.build();
		Expression row = Cypher.collect(Cypher.match(node.withProperties("key", Cypher.literalOf("current")))
			.returning(dataset.expression())
			.build());
		return new Projection(row, new Shape.First(dataset.shape()));
	}

	private static Projection counts(Place place, Selection field) {
		return each(place.scope()
			.model()
			.nodeTypes()
			.stream()
			.map((type) -> count(place, type, field.children()))
			.toList());
	}

	private static Projection each(List<Projection> entries) {
		return new Projection(Cypher.listOf(entries.stream().map(Projection::expression).toList()),
				new Shape.Each(entries.stream().map(Projection::shape).toList()));
	}

	private static Projection count(Place place, NodeType type, List<Selection> selection) {
		Projection.Builder bucket = new Projection.Builder();
		for (Selection field : selection) {
			switch (field.field()) {
				case "value" -> bucket.constant(field.key(), type.constant());
				case "label" -> bucket.constant(field.key(),
						new SchemaWords(place.scope().model()).label(type, field.constant("language")));
				case "count" ->
					bucket.add(field.key(), Cypher.count((PatternElement) place.scope().node(type)), Shape.LEAF);
				default -> bucket.constant(field.key(), "Bucket");
			}
		}
		return bucket.build();
	}

	private Projection coverage(Place dataset, Selection field) {
		Place place = new Place(dataset.scope(), dataset.objects(), null, null, field);
		return each(covered().map((kind) -> this.coverage.compile(place, kind)).toList());
	}

	/** The kinds of node that have a coverage. */
	private Stream<NodeType> covered() {
		return this.model.nodeTypes().stream().filter((kind) -> !kind.isSource());
	}

	private Projection citation(Node revision, String format) {
		Expression parts = Cypher.listOf(revision.property("title"), revision.property("publisher"),
				revision.property("issuedOn"), revision.property("licence"), revision.property("homepage"),
				revision.property("revision"));
		return new Projection(parts, (value) -> new Citation(imprint(value), value.get(5).asString()).as(format));
	}

	private Imprint imprint(Value parts) {
		return this.site.of(new Imprint(parts.get(0).asString(), null, parts.get(1).asString(), parts.get(2).asString(),
				parts.get(3).asString(), (String) Shape.LEAF.read(parts.get(4))));
	}

}
