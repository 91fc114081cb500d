package org.zonegraph.query.compile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.zonegraph.model.Model;
import org.zonegraph.model.SchemaReader;
import org.zonegraph.query.shape.Projection;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class QueryCompilerTests {

	@Test
	void aFieldOfTheSchemaThatNoCodeWorksOutIsToldAtTheStart() throws Exception {
		Model model = SchemaReader.read(Files.readString(Path.of("schema.graphqls")));
		assertThatIllegalArgumentException().isThrownBy(() -> new QueryCompiler(model, List.of(), List.of(), List.of()))
			.withMessage("the schema has Query.search, but no code works it out");
		ComputedField roots = new Answering("Query");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new QueryCompiler(model, List.of(roots), List.of(), List.of()))
			.withMessage("the schema has Enterprise.measurePaths, but no code works it out");
	}

	private record Answering(String type) implements ComputedField {

		@Override
		public boolean answers(String type, String field) {
			return this.type.equals(type);
		}

		@Override
		public Projection compile(Place place) {
			throw new UnsupportedOperationException(place.field().field());
		}

	}

}
