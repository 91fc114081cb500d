package org.zonegraph;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.zonegraph.element.OtherRevisionException;
import org.zonegraph.element.StoredFiles;
import org.zonegraph.element.StoredGraph;
import org.zonegraph.element.Subject;
import org.zonegraph.export.dump.SeedGraph;
import org.zonegraph.graph.GraphWatch;
import org.zonegraph.graph.Revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The whole graph as the database holds it is what the seed says. */
class StoredGraphTests {

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	private final GraphWatch watch = this.zonegraph.context().getBean(GraphWatch.class);

	private final Revision served = this.watch.state().revision();

	@Test
	void nodesLinksAndEvidenceAreThoseOfTheSeedInTheSameOrderOverSeveralPages() {
		List<Subject> stored = new StoredGraph(this.watch, this.zonegraph.model(), this.served).subjects().toList();
		assertThat(stored).containsExactlyElementsOf(
				new SeedGraph(this.zonegraph.model(), this.zonegraph.seed()).subjects().toList());
		assertThat(stored).filteredOn((subject) -> subject.node().type().isSource()).hasSizeGreaterThan(200);
	}

	@Test
	void theFilesAreThoseOfTheSeedAndOfNoOtherRevision() {
		assertThat(StoredFiles.read(this.watch, this.served.id())).contains(this.zonegraph.seed().files());
		assertThat(StoredFiles.read(this.watch, "another")).isEmpty();
	}

	@Test
	void aPageThatIsOfAnotherRevisionIsRefused() {
		Revision other = new Revision("another", this.served.layout(), this.served.loadedAt(), Map.of(),
				this.served.imprint());
		StoredGraph graph = new StoredGraph(this.watch, this.zonegraph.model(), other);
		assertThatExceptionOfType(OtherRevisionException.class).isThrownBy(() -> graph.nodes().toList());
		assertThatExceptionOfType(OtherRevisionException.class).isThrownBy(graph::files);
	}

}
