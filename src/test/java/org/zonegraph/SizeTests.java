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

/**
 * How large a package and a class may be, and that a name is that of one class, so that a
 * stranger finds his way.
 */
class SizeTests {

	private static final Path SOURCES = Path.of("src/main/java/org/zonegraph");

	private static final int MOST_FILES = 20;

	private static final int MOST_LINES = 250;

	@Test
	void aPackageHasAtMostTwentyFiles() throws IOException {
		Map<String, Long> files = files();
		files.values().removeIf((count) -> count <= MOST_FILES);
		assertThat(files).as("packages with more files: find the rooms in them").isEmpty();
	}

	@Test
	void aRoomOfTheWebHasThreeToNineFiles() throws IOException {
		Map<String, Long> files = files();
		files.keySet().removeIf((room) -> !room.startsWith("web/"));
		assertThat(files).hasSizeGreaterThan(20);
		files.values().removeIf((count) -> count >= 3 && count <= 9);
		assertThat(files).as("rooms with less or more: what are they about?").isEmpty();
	}

	/** How many files each package has. */
	private static Map<String, Long> files() throws IOException {
		return Docs.sources()
			.stream()
			.filter((source) -> !source.endsWith("package-info.java"))
			.collect(Collectors.groupingBy((source) -> SOURCES.relativize(source.getParent()).toString(), TreeMap::new,
					Collectors.counting()));
	}

	@Test
	void aNameIsThatOfOneClass() throws IOException {
		Map<String, Long> names = Docs.sources()
			.stream()
			.map((source) -> source.getFileName().toString().replace(".java", ""))
			.filter((name) -> !name.equals("package-info"))
			.collect(Collectors.groupingBy((name) -> name, TreeMap::new, Collectors.counting()));
		names.values().removeIf((count) -> count == 1);
		assertThat(names).as("names of several classes").isEmpty();
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
