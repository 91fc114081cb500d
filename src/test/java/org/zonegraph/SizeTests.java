package org.zonegraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

	private static final int SIX = 6;

	private static final Pattern WRITTEN = Pattern.compile("\\.(?:java|jte|js|css|graphql)$");

	private static final Pattern NOTHING_SAID = Pattern
		.compile("^(?:import |package |/?\\*|//|@import |@Override$|@end|@else$)");

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

	/** Six lines that say something: brackets, imports and comments do not. */
	@Test
	void noSixLinesStandTwice() throws IOException {
		Map<List<String>, Set<String>> places = new HashMap<>();
		try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
			for (Path file : files.filter((path) -> WRITTEN.matcher(path.toString()).find()).toList()) {
				List<String> lines = Files.readAllLines(file)
					.stream()
					.map(String::strip)
					.filter(SizeTests::says)
					.toList();
				for (int i = 0; i + SIX <= lines.size(); i++) {
					places.computeIfAbsent(lines.subList(i, i + SIX), (same) -> new TreeSet<>())
						.add("%s: the %dth, %s".formatted(file.getFileName(), i + 1, lines.get(i)));
				}
			}
		}
		assertThat(places).hasSizeGreaterThan(10_000);
		places.values().removeIf((those) -> those.size() == 1);
		assertThat(places.values()).as("write it once").isEmpty();
	}

	private static boolean says(String line) {
		return line.chars().anyMatch(Character::isLetterOrDigit) && !NOTHING_SAID.matcher(line).find();
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
