package org.zonegraph.correction;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A table of which some rows are edited and the rest stays as it was written. */
class EditedTableTests {

	/** With quotes that nobody needs, and a line break in a cell. */
	private static final String WRITTEN = "id,name,note\n\"area:a\",A,\"two\nlines\"\narea:b,\"B\",\n";

	private final EditedTable table = EditedTable.read("areas.csv", WRITTEN.getBytes(StandardCharsets.UTF_8));

	private String text() {
		return new String(this.table.bytes(), StandardCharsets.UTF_8);
	}

	@Test
	void aRowThatSaysTheSameStaysAsItWasWritten() {
		this.table.set(0, Map.of("name", "A"));
		this.table.set(1, Map.of());
		assertThat(text()).isEqualTo(WRITTEN);
	}

	@Test
	void aRowThatIsEditedIsWrittenAnewAndNoOtherIs() {
		this.table.set(1, Map.of("note", "b, or not"));
		assertThat(text()).isEqualTo(WRITTEN.replace("area:b,\"B\",\n", "area:b,B,\"b, or not\"\n"));
	}

	@Test
	void aRowIsAddedInFrontOfAnotherAndTakenAway() {
		this.table.insert(1, Map.of("id", "area:aa"));
		this.table.remove(0);
		assertThat(text()).isEqualTo("id,name,note\narea:aa,,\narea:b,\"B\",\n");
	}

}
