package org.zonegraph;

import org.junit.jupiter.api.Test;

import org.zonegraph.graph.Revision;
import org.zonegraph.graph.RevisionRepository;

import static org.assertj.core.api.Assertions.assertThat;

class RevisionRepositoryTests {

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	private final RevisionRepository revisions = this.zonegraph.context().getBean(RevisionRepository.class);

	@Test
	void itReadsWhatTheImporterWrote() {
		assertThat(this.revisions.current()).hasValueSatisfying((revision) -> {
			assertThat(revision).isEqualTo(this.zonegraph.context().getBean(Revision.class));
			assertThat(revision.id()).isEqualTo(this.zonegraph.seed().revision());
			assertThat(revision.imprint()).isEqualTo(this.zonegraph.seed().imprint());
			assertThat(revision.counts()).containsEntry("Area", 174L);
		});
	}

	@Test
	void itFindsARevisionByItsKeyAndNoMarkOfAChangeover() {
		assertThat(this.revisions.findById(Revision.KEY)).isEqualTo(this.revisions.current());
		assertThat(this.revisions.existsById("former")).isFalse();
	}

}
