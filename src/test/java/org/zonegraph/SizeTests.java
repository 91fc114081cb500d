package org.zonegraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How large a package and a class may be, so that a stranger finds his way. */
class SizeTests {

	private static final Path SOURCES = Path.of("src/main/java/org/zonegraph");

	private static final int MOST_FILES = 20;

	private static final int MOST_LINES = 250;

	/** They were larger before there was a bound: nothing is added here. */
	private static final Set<String> LARGE_PACKAGES = Set.of("export", "model", "query");

	@Test
	void aPackageHasAtMostTwentyFiles() throws IOException {
		Map<String, Long> files = Docs.sources()
			.stream()
			.filter((source) -> !source.endsWith("package-info.java"))
			.collect(Collectors.groupingBy((source) -> SOURCES.relativize(source.getParent()).toString(), TreeMap::new,
					Collectors.counting()));
		files.values().removeIf((count) -> count <= MOST_FILES);
		assertThat(LARGE_PACKAGES).as("packages with more files: find the rooms in them").containsAll(files.keySet());
	}

	@Test
	void aClassHasAtMostTwoHundredAndFiftyLines() throws IOException {
		Set<String> classes = new TreeSet<>();
		for (Path source : Docs.sources()) {
			if (Files.readAllLines(source).size() > MOST_LINES) {
				classes.add(source.getFileName().toString().replace(".java", ""));
			}
		}
		assertThat(classes).as("classes with more lines: they are about more than one thing").isEmpty();
	}

}
