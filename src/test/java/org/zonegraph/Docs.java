package org.zonegraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of the documentation, and what can be read in them. */
final class Docs {

	/** What is made by machine stands between these lines. */
	private static final Pattern MADE = Pattern.compile("(<!-- made from .*? -->\n).*?(<!-- end -->)", Pattern.DOTALL);

	private Docs() {
	}

	static String read(String page) throws IOException {
		return Files.readString(Path.of(page));
	}

	/**
	 * All pages: those at the top and those in {@code docs}, but for what npm has put
	 * there.
	 */
	static List<Path> pages() throws IOException {
		try (Stream<Path> top = Files.list(Path.of("")); Stream<Path> docs = Files.walk(Path.of("docs"))) {
			return Stream.concat(top, docs)
				.filter((file) -> file.toString().endsWith(".md") && !file.toString().contains("node_modules"))
				.sorted()
				.toList();
		}
	}

	/** The sources of the application. */
	static List<Path> sources() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			return files.filter((file) -> file.toString().endsWith(".java")).sorted().toList();
		}
	}

	/** The first group of every match. */
	static Stream<String> matches(String pattern, String text) {
		return Pattern.compile(pattern).matcher(text).results().map((match) -> match.group(1));
	}

	static String withoutCode(String page) {
		return page.replaceAll("(?s)```.*?```|`[^`\n]*`", "");
	}

	/** The anchors of a page's headings, as code hosts make them. */
	static List<String> anchors(String page) {
		return Pattern.compile("(?m)^#+ (.+)$")
			.matcher(page.replaceAll("(?s)```.*?```", ""))
			.results()
			.map((heading) -> heading.group(1)
				.toLowerCase(Locale.ROOT)
				.replaceAll("[^\\p{L}\\p{N} _-]", "")
				.replace(' ', '-'))
			.toList();
	}

	/**
	 * A page has what is made by machine; {@code -Dzonegraph.docs.write=true} writes it.
	 */
	static void holds(String page, String made) throws IOException {
		String text = read(page);
		String wanted = MADE.matcher(text)
			.replaceFirst((match) -> Matcher.quoteReplacement(match.group(1) + "\n" + made + "\n\n" + match.group(2)));
		if (Boolean.getBoolean("zonegraph.docs.write")) {
			Files.writeString(Path.of(page), wanted);
			return;
		}
		assertThat(text)
			.as("%s is not up to date: ./mvnw test -Dtest=DocsTests -Dzonegraph.docs.write=true writes it anew", page)
			.isEqualTo(wanted);
	}

	/**
	 * The tables of a section define these names, each once, and no others.
	 * @param page the page
	 * @param heading the line that the section begins with
	 * @param names what there is
	 * @param what what each of them is
	 */
	static void sameNames(String page, String heading, Collection<String> names, String what) throws IOException {
		List<String> defined = defined(read(page), heading);
		assertThat(names).isNotEmpty();
		assertThat(names.stream().filter((name) -> Collections.frequency(defined, name) != 1))
			.as("each %s has one row that begins with | `NAME` | in %s, section \"%s\"; these have none or several",
					what, page, heading)
			.isEmpty();
		assertThat(defined.stream().filter((name) -> !names.contains(name)))
			.as("%s, section \"%s\", has rows for what is no %s (any more)", page, heading, what)
			.isEmpty();
	}

	/** The names in the first column of the tables of a section. */
	private static List<String> defined(String page, String heading) {
		int begin = page.indexOf(heading + "\n");
		assertThat(begin).as("the section %s", heading).isNotNegative();
		int end = page.indexOf("\n## ", begin + heading.length());
		return Pattern.compile("(?m)^\\| (`[^|]*) \\|")
			.matcher(page.substring(begin, (end < 0) ? page.length() : end))
			.results()
			.map((row) -> row.group(1))
			.flatMap((cell) -> matches("`([^`]+)`", cell))
			.toList();
	}

}
