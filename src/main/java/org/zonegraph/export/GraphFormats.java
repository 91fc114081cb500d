package org.zonegraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

import org.zonegraph.model.Model;
import org.zonegraph.rdf.Rdf;
import org.zonegraph.rdf.RdfFormat;
import org.zonegraph.seed.Seed;
import org.zonegraph.seed.SeedFiles;

/** All forms in which the whole graph can be taken away. */
final class GraphFormats {

	private final List<GraphFormat> formats;

	/**
	 * The forms of a graph.
	 * @param model what the schema says
	 * @param seed the graph
	 * @param files the files it was read from
	 */
	GraphFormats(Model model, Seed seed, SeedFiles files) {
		Rdf rdf = new Rdf(model, seed.imprint(), files.descriptor());
		this.formats = List.of(new PackageFormat(seed, files), new GraphMlFormat(model, seed),
				new RdfFile(rdf, seed, RdfFormat.TURTLE), new RdfFile(rdf, seed, RdfFormat.JSON_LD),
				new CypherFormat(model, seed));
	}

	List<GraphFormat> all() {
		return this.formats;
	}

	Optional<GraphFormat> named(String ending) {
		return this.formats.stream().filter((format) -> format.ending().equals(ending)).findFirst();
	}

	/** The graph as RDF. */
	private record RdfFile(Rdf rdf, Seed seed, RdfFormat format) implements GraphFormat {

		@Override
		public String ending() {
			return this.format.ending();
		}

		@Override
		public String mediaType() {
			return this.format.mediaType();
		}

		@Override
		public void write(OutputStream out) throws IOException {
			this.rdf.write(this.seed, this.format, out);
		}

	}

}
