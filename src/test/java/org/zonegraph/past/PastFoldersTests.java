package org.zonegraph.past;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PastFoldersTests {

	@Test
	void whatAProcessLeftThatIsNoMoreIsRemovedAndWhatAnotherUsesIsNot(@TempDir Path root) throws Exception {
		Path left = Files.createDirectories(root.resolve("process1/revision1/data")).resolve("store");
		Files.writeString(left, "what was cut off");
		try (PastFolders first = new PastFolders(root)) {
			assertThat(root.resolve("process1")).doesNotExist();
			Path used = Files.writeString(first.next().resolve("store"), "what is read");
			try (PastFolders second = new PastFolders(root)) {
				assertThat(used).exists();
				assertThat(second.next().getParent()).isNotEqualTo(first.next().getParent());
			}
			assertThat(used).exists();
		}
		assertThat(root).isEmptyDirectory();
	}

}
